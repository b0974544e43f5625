import Type, { type Static } from 'typebox';
import type { Frozen } from './frozen.ts';
import { choice, closed, named } from './label.ts';
import { Days, InstitutionRef } from './scalar.ts';
import { exampleMark, Text } from './text.ts';

/** The phases of an exit, in the only order they may be taken. */
export const EXIT_PHASES = [
  'freeze',
  'drain',
  'settle',
  'archive',
  'hand-over',
  'revoke',
  'confirm',
  'offline',
] as const;
export const EXIT_CLASSES = ['normal', 'risky', 'non-performing'] as const;

const Step = Type.Object(
  {
    phase: named(
      ['步骤', '步驟', 'Step'],
      choice<(typeof EXIT_PHASES)[number]>({
        freeze: ['冻结新业务', '凍結新業務', 'freeze'],
        drain: ['在途办结', '在途辦結', 'drain'],
        settle: ['结清', '結清', 'settle'],
        archive: ['归档', '歸檔', 'archive'],
        'hand-over': ['移交', '移交', 'hand over'],
        revoke: ['收回权限', '收回權限', 'revoke'],
        confirm: ['确认', '確認', 'confirm'],
        offline: ['下线', '下線', 'offline'],
      }),
    ),
    action: named(['工作内容', '工作內容', 'What is done'], Text),
    owner: named(['责任机构', '責任機構', 'Owner'], InstitutionRef),
    precondition: named(['前提', '前提', 'Precondition'], Text),
    deadlineDays: named(['时限（天）', '時限（天）', 'Deadline (days)'], Days),
    evidence: named(['证据', '證據', 'Evidence'], Text),
  },
  closed,
);

/** Which of the declared ways out. */
export const ExitClass = named(
  ['类别', '類別', 'Class'],
  choice<(typeof EXIT_CLASSES)[number]>({
    normal: ['正常类', '正常類', 'normal'],
    risky: ['风险类', '風險類', 'risky'],
    'non-performing': ['不良类', '不良類', 'non-performing'],
  }),
);

const Exit = Type.Object(
  {
    class: ExitClass,
    when: named(['适用情形', '適用情形', 'When'], Text),
    steps: named(['步骤', '步驟', 'Steps'], Type.Array(Step, { minItems: 1, maxItems: 40 })),
    ...exampleMark,
  },
  closed,
);
export type Exit = Frozen<Static<typeof Exit>>;

/** How the pilot ends, class by class. */
export const Exits = named(
  ['退出方案', '退出方案', 'Exits'],
  Type.Array(Exit, { minItems: 1, maxItems: EXIT_CLASSES.length }),
);
