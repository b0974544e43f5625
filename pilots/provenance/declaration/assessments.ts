import { example } from '@sandglass/declaration';
import { legalAssessmentOf, securityAssessmentOf } from '@sandglass/declaration/samples';
import { headings } from './security-headings.ts';

export const legalAssessment = legalAssessmentOf(
  example(
    '融资依《民法典》合同编和担保物权规定、银发〔2025〕77 号关于应收账款电子凭证的要求办理，质押和转让在动产融资统一登记公示系统登记；溯源数据归企业所有，凭授权使用，未发现违反现行法律法规的情形。',
    '融資依《民法典》合同編和擔保物權規定、銀發〔2025〕77 號關於應收帳款電子憑證的要求辦理，質押和轉讓在動產融資統一登記公示系統登記；溯源資料歸企業所有，憑授權使用，未發現違反現行法律法規的情形。',
    'Finance follows the Civil Code on contracts and security and notice 77 of 2025 on electronic receivables vouchers; pledges and transfers are entered in the register of movables; provenance data belongs to the enterprises and is used with their consent. No breach of the law in force was found.',
  ),
);

export const securityAssessment = securityAssessmentOf(
  example(
    '按 JR/T 0199-2020 逐项评估，符合要求；设备侧密钥保护按产品等级部分符合。',
    '依 JR/T 0199-2020 逐項評估，符合要求；裝置端金鑰保護依產品等級部分符合。',
    'Assessed clause by clause against JR/T 0199-2020 and found to meet it; protection of keys in devices is partly met, depending on the product.',
  ),
  headings,
  { grade: 4, rtoMinutes: 60, rpoMinutes: 0 },
);
