import { example } from '@sandglass/declaration';
import { legalAssessmentOf, securityAssessmentOf } from '@sandglass/declaration/samples';
import { headings } from './security-headings.ts';

export const legalAssessment = legalAssessmentOf(
  example(
    '业务依《非金融机构支付服务管理办法》《银行卡清算机构管理办法》和个人信息保护规定开展；支付标记不构成新的支付工具，绑定和共享均取得持卡人单独同意，未发现违反现行法律法规的情形。',
    '業務依《非金融機構支付服務管理辦法》《銀行卡清算機構管理辦法》和個人資料保護規定開展；支付代碼不構成新的支付工具，綁定和共享均取得持卡人單獨同意，未發現違反現行法律法規的情形。',
    'The business follows the rules on payment services, card clearing and personal information; a token is no new means of payment, binding and sharing each have the holder’s separate consent, and no breach of the law in force was found.',
  ),
);

export const securityAssessment = securityAssessmentOf(
  example(
    '按 JR/T 0199-2020 逐项评估，并对照 JR/T 0149-2016，符合要求；网络安全一项尚有整改。',
    '依 JR/T 0199-2020 逐項評估，並對照 JR/T 0149-2016，符合要求；網路安全一項尚有改善事項。',
    'Assessed clause by clause against JR/T 0199-2020 and against JR/T 0149-2016 and found to meet them, with one remedy open in network security.',
  ),
  headings,
  { grade: 5, rtoMinutes: 15, rpoMinutes: 0 },
);
