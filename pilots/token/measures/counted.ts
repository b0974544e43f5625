import type { Measure } from '@sandglass/pilot';

/** What was approved, whatever became of it: the facts of the public log. */
const PAID = "kind in ('token.paid', 'token.held')";

/** Declared: 10 million users. */
export const users: Measure = {
  id: 'token.users',
  figure: 'users',
  title: { 'zh-Hans': '用户数', 'zh-Hant': '用戶數', en: 'Users' },
  definition: {
    'zh-Hans':
      '至今至少成功以标记支付过一次的持卡人，每人计一次；只绑定未支付的不计。按公开日志中的支付记录计算。',
    'zh-Hant':
      '迄今至少成功以代碼支付過一次的持卡人，每人計一次；只綁定未支付的不計。依公開日誌中的支付紀錄計算。',
    en: 'Holders who have paid by token at least once, each counted once; binding alone does not count. Computed from the payments in the public log.',
  },
  unit: 'count',
  sensed: 'computed',
  sql: `select count(distinct subject)::numeric as value from journal.occurrence
    where shard = $1 and ${PAID} and business_date <= $2::date`,
};

export const payments: Measure = {
  id: 'token.payments',
  figure: 'payments',
  title: { 'zh-Hans': '标记支付笔数', 'zh-Hant': '代碼支付筆數', en: 'Payments by token' },
  definition: {
    'zh-Hans': '至今授权成功的笔数，撤销和冲正不冲减。按公开日志计算。',
    'zh-Hant': '迄今授權成功的筆數，取消和沖正不沖減。依公開日誌計算。',
    en: 'Authorisations approved so far; voids and reversals do not reduce it. Computed from the public log.',
  },
  unit: 'count',
  sensed: 'computed',
  sql: `select count(*)::numeric as value from journal.occurrence
    where shard = $1 and ${PAID} and business_date <= $2::date`,
};

export const bindings: Measure = {
  id: 'token.bindings',
  figure: 'bindings',
  title: { 'zh-Hans': '新增标记数', 'zh-Hant': '新增代碼數', en: 'Tokens made' },
  definition: {
    'zh-Hans': '至今生成并激活的标记数；重发计入。按公开日志计算。',
    'zh-Hant': '迄今產生並啟用的代碼數；重發計入。依公開日誌計算。',
    en: 'Tokens made and activated so far; a reissue counts. Computed from the public log.',
  },
  unit: 'count',
  sensed: 'computed',
  sql: `select count(*)::numeric as value from journal.occurrence
    where shard = $1 and kind = 'token.token-made' and business_date <= $2::date`,
};

export const merchants: Measure = {
  id: 'token.merchants',
  figure: 'merchants',
  title: { 'zh-Hans': '商户数', 'zh-Hant': '商店數', en: 'Merchants' },
  definition: {
    'zh-Hans':
      '至今至少有一个标记为其生成的标记请求方（商户和钱包），每个计一次，终止后不减。按公开日志计算。',
    'zh-Hant':
      '迄今至少有一個代碼為其產生的代碼請求方（商店和錢包），每個計一次，終止後不減。依公開日誌計算。',
    en: 'Token requestors (shops and wallets) for which a token was made so far, each counted once, also after they ended. Computed from the public log.',
  },
  unit: 'count',
  sensed: 'computed',
  sql: `select count(*)::numeric as value from journal.occurrence
    where shard = $1 and kind = 'token.requestor-served' and business_date <= $2::date`,
};
