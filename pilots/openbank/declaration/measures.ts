import { type Declaration, example, said } from '@sandglass/declaration';

/** The first five are what the guard counts; the targets are the source's, the definitions ours. */
export const measures: Declaration['measures'] = [
  {
    id: 'platforms',
    title: said('合作平台数', '合作平臺數', 'Platforms'),
    definition: example(
      '已转为正式接入并完成过一笔真实调用的平台，每家计一次；测试应用不计，退出的不冲减。',
      '已轉為正式接入並完成過一筆真實呼叫的平臺，每家計一次；測試應用不計，退出的不沖減。',
      'Platforms that went live and made a real call, each counted once; test apps do not count, leaving does not reduce it.',
    ),
    unit: 'count',
    sensed: 'computed',
    target: { comparison: 'above', value: '100' },
  },
  {
    id: 'customers',
    title: said('服务客户数', '服務客戶數', 'Customers served'),
    definition: example(
      '经平台至少完成过一笔账户、支付、理财或贷款业务的客户；同一人跨平台只计一次。',
      '經平臺至少完成過一筆帳戶、支付、理財或貸款業務的客戶；同一人跨平臺只計一次。',
      'Customers who completed a transaction of account, payment, wealth or loan through a platform; one person counts once over all platforms.',
    ),
    unit: 'count',
    sensed: 'computed',
    target: { comparison: 'at-least', value: '20000000' },
  },
  {
    id: 'paid-amount',
    title: example('支付金额', '支付金額', 'Amount paid'),
    definition: example(
      '经电子账户对外支付的金额之和，是流量，退款另计。',
      '經電子帳戶對外支付的金額之和，是流量，退款另計。',
      'The sum paid from e-accounts: a flow, with refunds counted apart.',
    ),
    unit: 'money',
    currency: 'CNY',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'wealth-balance',
    title: example('理财持有余额', '理財持有餘額', 'Wealth products held'),
    definition: example(
      '经平台申购、尚未赎回的理财本金之和；赎回申请未到账的仍计入。',
      '經平臺申購、尚未贖回的理財本金之和；贖回申請未入帳的仍計入。',
      'Principal bought through platforms and not redeemed; a redemption not yet paid still counts.',
    ),
    unit: 'money',
    currency: 'CNY',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'loan-balance',
    title: example('消费贷款余额', '消費貸款餘額', 'Consumer loans outstanding'),
    definition: example(
      '经平台发放、尚未归还的消费贷款本金之和。',
      '經平臺發放、尚未償還的消費貸款本金之和。',
      'Principal of consumer loans made through platforms and not repaid.',
    ),
    unit: 'money',
    currency: 'CNY',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'error-share',
    title: example('接口错误率', '介面錯誤率', 'Error rate'),
    definition: example(
      '当日服务端错误（5xx 和超时）占全部调用的百分比，取最高的模块；业务拒绝不算错误。',
      '當日伺服器端錯誤（5xx 和逾時）占全部呼叫的百分比，取最高的模組；業務拒絕不算錯誤。',
      'Server errors (5xx and time-outs) in percent of the day’s calls, the worst module; a business refusal is no error.',
    ),
    unit: 'percent',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'availability',
    title: example('可用率', '可用率', 'Availability'),
    definition: example(
      '从外部每 30 秒探测一次，连续五次无应答记为不可用；当月可用时间的百分比。',
      '從外部每 30 秒探測一次，連續五次無回應記為不可用；當月可用時間的百分比。',
      'Probed from outside every 30 seconds; five without an answer in a row are downtime; percent of the month.',
    ),
    unit: 'percent',
    sensed: 'probed',
    example: true,
  },
  {
    id: 'complaint-share',
    title: example('投诉率', '申訴率', 'Complaint rate'),
    definition: example(
      '当月投诉件数占当月活跃客户的百分比，取最高的平台。',
      '當月申訴件數占當月活躍客戶的百分比，取最高的平臺。',
      'Complaints in percent of the month’s active customers, the worst platform.',
    ),
    unit: 'percent',
    sensed: 'reported',
    example: true,
  },
  {
    id: 'unmatched-days',
    title: example('最久未平分账差异', '最久未平分帳差異', 'Oldest open difference'),
    definition: example(
      '合作方分账与银行总账之间最久未结清差异的天数。',
      '合作方分帳與銀行總帳之間最久未結清差異的天數。',
      'Days since the oldest difference between a partner’s books and the bank’s that is not cleared.',
    ),
    unit: 'days',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'drain-overdue',
    title: example('逾期未办结的退出', '逾期未辦結的退出', 'Exits behind their plan'),
    definition: example(
      '已过约定办结日而仍有在途业务的退出中合作方数。',
      '已過約定辦結日而仍有在途業務的退出中合作方數。',
      'Leaving partners past the agreed day that still have something in flight.',
    ),
    unit: 'count',
    sensed: 'computed',
    example: true,
  },
];
