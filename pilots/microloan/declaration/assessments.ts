import { type Declaration, example, undisclosed } from '@sandglass/declaration';
import { headings } from './security-headings.ts';

const fictionalAssessor = undisclosed(
  '来源未载明评估机构，示范不编造名称。',
  '來源未載明評估機構，示範不編造名稱。',
  'The source names no assessor, and the sample invents none.',
);
/** Three years is the usual time for which an assessment holds. */
const valid = { assessedOn: '2026-09-01', validUntil: '2029-08-31', example: true } as const;

export const legalAssessment: Declaration['legalAssessment'] = {
  ...valid,
  assessor: fictionalAssessor,
  conclusion: example(
    '业务依《商业银行法》《个人贷款管理办法》等开展，收集和使用数据取得客户授权，未发现违反现行法律法规的情形。',
    '業務依《商業銀行法》《個人貸款管理辦法》等開展，蒐集和使用資料取得客戶授權，未發現違反現行法律法規的情形。',
    'The business follows the Commercial Bank Law and the rules on personal loans, uses data with the customer’s consent, and was not found to break any law in force.',
  ),
  material: 'legal-report',
};

export const securityAssessment: Declaration['securityAssessment'] = {
  ...valid,
  assessor: fictionalAssessor,
  conclusion: example(
    '按 JR/T 0199-2020 逐项评估，符合要求。',
    '依 JR/T 0199-2020 逐項評估，符合要求。',
    'Assessed clause by clause against JR/T 0199-2020 and found to meet it.',
  ),
  material: 'security-report',
  headings,
  disasterRecovery: { grade: 5, rtoMinutes: 30, rpoMinutes: 0, example: true },
};
