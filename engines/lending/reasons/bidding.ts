import { reasons } from '@sandglass/operations';

/** Refusals of bids, of their opening, and of firms that would bid. */
export const biddingReasons = reasons({
  'bid-late': {
    status: 409,
    title: { 'zh-Hans': '已经截标', 'zh-Hant': '已經截標', en: 'Bidding has closed' },
    detail: {
      'zh-Hans': '投标已于 {closed} 截止，不再接受报价或修改。',
      'zh-Hant': '投標已於 {closed} 截止，不再接受報價或修改。',
      en: 'Bidding closed at {closed}. No bid is taken or replaced any more.',
    },
    publicValues: ['closed'],
  },
  'bid-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有收到您的报价', 'zh-Hant': '沒有收到您的報價', en: 'No bid of yours' },
    detail: {
      'zh-Hans': '本轮没有收到您的密封报价，没有可揭示的内容。',
      'zh-Hant': '本輪沒有收到您的密封報價，沒有可揭示的內容。',
      en: 'No sealed bid of yours came in this round, so there is nothing to reveal.',
    },
  },
  'bid-not-closed': {
    status: 409,
    title: { 'zh-Hans': '尚未截标', 'zh-Hant': '尚未截標', en: 'Bidding is still open' },
    detail: {
      'zh-Hans': '{closes} 截标后才能揭示报价。',
      'zh-Hant': '{closes} 截標後才能揭示報價。',
      en: 'Bids are revealed after closing, at {closes}.',
    },
    publicValues: ['closes'],
  },
  'bid-reveal-late': {
    status: 409,
    title: { 'zh-Hans': '揭示时间已过', 'zh-Hant': '揭示時間已過', en: 'Too late to reveal' },
    detail: {
      'zh-Hans': '报价须在 {until} 前揭示。这份报价作废。',
      'zh-Hant': '報價須在 {until} 前揭示。這份報價作廢。',
      en: 'Bids had to be revealed by {until}. This one is void.',
    },
    publicValues: ['until'],
  },
  'bid-seal-broken': {
    status: 422,
    title: { 'zh-Hans': '与密封的报价不符', 'zh-Hant': '與密封的報價不符', en: 'Not what was sealed' },
    detail: {
      'zh-Hans': '金额和密码与截标前提交的密封不符。请核对本轮的金额写法和密码。',
      'zh-Hant': '金額與密碼與截標前提交的密封不符。請核對本輪的金額寫法與密碼。',
      en: 'Value and code do not give the seal that was handed in before closing. Check how the value is written, and the code of this round.',
    },
  },
  'bids-not-open': {
    status: 409,
    title: { 'zh-Hans': '尚不能开标', 'zh-Hant': '尚不能開標', en: 'Too early to open' },
    detail: {
      'zh-Hans': '揭示在 {from} 结束，之后由两名人员开标。',
      'zh-Hant': '揭示在 {from} 結束，之後由兩名人員開標。',
      en: 'Revealing ends at {from}; then two officers open the bids.',
    },
    publicValues: ['from'],
  },
  'reserve-seal-broken': {
    status: 422,
    title: { 'zh-Hans': '与密封的底价不符', 'zh-Hant': '與密封的底價不符', en: 'Not the sealed reserve' },
    detail: {
      'zh-Hans': '底价和密码与发出邀请时的密封不符。请核对写法和密码。',
      'zh-Hant': '底價與密碼與發出邀請時的密封不符。請核對寫法與密碼。',
      en: 'Reserve and code do not give the seal of the offer. Check how it is written, and the code.',
    },
  },
  'reserve-not-opened': {
    status: 409,
    title: { 'zh-Hans': '底价尚未揭示', 'zh-Hant': '底價尚未揭示', en: 'The reserve is still sealed' },
    detail: {
      'zh-Hans': '两名开标人中须有一人提供底价和密码。没有密码只能撤回资产包后重新邀请。',
      'zh-Hant': '兩名開標人中須有一人提供底價與密碼。沒有密碼只能撤回資產包後重新邀請。',
      en: 'One of the two who open brings the reserve and its code. Without the code the pool can only be withdrawn and built anew.',
    },
  },
  'buyer-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这家机构', 'zh-Hant': '沒有這家機構', en: 'No such firm' },
    detail: {
      'zh-Hans': '机构 {buyer} 没有登记。请先登记其牌照。',
      'zh-Hant': '機構 {buyer} 沒有登記。請先登記其牌照。',
      en: 'The firm {buyer} is not on record. Register its licence first.',
    },
    publicValues: ['buyer'],
  },
  'buyer-licence-ended': {
    status: 422,
    title: { 'zh-Hans': '牌照已过期', 'zh-Hant': '牌照已過期', en: 'The licence has ended' },
    detail: {
      'zh-Hans': '机构 {buyer} 的牌照有效期至 {until}。',
      'zh-Hant': '機構 {buyer} 的牌照有效期至 {until}。',
      en: 'The licence of {buyer} was good until {until}.',
    },
    publicValues: ['buyer', 'until'],
  },
  'buyer-not-agency': {
    status: 422,
    title: { 'zh-Hans': '不是催收机构', 'zh-Hant': '不是催收機構', en: 'Not a collection agency' },
    detail: {
      'zh-Hans': '机构 {buyer} 登记的不是催收机构，不能接受委外催收。',
      'zh-Hant': '機構 {buyer} 登記的不是催收機構，不能接受委外催收。',
      en: '{buyer} is not on record as a collection agency, so it cannot collect for the bank.',
    },
    publicValues: ['buyer'],
  },
  'buyer-not-licensed': {
    status: 422,
    title: { 'zh-Hans': '没有收购资质', 'zh-Hant': '沒有收購資質', en: 'Not licensed to buy' },
    detail: {
      'zh-Hans': '机构 {buyer} 不是资产管理公司，不能受让这个有 {debtors} 户债务人的资产包。',
      'zh-Hant': '機構 {buyer} 不是資產管理公司，不能受讓這個有 {debtors} 戶債務人的資產包。',
      en: '{buyer} is not an asset management company, so it cannot buy this pool of {debtors} debtors.',
    },
    publicValues: ['buyer', 'debtors'],
  },
  'buyer-other-province': {
    status: 422,
    title: { 'zh-Hans': '超出牌照地域', 'zh-Hant': '超出牌照地域', en: 'Outside its province' },
    detail: {
      'zh-Hans': '地方资产管理公司 {buyer} 的牌照不包括 {region}。',
      'zh-Hant': '地方資產管理公司 {buyer} 的牌照不包括 {region}。',
      en: 'The local company {buyer} is not licensed for the region {region}.',
    },
    publicValues: ['buyer', 'region'],
  },
  'buyer-regions': {
    status: 422,
    title: { 'zh-Hans': '地域填写不对', 'zh-Hant': '地域填寫不對', en: 'Regions do not fit' },
    detail: {
      'zh-Hans': '地方资产管理公司须写明牌照所及的省份，其他机构不写。',
      'zh-Hant': '地方資產管理公司須寫明牌照所及的省份，其他機構不寫。',
      en: 'A local company names the provinces of its licence; others name none.',
    },
  },
});
