import { example } from '@sandglass/declaration';
import { legalAssessmentOf, securityAssessmentOf } from '@sandglass/declaration/samples';
import { headings } from './security-headings.ts';

export const legalAssessment = legalAssessmentOf(
  example(
    '业务依《商业银行法》《商业银行互联网贷款管理办法》《理财公司理财产品销售管理暂行办法》和个人信息保护规定开展；核心风控不外包，合作方不代收代付，客户授权限时、限用途，未发现违反现行法律法规的情形。',
    '業務依《商業銀行法》《商業銀行互聯網貸款管理辦法》《理財公司理財產品銷售管理暫行辦法》和個人資料保護規定開展；核心風控不外包，合作方不代收代付，客戶授權限時、限用途，未發現違反現行法律法規的情形。',
    'The business follows the Commercial Bank Law, the rules on online loans and on selling wealth products, and those on personal information: core risk control is not outsourced, partners hold no money, consent is bounded in time and purpose. No breach of the law in force was found.',
  ),
);

export const securityAssessment = securityAssessmentOf(
  example(
    '按 JR/T 0199-2020 逐项评估，并对照 JR/T 0185-2020 逐个接口代码审计，符合要求；国密算法部分符合。',
    '依 JR/T 0199-2020 逐項評估，並對照 JR/T 0185-2020 逐個介面程式碼稽核，符合要求；國密演算法部分符合。',
    'Assessed clause by clause against JR/T 0199-2020, with the code of each interface audited against JR/T 0185-2020, and found to meet them; national cryptography is partly met.',
  ),
  headings,
  { grade: 5, rtoMinutes: 15, rpoMinutes: 0 },
);
