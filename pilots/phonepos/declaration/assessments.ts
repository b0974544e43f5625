import { example } from '@sandglass/declaration';
import { legalAssessmentOf, securityAssessmentOf } from '@sandglass/declaration/samples';
import { headings } from './security-headings.ts';

export const legalAssessment = legalAssessmentOf(
  example(
    '业务依《银行卡收单业务管理办法》《条码支付业务规范（试行）》（银发〔2017〕296 号）和刷卡手续费规定（发改价格〔2016〕557 号）开展；商户实名并一机一户，结算款只入商户本人账户，未发现违反现行法律法规的情形。',
    '業務依《銀行卡收單業務管理辦法》《條碼支付業務規範（試行）》（銀發〔2017〕296 號）和刷卡手續費規定（發改價格〔2016〕557 號）開展；商店實名並一機一戶，撥款只入商店本人帳戶，未發現違反現行法律法規的情形。',
    'The business follows the rules on card acquiring and barcode payment (notice 296 of 2017) and on card fees (notice 557 of 2016); merchants are identified, one phone belongs to one merchant, and money goes to the merchant’s own account only. No breach of the law in force was found.',
  ),
);

export const securityAssessment = securityAssessmentOf(
  example(
    '按 JR/T 0199-2020 逐项评估，并参照 PCI MPoC，符合要求；低端手机的安全环境部分符合。',
    '依 JR/T 0199-2020 逐項評估，並參照 PCI MPoC，符合要求；低階手機的安全環境部分符合。',
    'Assessed clause by clause against JR/T 0199-2020 with PCI MPoC in view and found to meet it; the secure environment of low-end phones is partly met.',
  ),
  headings,
  { grade: 5, rtoMinutes: 15, rpoMinutes: 0 },
);
