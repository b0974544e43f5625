import type { Measure, Pilot } from '@sandglass/pilot';

/** What the sandbox itself measures of a pilot that compensates: money in minor units, $1 the shard. */
export const compensationMeasures: readonly Measure[] = [
  {
    id: 'compensation-fund',
    title: { 'zh-Hans': '补偿基金余额', 'zh-Hant': '補償基金餘額', en: 'Compensation fund' },
    definition: {
      'zh-Hans': '补偿基金账户的余额。',
      'zh-Hant': '補償基金帳戶的餘額。',
      en: 'What is on the account of the compensation fund.',
    },
    unit: 'CNY',
    sensed: 'computed',
    sql: `select coalesce(sum(credits - debits), 0) as value from ledger.account
      where shard = $1 and id = 'compensation/fund'`,
  },
  {
    id: 'compensation-paid',
    title: { 'zh-Hans': '已支付补偿', 'zh-Hant': '已支付補償', en: 'Compensation paid' },
    definition: {
      'zh-Hans': '自开始以来从补偿基金支付给客户的总额。',
      'zh-Hant': '自開始以來從補償基金支付給客戶的總額。',
      en: 'All that was ever paid to customers from the compensation fund.',
    },
    unit: 'CNY',
    sensed: 'computed',
    sql: `select coalesce(sum(debits), 0) as value from ledger.account where shard = $1 and id = 'compensation/fund'`,
  },
  {
    id: 'customers-harmed',
    title: { 'zh-Hans': '受损客户', 'zh-Hant': '受損客戶', en: 'Customers harmed' },
    definition: {
      'zh-Hans': '经复核的集中补偿计划中，被认定因缺陷受损的客户数。',
      'zh-Hant': '經覆核的集中補償計劃中，被認定因瑕疵受損的客戶數。',
      en: 'Customers whom a defect harmed, by the payouts that were approved.',
    },
    unit: 'count',
    sensed: 'computed',
    sql: `select count(distinct i.item) as value from compensation.payout p
      join runs.item i on i.shard = p.shard and i.run = 'payout:' || p.id
      where p.shard = $1 and p.state in ('approved', 'closed')`,
  },
  {
    id: 'customers-compensated',
    title: {
      'zh-Hans': '已补偿的受损客户',
      'zh-Hant': '已補償的受損客戶',
      en: 'Harmed customers who were paid',
    },
    definition: {
      'zh-Hans': '其中已获支付的客户数。',
      'zh-Hant': '其中已獲支付的客戶數。',
      en: 'Of the harmed customers, those who have the money.',
    },
    unit: 'count',
    sensed: 'computed',
    sql: `select count(distinct customer) as value from compensation.claim
      where shard = $1 and payout is not null and state = 'paid'`,
  },
];

/** The pilot with what the sandbox measures of its compensation, where it has one. */
export const withCompensationMeasures = (pilot: Pilot): Pilot =>
  pilot.compensation === undefined
    ? pilot
    : { ...pilot, measures: [...pilot.measures, ...compensationMeasures] };
