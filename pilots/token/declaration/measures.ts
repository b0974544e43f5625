import { type Declaration, example, said } from '@sandglass/declaration';

/** The first five are what the guard counts; the target is the source's, the definitions ours. */
export const measures: Declaration['measures'] = [
  {
    id: 'users',
    title: said('用户数', '用戶數', 'Users'),
    definition: example(
      '至少成功以标记支付过一次的持卡人，每人计一次；只绑定未支付的不计。',
      '至少成功以代碼支付過一次的持卡人，每人計一次；只綁定未支付的不計。',
      'Holders who have paid by token at least once, each counted once; binding alone does not count.',
    ),
    unit: 'count',
    sensed: 'computed',
    target: { comparison: 'at-least', value: '10000000' },
  },
  {
    id: 'payments',
    title: example('标记支付笔数', '代碼支付筆數', 'Payments by token'),
    definition: example(
      '授权成功的笔数，撤销和冲正不冲减。',
      '授權成功的筆數，取消和沖正不沖減。',
      'Approved authorisations; voids and reversals do not reduce it.',
    ),
    unit: 'count',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'paid-amount',
    title: example('标记支付金额', '代碼支付金額', 'Amount paid by token'),
    definition: example(
      '授权成功的金额之和，是流量，退款另计。',
      '授權成功的金額之和，是流量，退款另計。',
      'The sum of approved amounts: a flow, with refunds counted apart.',
    ),
    unit: 'money',
    currency: 'CNY',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'bindings',
    title: example('新增标记数', '新增代碼數', 'Tokens made'),
    definition: example(
      '生成并激活的标记数；重发计入。',
      '產生並啟用的代碼數；重發計入。',
      'Tokens made and activated; a reissue counts.',
    ),
    unit: 'count',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'merchants',
    title: example('商户数', '商店數', 'Merchants'),
    definition: example(
      '至少有一个标记为其生成的标记请求方（商户和钱包），每个计一次，终止后不减。',
      '至少有一個代碼為其產生的代碼請求方（商店和錢包），每個計一次，終止後不減。',
      'Token requestors (shops and wallets) for which a token was made, each counted once, also after they ended.',
    ),
    unit: 'count',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'fraud-share',
    title: example('欺诈金额占比', '詐欺金額占比', 'Share of fraud'),
    definition: example(
      '确认为未授权的支付金额占支付金额的百分比，按交易发生月归集，90 天后定稿。',
      '確認為未授權的支付金額占支付金額的百分比，依交易發生月歸集，90 天後定稿。',
      'Payments confirmed as unauthorised in percent of the amount paid, by month of payment; final after 90 days.',
    ),
    unit: 'percent',
    sensed: 'reported',
    example: true,
  },
  {
    id: 'fraud-amount',
    title: example('欺诈金额', '詐欺金額', 'Amount of fraud'),
    definition: example(
      '确认为未授权的支付金额，扣除追回之前。与占比并列公布。',
      '確認為未授權的支付金額，扣除追回之前。與占比並列公布。',
      'Payments confirmed as unauthorised, before recoveries. Published beside the share.',
    ),
    unit: 'money',
    currency: 'CNY',
    sensed: 'reported',
    example: true,
  },
  {
    id: 'approval-share',
    title: example('授权成功率', '授權成功率', 'Approval rate'),
    definition: example(
      '授权成功笔数占全部授权请求的百分比；因持卡人自设规则拒绝的单列，不计入分母。',
      '授權成功筆數占全部授權請求的百分比；因持卡人自設規則拒絕的單列，不計入分母。',
      'Approved in percent of all requests; declines by the holder’s own rules are shown apart and left out below the line.',
    ),
    unit: 'percent',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'unreconciled-days',
    title: example('最久未平差异', '最久未平差異', 'Oldest open difference'),
    definition: example(
      '三方对账中最久未结清差异的天数。',
      '三方對帳中最久未結清差異的天數。',
      'Days since the oldest difference of the three-way reconciliation that is not cleared.',
    ),
    unit: 'days',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'availability',
    title: example('可用率', '可用率', 'Availability'),
    definition: example(
      '每分钟从外部探测一次授权接口，当月五秒内得到应答的百分比。',
      '每分鐘從外部探測一次授權介面，當月五秒內得到回應的百分比。',
      'The authorisation door is probed from outside each minute; answered within five seconds, in percent of the month.',
    ),
    unit: 'percent',
    sensed: 'probed',
    example: true,
  },
];
