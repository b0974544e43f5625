import { example } from '@sandglass/declaration';
import { legalAssessmentOf, securityAssessmentOf } from '@sandglass/declaration/samples';
import { headings } from './security-headings.ts';

export const legalAssessment = legalAssessmentOf(
  example(
    '业务依《民法典》担保物权编、《个人贷款管理办法》《流动资金贷款管理办法》和《征信业务管理办法》开展；抵押自登记时设立，担保载明连带责任，征信查询取得单独授权，未发现违反现行法律法规的情形。',
    '業務依《民法典》擔保物權編、《個人貸款管理辦法》《流動資金貸款管理辦法》和《徵信業務管理辦法》開展；抵押自登記時設立，保證載明連帶責任，徵信查詢取得單獨授權，未發現違反現行法律法規的情形。',
    'The business follows the Civil Code on security and the rules on personal and working-capital loans and on credit reporting: a mortgage exists from its registration, a guarantee says that it is joint and several, each bureau query has its own authorisation. No breach of the law in force was found.',
  ),
);

export const securityAssessment = securityAssessmentOf(
  example(
    '按 JR/T 0199-2020 逐项评估，并参照 JR/T 0221-2021 评价算法，符合要求；模型复核周期一项部分符合。',
    '依 JR/T 0199-2020 逐項評估，並參照 JR/T 0221-2021 評價演算法，符合要求；模型覆核週期一項部分符合。',
    'Assessed clause by clause against JR/T 0199-2020, with the algorithms against JR/T 0221-2021, and found to meet them; the interval of model reviews is partly met.',
  ),
  headings,
  { grade: 5, rtoMinutes: 30, rpoMinutes: 0 },
);
