import Type from 'typebox';
import { assessmentFields } from './assessment.ts';
import { choice, closed, named, type Term } from './label.ts';
import { exampleMark, orUndisclosed, Text } from './text.ts';

const SecurityCheck = Type.Object(
  {
    requirement: named(['要求', '要求', 'Requirement'], Text),
    result: named(
      ['结果', '結果', 'Result'],
      choice({
        met: ['符合', '符合', 'met'],
        partly: ['部分符合', '部分符合', 'partly met'],
        'not-met': ['不符合', '不符合', 'not met'],
        'not-applicable': ['不适用', '不適用', 'not applicable'],
      }),
    ),
    evidence: named(['证据', '證據', 'Evidence'], orUndisclosed(Text)),
  },
  closed,
);

const heading = (clause: number, [hans, hant, en]: Term) =>
  named(
    [`${clause} ${hans}`, `${clause} ${hant}`, `${clause} ${en}`],
    orUndisclosed(Type.Array(SecurityCheck, { minItems: 1, maxItems: 60 })),
  );

/** The eight headings are clauses 5 to 12 of JR/T 0199-2020. */
const Headings = Type.Object(
  {
    transactionSecurity: heading(5, ['交易安全', '交易安全', 'Transaction security']),
    serviceQuality: heading(6, ['服务质量', '服務品質', 'Service quality']),
    businessContinuity: heading(7, ['业务连续性', '業務持續性', 'Business continuity']),
    algorithmSecurity: heading(8, ['算法安全', '演算法安全', 'Algorithm security']),
    architectureSecurity: heading(9, ['架构安全', '架構安全', 'Architecture security']),
    dataSecurity: heading(10, ['数据安全', '資料安全', 'Data security']),
    networkSecurity: heading(11, ['网络安全', '網路安全', 'Network security']),
    internalControl: heading(12, ['内控管理', '內控管理', 'Internal control']),
  },
  closed,
);

/** The standard's normative annex: grade with recovery time and recovery point. */
const DisasterRecovery = Type.Object(
  {
    grade: named(['容灾等级', '災難復原等級', 'Recovery grade'], Type.Integer({ minimum: 1, maximum: 6 })),
    rtoMinutes: named(
      ['恢复时间目标（分钟）', '復原時間目標（分鐘）', 'Recovery time objective (minutes)'],
      Type.Integer({ minimum: 0, maximum: 100_000 }),
    ),
    rpoMinutes: named(
      ['恢复点目标（分钟）', '復原點目標（分鐘）', 'Recovery point objective (minutes)'],
      Type.Integer({ minimum: 0, maximum: 100_000 }),
    ),
    ...exampleMark,
  },
  closed,
);

/** 4 技术安全性评估. */
export const SecurityAssessment = named(
  ['技术安全性评估', '技術安全性評估', 'Technical security assessment'],
  Type.Object(
    {
      ...assessmentFields,
      headings: named(
        [
          '逐项评估（JR/T 0199-2020）',
          '逐項評估（JR/T 0199-2020）',
          'Assessed clause by clause (JR/T 0199-2020)',
        ],
        Headings,
      ),
      disasterRecovery: named(
        ['容灾能力', '災難復原能力', 'Disaster recovery'],
        orUndisclosed(DisasterRecovery),
      ),
    },
    closed,
  ),
);
