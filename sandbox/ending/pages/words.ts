import type { Sentence } from '@sandglass/operations';
import type { DoneBy, ExitClass, Phase } from '../plan.ts';
import type { StepState } from '../tables.ts';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

export const text = {
  exit: words('退出', '退出', 'Exit'),
  plans: words('退出方案', '退出方案', 'Exit plans'),
  plansMean: words(
    '试点结束时按以下步骤办理。每一步由程序或由人完成，都留有证据。',
    '試點結束時依以下步驟辦理。每一步由程式或由人完成，都留有證據。',
    'When the pilot leaves, these steps are taken. A program or a person does each, and each leaves evidence.',
  ),
  reason: words('理由', '理由', 'Reason'),
  startedAt: words('启动', '啟動', 'Started'),
  endedAt: words('结束', '結束', 'Ended'),
  proposed: words(
    '机构一名经办人已提出退出，尚待另一人启动。',
    '機構一名經辦人已提出退出，尚待另一人啟動。',
    'One person of the institution has proposed this exit; another has to start it.',
  ),
  owner: words('责任机构', '責任機構', 'Owner'),
  precondition: words('前提', '前提', 'Precondition'),
  deadline: words('期限', '期限', 'Deadline'),
  days: words('天内', '天內', 'days'),
  expected: words('应有证据', '應有證據', 'Evidence expected'),
  proof: words('证明', '證明', 'Proof'),
  evidence: words('证据', '證據', 'Evidence'),
  doneAt: words('完成', '完成', 'Done'),
  overdue: words('已逾期', '已逾期', 'overdue'),
  byWhom: words('办理', '辦理', 'Done by'),
  did: words('程序已处理', '程式已處理', 'The program did'),
  of: words('共', '共', 'of'),
  excepted: words('被拒绝', '被拒絕', 'refused'),
  stuck: words('尚待', '尚待', 'Waits for'),
  exceptions: words(
    '项被拒绝，尚无人接手',
    '項被拒絕，尚無人接手',
    'refused, and nobody has taken them over',
  ),
  handedOver: words('已移交', '已移交', 'Handed over'),
  left: words('遗留事项', '遺留事項', 'Left over'),
  nothingLeft: words('没有遗留事项。', '沒有遺留事項。', 'Nothing is left over.'),
} as const;

export const classWords: Readonly<Record<ExitClass, Sentence>> = {
  normal: words('正常类', '正常類', 'normal'),
  risky: words('风险类', '風險類', 'at risk'),
  'non-performing': words('不良类', '不良類', 'non-performing'),
};

export const phaseWords: Readonly<Record<Phase, Sentence>> = {
  freeze: words('冻结新业务', '凍結新業務', 'Freeze'),
  drain: words('在途办结', '在途辦結', 'Drain'),
  settle: words('结清', '結清', 'Settle'),
  archive: words('归档', '歸檔', 'Archive'),
  'hand-over': words('移交', '移交', 'Hand over'),
  revoke: words('收回权限', '收回權限', 'Revoke'),
  confirm: words('确认', '確認', 'Confirm'),
  offline: words('下线', '下線', 'Offline'),
};

export const stateWords: Readonly<Record<StepState, Sentence>> = {
  waiting: words('未开始', '未開始', 'not yet'),
  open: words('待办理', '待辦理', 'to be done'),
  working: words('办理中', '辦理中', 'under way'),
  done: words('已完成', '已完成', 'done'),
};

export const doneByWords: Readonly<Record<DoneBy, Sentence>> = {
  mandate: words('监管机构签署的指令', '監理機構簽署的指令', 'a mandate that the supervisor signs'),
  program: words('程序', '程式', 'the program'),
  person: words('人工办理，须提交证据', '人工辦理，須提交證據', 'a person; evidence is required'),
  'left-over': words(
    '机构确认，程序核对无遗留',
    '機構確認，程式核對無遺留',
    'the institution, after the program has found nothing left over',
  ),
  offline: words('监管机构决定，程序下线', '監理機構決定，程式下線', 'the supervisor’s decision'),
};
