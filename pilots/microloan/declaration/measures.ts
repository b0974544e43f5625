import { type Declaration, example, said } from '@sandglass/declaration';

/** The first four are what the guard counts, by exactly these names; the targets are the source's, the definitions ours. */
export const measures: Declaration['measures'] = [
  {
    id: 'customers',
    title: said('服务客户数', '服務客戶數', 'Customers served'),
    definition: example(
      '至少提过一次款的企业数，每家计一次；申请、获批或签约而未提款的不计。',
      '至少動撥過一次的商號數，每家計一次；申請、獲准或簽約而未動撥的不計。',
      'Businesses that have drawn at least once, each counted once; applying, being approved or signing does not count.',
    ),
    unit: 'count',
    sensed: 'computed',
    target: { comparison: 'at-least', value: '150000' },
  },
  {
    id: 'drawdowns',
    title: said('提款笔数', '動撥筆數', 'Drawdowns'),
    definition: example(
      '提款的次数；循环额度每次提款都计入。',
      '動撥的次數；循環額度每次動撥都計入。',
      'How many times money was drawn; each draw of a revolving limit counts.',
    ),
    unit: 'count',
    sensed: 'computed',
  },
  {
    id: 'drawn-amount',
    title: said('提款金额', '動撥金額', 'Amount drawn'),
    definition: example(
      '提款金额之和，是流量，不因还款减少。',
      '動撥金額之和，是流量，不因還款減少。',
      'The sum of what was drawn: a flow, which repayment does not reduce.',
    ),
    unit: 'money',
    currency: 'CNY',
    sensed: 'computed',
  },
  {
    id: 'balance',
    title: said('贷款余额', '貸款餘額', 'Outstanding balance'),
    definition: example(
      '尚未归还的贷款本金之和，不含利息和罚息。',
      '尚未償還的貸款本金之和，不含利息和罰息。',
      'Principal not yet repaid, without interest or penalty.',
    ),
    unit: 'money',
    currency: 'CNY',
    sensed: 'computed',
    target: { comparison: 'at-least', value: '100000000000.00' },
  },
  {
    id: 'overdue-share',
    title: example('逾期贷款占比', '逾期貸款占比', 'Share of the balance overdue'),
    definition: example(
      '有任何一期逾期的提款，其全部未还本金占贷款余额的百分比。',
      '有任何一期逾期的動撥，其全部未還本金占貸款餘額的百分比。',
      'The whole principal of drawings with anything overdue, in percent of the outstanding balance.',
    ),
    unit: 'percent',
    sensed: 'reported',
    example: true,
  },
  {
    id: 'non-performing-amount',
    title: example('不良贷款金额', '不良貸款金額', 'Non-performing amount'),
    definition: example(
      '逾期超过 90 天的提款的未还本金之和。与占比并列公布，因为试点收缩时占比会失真。',
      '逾期超過 90 天的動撥的未還本金之和。與占比並列公布，因為試點收縮時占比會失真。',
      'Principal of drawings more than 90 days overdue. Published beside the share, which misleads while a pilot shrinks.',
    ),
    unit: 'money',
    currency: 'CNY',
    sensed: 'reported',
    example: true,
  },
  {
    id: 'non-performing-share',
    title: example('不良贷款率', '不良貸款率', 'Non-performing share'),
    definition: example(
      '不良贷款金额占贷款余额的百分比。',
      '不良貸款金額占貸款餘額的百分比。',
      'The non-performing amount in percent of the outstanding balance.',
    ),
    unit: 'percent',
    sensed: 'reported',
    example: true,
  },
  {
    id: 'availability',
    title: example('可用率', '可用率', 'Availability'),
    definition: example(
      '每分钟从外部访问一次公开入口，当月五秒内正确应答的百分比。',
      '每分鐘從外部存取一次公開入口，當月五秒內正確回應的百分比。',
      'The public door is asked from outside each minute; answered well within five seconds, in percent of the month.',
    ),
    unit: 'percent',
    sensed: 'probed',
    example: true,
  },
];
