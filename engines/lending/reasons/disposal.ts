import { reasons } from '@sandglass/operations';

/** Refusals of disposal: pools, their loans, and what happens to a claim afterwards. */
export const disposalReasons = reasons({
  'disposal-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这个资产包', 'zh-Hant': '沒有這個資產包', en: 'No such pool' },
    detail: {
      'zh-Hans': '没有编号为 {pool} 的资产包。请核对编号。',
      'zh-Hant': '沒有編號為 {pool} 的資產包。請核對編號。',
      en: 'There is no pool {pool}. Check the number.',
    },
    publicValues: ['pool'],
  },
  'disposal-state': {
    status: 409,
    title: { 'zh-Hans': '当前状态不能这样办理', 'zh-Hant': '目前狀態不能這樣辦理', en: 'Not in this state' },
    detail: {
      'zh-Hans': '资产包 {pool} 的状态是“{state}”，不能这样办理。请刷新后再看。',
      'zh-Hant': '資產包 {pool} 的狀態是「{state}」，不能這樣辦理。請重新整理後再看。',
      en: 'The pool {pool} is at “{state}”, where this cannot be done. Reload and look again.',
    },
    publicValues: ['pool', 'state'],
  },
  'disposal-same-officer': {
    status: 403,
    title: { 'zh-Hans': '需要另一名人员', 'zh-Hant': '需要另一名人員', en: 'Another officer is needed' },
    detail: {
      'zh-Hans': '同一人不能办理两次：提议人、已审批人和已开标人都不能再办。请由另一名人员办理。',
      'zh-Hant': '同一人不能辦理兩次：提議人、已審核人與已開標人都不能再辦。請由另一名人員辦理。',
      en: 'Nobody does this twice: not who proposed, approved or opened already. Ask somebody else.',
    },
  },
  'disposal-loan-held': {
    status: 409,
    title: {
      'zh-Hans': '贷款已在另一个资产包中',
      'zh-Hant': '貸款已在另一個資產包中',
      en: 'The loan is in a pool already',
    },
    detail: {
      'zh-Hans': '贷款 {loan} 已在资产包 {pool} 中。一笔贷款同时只能在一个包里。',
      'zh-Hant': '貸款 {loan} 已在資產包 {pool} 中。一筆貸款同時只能在一個包裡。',
      en: 'The loan {loan} is in the pool {pool}. A loan can be in one pool at a time.',
    },
    publicValues: ['pool'],
  },
  'disposal-loan-not-owed': {
    status: 422,
    title: {
      'zh-Hans': '贷款没有可处置的债权',
      'zh-Hant': '貸款沒有可處置的債權',
      en: 'Nothing of this loan can be disposed of',
    },
    detail: {
      'zh-Hans': '贷款 {loan} 的状态是“{state}”，没有可处置的债权。',
      'zh-Hant': '貸款 {loan} 的狀態是「{state}」，沒有可處置的債權。',
      en: 'The loan {loan} is at “{state}”; the bank has no claim from it to dispose of.',
    },
    publicValues: ['state'],
  },
  'disposal-loan-performing': {
    status: 422,
    title: { 'zh-Hans': '不是不良贷款', 'zh-Hant': '不是不良貸款', en: 'Not a non-performing loan' },
    detail: {
      'zh-Hans': '贷款 {loan} 的分类是“{tier}”。只有次级及以下的贷款和已核销的债权可以处置。',
      'zh-Hant': '貸款 {loan} 的分類是「{tier}」。只有次級及以下的貸款與已轉銷的債權可以處置。',
      en: 'The loan {loan} is classified “{tier}”. Only substandard or worse, and claims that were written off, may be disposed of.',
    },
    publicValues: ['tier'],
  },
  'disposal-product-kept': {
    status: 422,
    title: {
      'zh-Hans': '这类贷款由银行自行清收',
      'zh-Hant': '這類貸款由銀行自行催收',
      en: 'The bank collects these loans itself',
    },
    detail: {
      'zh-Hans':
        '贷款 {loan} 的产品 {product} 有清晰的抵押物，属个人贷款，应由银行自行清收，不对外转让（银保监办便函〔2021〕26号）。可以委外催收。',
      'zh-Hant':
        '貸款 {loan} 的產品 {product} 有明確的擔保品，屬個人貸款，應由銀行自行催收，不對外讓與（銀保監辦便函〔2021〕26號）。可以委外催收。',
      en: 'The loan {loan} of the product {product} is a person’s and secured: the bank has to collect it itself and may not sell it (CBIRC notice 2021-26). An agency may collect it for the bank.',
    },
    publicValues: ['product'],
  },
  'disposal-loan-not-listed': {
    status: 409,
    title: {
      'zh-Hans': '贷款不在这个资产包中',
      'zh-Hant': '貸款不在這個資產包中',
      en: 'The loan is not in this pool',
    },
    detail: {
      'zh-Hans': '贷款 {loan} 不在这个资产包中，或者已经办完。',
      'zh-Hant': '貸款 {loan} 不在這個資產包中，或者已經辦完。',
      en: 'The loan {loan} is not listed in this pool, or it is done already.',
    },
  },
  'disposal-pool-full': {
    status: 422,
    title: { 'zh-Hans': '资产包已满', 'zh-Hant': '資產包已滿', en: 'The pool is full' },
    detail: {
      'zh-Hans': '一个资产包最多 {most} 笔贷款。请另建一个包。',
      'zh-Hant': '一個資產包最多 {most} 筆貸款。請另建一個包。',
      en: 'A pool has at most {most} loans. Begin another one.',
    },
    publicValues: ['most'],
  },
  'disposal-pool-empty': {
    status: 422,
    title: { 'zh-Hans': '资产包是空的', 'zh-Hant': '資產包是空的', en: 'The pool is empty' },
    detail: {
      'zh-Hans': '资产包里没有任何债权，不能冻结。请先放入贷款。',
      'zh-Hant': '資產包裡沒有任何債權，不能凍結。請先放入貸款。',
      en: 'There is no claim in the pool, so it cannot be frozen. Put loans in first.',
    },
  },
  'disposal-times': {
    status: 422,
    title: { 'zh-Hans': '时间太短', 'zh-Hant': '時間太短', en: 'The times are too short' },
    detail: {
      'zh-Hans': '从发出邀请到截标至少 {offer} 小时，从截标到揭示截止至少 {reveal} 小时。',
      'zh-Hant': '從發出邀請到截標至少 {offer} 小時，從截標到揭示截止至少 {reveal} 小時。',
      en: 'From offer to closing there must be at least {offer} hours, and from closing to the end of revealing at least {reveal}.',
    },
    publicValues: ['offer', 'reveal'],
  },
  'disposal-term': {
    status: 422,
    title: { 'zh-Hans': '委外期限不对', 'zh-Hant': '委外期限不對', en: 'The term does not fit' },
    detail: {
      'zh-Hans': '委外催收须写明期限，最长 {most} 个月；转让没有期限。',
      'zh-Hant': '委外催收須寫明期限，最長 {most} 個月；讓與沒有期限。',
      en: 'Collection by an agency has a term of at most {most} months; a sale has none.',
    },
    publicValues: ['most'],
  },
  'disposal-not-invited': {
    status: 403,
    title: { 'zh-Hans': '未受邀请', 'zh-Hant': '未受邀請', en: 'Not invited' },
    detail: {
      'zh-Hans': '这家机构没有受邀参加这个资产包，或不是中标人。',
      'zh-Hant': '這家機構沒有受邀參加這個資產包，或不是得標人。',
      en: 'This firm was not invited to this pool, or is not the one to which it was awarded.',
    },
  },
  'disposal-price': {
    status: 422,
    title: { 'zh-Hans': '金额与成交价不符', 'zh-Hant': '金額與成交價不符', en: 'Not the price' },
    detail: {
      'zh-Hans': '成交价是 {price}。须一次足额付清。',
      'zh-Hant': '成交價是 {price}。須一次足額付清。',
      en: 'The price is {price}. It is paid whole and at once.',
    },
    publicValues: ['price'],
  },
  'assignment-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这项转让', 'zh-Hant': '沒有這項讓與', en: 'No such assignment' },
    detail: {
      'zh-Hans': '贷款 {loan} 没有转让记录。请核对编号。',
      'zh-Hant': '貸款 {loan} 沒有讓與紀錄。請核對編號。',
      en: 'The loan {loan} was not assigned to anybody. Check the number.',
    },
  },
  'service-date': {
    status: 422,
    title: { 'zh-Hans': '送达日期不对', 'zh-Hant': '送達日期不對', en: 'The date does not fit' },
    detail: {
      'zh-Hans': '送达日期 {on} 不能早于转让日，也不能晚于今天。',
      'zh-Hant': '送達日期 {on} 不能早於讓與日，也不能晚於今天。',
      en: 'The day {on} lies before the assignment or after today.',
    },
    publicValues: ['on'],
  },
  'services-full': {
    status: 422,
    title: { 'zh-Hans': '送达记录已满', 'zh-Hant': '送達紀錄已滿', en: 'Too many records' },
    detail: {
      'zh-Hans': '一项转让最多 {most} 条送达记录。',
      'zh-Hant': '一項讓與最多 {most} 條送達紀錄。',
      en: 'An assignment keeps at most {most} records of service.',
    },
    publicValues: ['most'],
  },
  'payment-passed-on': {
    status: 409,
    title: { 'zh-Hans': '款项已转付', 'zh-Hant': '款項已轉付', en: 'Passed on already' },
    detail: {
      'zh-Hans': '款项 {payment} 已经转付给受让人，或不存在。',
      'zh-Hant': '款項 {payment} 已經轉付給受讓人，或不存在。',
      en: 'The payment {payment} has gone on to the buyer, or does not exist.',
    },
  },
  'case-with-agency': {
    status: 409,
    title: { 'zh-Hans': '案件在委外机构', 'zh-Hant': '案件在委外機構', en: 'An agency has this case' },
    detail: {
      'zh-Hans': '这个案件已委托机构 {agency} 催收，银行人员不再联系债务人。需要时先收回资产包。',
      'zh-Hant': '這個案件已委託機構 {agency} 催收，銀行人員不再聯繫債務人。需要時先收回資產包。',
      en: 'The agency {agency} collects this case, so the bank’s own people do not. Recall the pool first if they must.',
    },
    publicValues: ['agency'],
  },
});
