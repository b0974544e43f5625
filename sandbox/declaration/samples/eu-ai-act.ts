import type { DeclarationDocument } from '../schema/declaration.ts';
import { example } from '../words/write.ts';
import { profileCore } from './profile-core.ts';
import { FIRM } from './profile-program.ts';

const kept = (hans: string, hant: string, en: string) =>
  ({ kept: 'yes', how: example(hans, hant, en) }) as const;

/** A worked example of the profile `eu-ai-act-57`: fictional from end to end, and seeded nowhere. */
export const euAiActExample: DeclarationDocument = {
  ...profileCore({
    profile: 'eu-ai-act-57',
    firm: ['风车信贷公司', '風車信貸公司', 'Windmill Credit BV'],
    name: example('小微企业授信评分', '小微企業授信評分', 'Credit scores for very small firms'),
    what: example(
      '模型为没有报表的小企业评分，由人作出决定。',
      '模型為沒有報表的小企業評分，由人作出決定。',
      'A model scores very small firms that have no accounts; a person decides.',
    ),
    users: example('至多 300 家小企业。', '至多 300 家小企業。', 'At most 300 very small firms.'),
    currency: 'EUR',
    regions: ['NL', 'BE'],
    zone: 'Europe/Amsterdam',
    businessKind: 'lending',
    customersMaximum: '300',
    amountMaximum: '900000.00',
    association: example('外部调解机构（示例）', '外部調解機構（示例）', 'An ombudsman (example)'),
    endsOn: '2027-10-29',
  }),
  euAiAct57: {
    aiSystem: {
      provider: FIRM,
      name: example('风车评分', '風車評分', 'Windmill score'),
      purpose: example(
        '评估借款企业能否按期还款。',
        '評估借款企業能否按期還款。',
        'To judge whether a firm will repay on time.',
      ),
      risk: 'high-risk',
      description: [
        example(
          '计分卡，十二个输入，可逐项说明理由。',
          '計分卡，十二個輸入，可逐項說明理由。',
          'A scorecard of twelve inputs that gives its reasons one by one.',
        ),
      ],
      humanOversight: example(
        '每个拒绝由一名审批人复核。',
        '每個拒絕由一名審批人複核。',
        'A credit officer reviews each refusal.',
      ),
    },
    sandboxPlan: {
      objectives: [
        example(
          '检验评分对不同行业是否公平。',
          '檢驗評分對不同行業是否公平。',
          'To see whether the score is fair between trades.',
        ),
      ],
      method: example(
        '与人工评分并行比较。',
        '與人工評分並行比較。',
        'Beside a person’s score, and compared with it.',
      ),
      risks: [
        example(
          '评分偏差：每月检查，超限即停。',
          '評分偏差：每月檢查，超限即停。',
          'A biased score: looked at each month, and stopped beyond a bound.',
        ),
      ],
      guidance: [
        example(
          '高风险系统的文档要求。',
          '高風險系統的文件要求。',
          'What a high-risk system has to document.',
        ),
      ],
    },
    participation: { months: 12, extensionMonths: 12 },
    exitReport: {
      activities: example('所做测试及其日期。', '所做測試及其日期。', 'The tests that were made, and when.'),
      results: example('与人工评分的差异。', '與人工評分的差異。', 'How the score differed from a person’s.'),
      learning: example(
        '文档与监督中改进之处。',
        '文件與監督中改進之處。',
        'What became better in documents and oversight.',
      ),
    },
    writtenProof: example(
      '请主管机关就成功开展的活动出具书面证明。',
      '請主管機關就成功開展的活動出具書面證明。',
      'The authority is asked for written proof of what was done successfully.',
    ),
    personalData: {
      reused: true,
      conditions: {
        publicInterest: kept('检验公平性。', '檢驗公平性。', 'Fairness is examined.'),
        monitoring: kept(
          '每月报告，异常即停。',
          '每月報告，異常即停。',
          'A report each month; anything unusual stops the test.',
        ),
        isolation: kept(
          '独立环境，不连外网。',
          '獨立環境，不連外網。',
          'An environment of its own, without the internet.',
        ),
        noSharing: kept('数据不出环境。', '資料不出環境。', 'Data does not leave it.'),
        noDecisions: kept(
          '不据此对本人作决定。',
          '不據此對本人作決定。',
          'Nothing is decided about those persons.',
        ),
        deletion: kept('结束时销毁密钥。', '結束時銷毀金鑰。', 'The keys are destroyed at the end.'),
        logs: kept('公开日志全程保存。', '公開日誌全程保存。', 'The public log is kept throughout.'),
        summary: kept('在登记册公开。', '在登記冊公開。', 'Published in the register.'),
      },
    },
    liability: example(
      '对第三方的损害由公司承担。',
      '對第三方的損害由公司承擔。',
      'The firm answers for harm to third parties.',
    ),
  },
};
