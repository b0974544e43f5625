import { reasons } from '@sandglass/operations';

/** Why a reconciliation is not made, or a difference not ended. */
export const memberReasons = reasons({
  'date-reconciled': {
    status: 409,
    title: { 'zh-Hans': '当日已对账', 'zh-Hant': '當日已對帳', en: 'The date is reconciled' },
    detail: {
      'zh-Hans': '清算日 {date} 已对账并入账。请在差异清单中处理未平项。',
      'zh-Hant': '清算日 {date} 已對帳並入帳。請在差異清單中處理未平項。',
      en: 'Settlement date {date} is reconciled and booked. What is open stands in its list of differences.',
    },
    publicValues: ['date'],
  },
  'differences-too-many': {
    status: 409,
    title: { 'zh-Hans': '差异过多', 'zh-Hant': '差異過多', en: 'Too many differences' },
    detail: {
      'zh-Hans': '清算日 {date} 有 {count} 项差异，清算文件可能有误，未入账。请先向网络核实文件。',
      'zh-Hant': '清算日 {date} 有 {count} 項差異，清算檔案可能有誤，未入帳。請先向網路核實檔案。',
      en: '{date} has {count} differences: the file is probably wrong, and nothing was booked. Ask the network about it first.',
    },
    publicValues: ['date', 'count'],
  },
  'date-before-open': {
    status: 409,
    title: { 'zh-Hans': '前一日未完成', 'zh-Hant': '前一日未完成', en: 'The date before is open' },
    detail: {
      'zh-Hans': '{before} 尚未完成，{date} 不能先做。请先处理前一日。',
      'zh-Hant': '{before} 尚未完成，{date} 不能先做。請先處理前一日。',
      en: '{before} is not done yet, and {date} builds on it. See to the date before first.',
    },
    publicValues: ['date', 'before'],
  },
  'statement-booked': {
    status: 409,
    title: { 'zh-Hans': '对账单已入账', 'zh-Hant': '對帳單已入帳', en: 'The statement is booked' },
    detail: {
      'zh-Hans': '{date} 的结算行对账单已入账。',
      'zh-Hant': '{date} 的結算行對帳單已入帳。',
      en: 'The settlement bank’s statement of {date} is booked already.',
    },
    publicValues: ['date'],
  },
  'difference-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这项差异', 'zh-Hant': '沒有這項差異', en: 'No such difference' },
    detail: {
      'zh-Hans': '没有找到差异 {difference}。请从当日差异清单中选择。',
      'zh-Hant': '沒有找到差異 {difference}。請從當日差異清單中選擇。',
      en: 'There is no difference {difference}. Choose one from the list of its date.',
    },
  },
  'difference-way': {
    status: 409,
    title: { 'zh-Hans': '不能这样处理', 'zh-Hant': '不能這樣處理', en: 'Not by that way' },
    detail: {
      'zh-Hans': '这项差异的状态是 {state}，可选的处理方式：{ways}。',
      'zh-Hant': '這項差異的狀態是 {state}，可選的處理方式：{ways}。',
      en: 'The difference is {state}; it can be ended by: {ways}.',
    },
    publicValues: ['state', 'ways'],
  },
  'difference-of-nobody': {
    status: 409,
    title: { 'zh-Hans': '找不到对应账户', 'zh-Hant': '找不到對應帳戶', en: 'Nobody’s account' },
    detail: {
      'zh-Hans': '本机构没有这笔交易的账户，不能补记或冲回。请向网络追索。',
      'zh-Hant': '本機構沒有這筆交易的帳戶，不能補記或沖回。請向網路追索。',
      en: 'No account here belongs to this exchange, so nothing can be booked on it. Claim it from the network.',
    },
  },
  'difference-sale-open': {
    status: 409,
    title: { 'zh-Hans': '交易尚未了结', 'zh-Hant': '交易尚未了結', en: 'Its sale has not ended' },
    detail: {
      'zh-Hans':
        '这项差异所属的交易（检索参考号 {rrn}）在本机构尚未了结，了结时可能自行入账。请先在“未了结交易”中处理。',
      'zh-Hant':
        '這項差異所屬的交易（檢索參考號 {rrn}）在本機構尚未了結，了結時可能自行入帳。請先在「未了結交易」中處理。',
      en: 'The sale behind it, RRN {rrn}, has not ended here, and may be booked when it does. See to it among the open sales first.',
    },
  },
  'sale-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这笔交易', 'zh-Hant': '沒有這筆交易', en: 'No such sale' },
    detail: {
      'zh-Hans': '没有找到交易 {sale}。请从未了结交易清单中选择。',
      'zh-Hant': '沒有找到交易 {sale}。請從未了結交易清單中選擇。',
      en: 'There is no sale {sale}. Choose one from the list of open sales.',
    },
  },
  'sale-not-stuck': {
    status: 409,
    title: { 'zh-Hans': '交易并未卡住', 'zh-Hant': '交易並未卡住', en: 'The sale is not stuck' },
    detail: {
      'zh-Hans': '这笔交易的状态是 {state}，不由人工了结。',
      'zh-Hant': '這筆交易的狀態是 {state}，不由人工了結。',
      en: 'The sale is {state}: no person ends it.',
    },
    publicValues: ['state'],
  },
  'sale-needs-another': {
    status: 403,
    title: { 'zh-Hans': '须由另一人确认', 'zh-Hant': '須由另一人確認', en: 'Another person has to confirm' },
    detail: {
      'zh-Hans': '这样了结由您提出，须由另一位同事核实后确认。',
      'zh-Hant': '這樣了結由您提出，須由另一位同事核實後確認。',
      en: 'You proposed to end it so: a colleague has to check and confirm it.',
    },
  },
  'difference-needs-another': {
    status: 403,
    title: { 'zh-Hans': '须由另一人确认', 'zh-Hant': '須由另一人確認', en: 'Another person has to confirm' },
    detail: {
      'zh-Hans': '这项处理由您提出，涉及资金，须由另一位同事确认。',
      'zh-Hant': '這項處理由您提出，涉及資金，須由另一位同事確認。',
      en: 'You proposed this, and it moves money: a colleague has to confirm it.',
    },
  },
  'payout-made': {
    status: 409,
    title: { 'zh-Hans': '已付款给商户', 'zh-Hant': '已付款給商店', en: 'Paid out already' },
    detail: {
      'zh-Hans': '{date} 的款项已付给商户。',
      'zh-Hant': '{date} 的款項已付給商店。',
      en: 'The merchant was paid for {date} already.',
    },
    publicValues: ['date'],
  },
});
