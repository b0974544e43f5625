import { type Declaration, example, said, undisclosed } from '@sandglass/declaration';
import { summary } from './summary.ts';

/** The bank of the sample; fictional, so that no real bank seems to have signed this. */
export const BANK = 'fenghe-bank';

const notInSource = undisclosed(
  '来源未载明；示范机构为虚构，不编造代码。',
  '來源未載明；示範機構為虛構，不編造代碼。',
  'The source does not give it, and none is invented for a fictional institution.',
);

/** Facts of the application that Agricultural Bank of China disclosed on 14 January 2020, under a fictional name. */
export const innovation: Declaration['innovation'] = {
  number: notInSource,
  name: said('微捷贷产品', '微捷貸產品', 'Weijiedai: online loans for small businesses'),
  summary,
  type: 'financial-service',
  institutions: [
    {
      id: BANK,
      name: example('丰禾银行（虚构）', '豐禾銀行（虛構）', 'Fenghe Bank (fictional)'),
      role: 'licensed',
      creditCode: notInSource,
      lei: notInSource,
      licences: notInSource,
      duties: [
        example(
          '设计、运营贷款产品，承担全部信用风险。',
          '設計、營運貸款產品，承擔全部信用風險。',
          'Designs and runs the loan product and bears all of its credit risk.',
        ),
        example(
          '缴存补偿资金，受理投诉，按方案执行退出。',
          '繳存補償資金，受理申訴，依方案執行退出。',
          'Pays in the compensation fund, takes complaints, and carries the exit out by its plan.',
        ),
      ],
    },
  ],
  plannedStart: undisclosed(
    '来源未载明正式运营日期。',
    '來源未載明正式營運日期。',
    'The source gives no date for regular operation.',
  ),
  technologies: [
    said(
      '云评级：由模型自动为企业评级，回答“是谁”。',
      '雲評級：由模型自動為商號評級，回答「是誰」。',
      'Cloud rating: a model grades the business and answers who it is.',
    ),
    said(
      '云授信：由模型自动核定额度，回答“多少”。',
      '雲授信：由模型自動核定額度，回答「多少」。',
      'Cloud granting: a model sets the amount and answers how much.',
    ),
    said(
      '云监控：放款后持续监测，回答“此后如何”。',
      '雲監控：撥款後持續監測，回答「此後如何」。',
      'Cloud monitoring: after the money is paid out, it watches what happens.',
    ),
  ],
  functions: [
    {
      institution: BANK,
      text: said(
        '在本行有业务的小微企业，凭其行内金融资产、抵押物或纳税记录，在线申请、审批和提款。',
        '在本行有往來的小型商號，憑其行內金融資產、抵押物或納稅紀錄，線上申請、審核與動撥。',
        'A small business that banks here applies, is approved and draws fully online, on its financial assets at the bank, its mortgage or its tax record.',
      ),
    },
    {
      institution: BANK,
      text: example(
        '额度内循环使用，随借随还；可提前还款。',
        '額度內循環使用，隨借隨還；可提前還款。',
        'The limit revolves: what is repaid can be drawn again, and repaying early is free.',
      ),
    },
  ],
  novelty: [
    said(
      '由云评级、云授信、云监控三个模型支持。',
      '由雲評級、雲授信、雲監控三個模型支援。',
      'Three models carry it: cloud rating, cloud granting, cloud monitoring.',
    ),
    example(
      '三个模型前后衔接，银行一侧无人工操作。',
      '三個模型前後銜接，銀行端無人工作業。',
      'They work as one, with no hand on the bank’s side.',
    ),
    example(
      '每项评分附文字说明的理由；被拒绝的申请人可要求人工复核。',
      '每項評分附文字說明的理由；被拒絕的申請人可要求人工覆核。',
      'Each score comes with its reasons in words, and whoever is refused can ask a person to look again.',
    ),
  ],
  expectedEffects: [
    example(
      '小微企业可在数分钟内完成申请和提款。',
      '小型商號可在數分鐘內完成申請與動撥。',
      'A small business applies and draws in minutes.',
    ),
    example(
      '缓解小微企业缺少抵押物、融资慢的问题。',
      '緩解小型商號缺少擔保品、融資緩慢的問題。',
      'Businesses without collateral get credit, and get it sooner.',
    ),
  ],
  expectedScale: [
    said('到年底服务客户 15 万户。', '到年底服務客戶 15 萬戶。', '150,000 customers by the end of the year.'),
    said(
      '到年底贷款余额不低于 1000 亿元。',
      '到年底貸款餘額不低於 1000 億元。',
      'A balance of at least ¥100 billion by the end of the year.',
    ),
  ],
};
