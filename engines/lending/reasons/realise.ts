import { reasons } from '@sandglass/operations';

/** Refusals of turning a security into money. */
export const realiseReasons = reasons({
  'realisation-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这个处置案件', 'zh-Hant': '沒有這個處分案件', en: 'No such case' },
    detail: {
      'zh-Hans': '贷款 {loan} 的这项财产没有处置案件。请先建立案件。',
      'zh-Hant': '貸款 {loan} 的這項財產沒有處分案件。請先建立案件。',
      en: 'This asset of the loan {loan} is not being realised. Open the case first.',
    },
  },
  'realisation-state': {
    status: 409,
    title: {
      'zh-Hans': '处置案件当前状态不能这样办理',
      'zh-Hant': '處分案件目前狀態不能這樣辦理',
      en: 'Not in this state of the case',
    },
    detail: {
      'zh-Hans': '处置案件处于“{state}”，不能这样办理。请核对案件进展。',
      'zh-Hant': '處分案件處於「{state}」，不能這樣辦理。請核對案件進展。',
      en: 'The case is at “{state}”, where this cannot be done. Look at its course.',
    },
    publicValues: ['state'],
  },
  'realisation-no-security': {
    status: 422,
    title: { 'zh-Hans': '不是抵押财产', 'zh-Hant': '不是抵押財產', en: 'Not a security' },
    detail: {
      'zh-Hans': '第 {asset} 项财产没有为这笔贷款设定抵押。这里只处置抵押财产。',
      'zh-Hant': '第 {asset} 項財產沒有為這筆貸款設定抵押。這裡只處分抵押財產。',
      en: 'Asset {asset} does not secure this loan. Only what secures it is realised here.',
    },
    publicValues: ['asset'],
  },
  'realisation-no-judgment': {
    status: 409,
    title: { 'zh-Hans': '还没有判决或裁定', 'zh-Hant': '還沒有判決或裁定', en: 'No judgment yet' },
    detail: {
      'zh-Hans': '法院处置要有生效判决或实现担保物权的裁定。请先在保全案件中登记。',
      'zh-Hant': '法院處分要有確定判決或實現擔保物權的裁定。請先在保全案件中登記。',
      en: 'A court sells on a judgment or an order to enforce the security. Record it in the preservation case first.',
    },
  },
  'realisation-shelter': {
    status: 422,
    title: {
      'zh-Hans': '租金预留不合规定',
      'zh-Hant': '租金預留不合規定',
      en: 'Not what is to be set aside',
    },
    detail: {
      'zh-Hans': '被执行人家庭唯一住房按市场租金预留 {least} 至 {most} 年。请填写月租金和年数。',
      'zh-Hant': '債務人家庭唯一住房按市場租金預留 {least} 至 {most} 年。請填寫月租金和年數。',
      en: 'For a family’s only home, {least} to {most} years of market rent are set aside. State rent and years.',
    },
    publicValues: ['least', 'most'],
  },
  'realisation-appraisal-date': {
    status: 422,
    title: { 'zh-Hans': '参考价有效期不对', 'zh-Hant': '參考價有效期不對', en: 'Not a term of an appraisal' },
    detail: {
      'zh-Hans': '参考价须已作出，并在 {from} 至 {to} 之间有效。',
      'zh-Hant': '參考價須已作出，並在 {from} 至 {to} 之間有效。',
      en: 'An appraisal is already made and holds until a day from {from} to {to}.',
    },
    publicValues: ['from', 'to'],
  },
  'realisation-appraisal-old': {
    status: 409,
    title: { 'zh-Hans': '参考价已过期', 'zh-Hant': '參考價已過期', en: 'The appraisal has run out' },
    detail: {
      'zh-Hans': '参考价只到 {until} 有效。请重新确定参考价。',
      'zh-Hant': '參考價只到 {until} 有效。請重新確定參考價。',
      en: 'The appraisal held until {until}. Have a new one made.',
    },
    publicValues: ['until'],
  },
  'realisation-route': {
    status: 409,
    title: { 'zh-Hans': '不是这种处置方式', 'zh-Hant': '不是這種處分方式', en: 'Not by this route' },
    detail: {
      'zh-Hans': '案件按“{route}”处置，不能这样办理。协议由双方成交，判决和裁定由法院拍卖。',
      'zh-Hant': '案件按「{route}」處分，不能這樣辦理。協議由雙方成交，判決和裁定由法院拍賣。',
      en: 'The case goes by “{route}”. By agreement the owner sells; by judgment or order the court auctions.',
    },
    publicValues: ['route'],
  },
  'realisation-price': {
    status: 422,
    title: { 'zh-Hans': '成交价过低', 'zh-Hant': '成交價過低', en: 'The price is too low' },
    detail: {
      'zh-Hans': '成交价不得低于 {least}。',
      'zh-Hant': '成交價不得低於 {least}。',
      en: 'The price may not be below {least}.',
    },
  },
  'realisation-rounds': {
    status: 409,
    title: { 'zh-Hans': '拍卖次数已满', 'zh-Hant': '拍賣次數已滿', en: 'Too many rounds' },
    detail: {
      'zh-Hans': '一个案件最多 {most} 轮。请结束案件或改用其他方式。',
      'zh-Hant': '一個案件最多 {most} 輪。請結束案件或改用其他方式。',
      en: 'A case has at most {most} rounds. End it, or go another way.',
    },
    publicValues: ['most'],
  },
  'realisation-notice': {
    status: 422,
    title: { 'zh-Hans': '公告期不足', 'zh-Hant': '公告期不足', en: 'Too short a notice' },
    detail: {
      'zh-Hans': '按公告日计算，最早 {earliest} 才能开拍；公告须已经发布。',
      'zh-Hant': '按公告日計算，最早 {earliest} 才能開拍；公告須已經發布。',
      en: 'By the day of its notice, {earliest} is the first on which it may be held; the notice must be out.',
    },
    publicValues: ['earliest'],
  },
  'realisation-reserve': {
    status: 422,
    title: { 'zh-Hans': '起拍价过低', 'zh-Hant': '起拍價過低', en: 'The reserve is too low' },
    detail: {
      'zh-Hans': '起拍价不得低于 {least}：首拍不低于参考价七成，再拍降价不超过两成，变卖按二拍起拍价。',
      'zh-Hant': '起拍價不得低於 {least}：首拍不低於參考價七成，再拍降價不超過兩成，變賣按二拍起拍價。',
      en: 'The reserve may not be below {least}: first 70 % of the value, then a fifth less at most, then the same.',
    },
  },
  'realisation-not-held': {
    status: 409,
    title: { 'zh-Hans': '还没有开拍', 'zh-Hant': '還沒有開拍', en: 'Not held yet' },
    detail: {
      'zh-Hans': '这一轮在 {on} 开始，届时再登记结果。',
      'zh-Hant': '這一輪在 {on} 開始，屆時再登記結果。',
      en: 'This round begins on {on}. Record its result then.',
    },
    publicValues: ['on'],
  },
  'realisation-same-officer': {
    status: 403,
    title: { 'zh-Hans': '须由另一人批准', 'zh-Hant': '須由另一人核准', en: 'Somebody else must decide' },
    detail: {
      'zh-Hans': '提出的人不能自己批准。请由另一位同事办理。',
      'zh-Hant': '提出的人不能自己核准。請由另一位同事辦理。',
      en: 'Whoever proposed it can’t approve it. Ask another officer.',
    },
  },
  'realisation-lien-missing': {
    status: 422,
    title: { 'zh-Hans': '漏列在先抵押', 'zh-Hant': '漏列在先抵押', en: 'An earlier mortgage is missing' },
    detail: {
      'zh-Hans': '{holder} 的抵押在先，须列明其债权；已清偿的列 0.00。',
      'zh-Hant': '{holder} 的抵押在先，須列明其債權；已清償的列 0.00。',
      en: '{holder} has an earlier mortgage: name what is owed on it, 0.00 if nothing.',
    },
  },
  'realisation-lien-above': {
    status: 422,
    title: { 'zh-Hans': '超过登记的最高额', 'zh-Hant': '超過登記的最高額', en: 'Above what is registered' },
    detail: {
      'zh-Hans': '{holder} 的抵押登记最高额为 {maximum}，在先受偿不能超过。',
      'zh-Hant': '{holder} 的抵押登記最高額為 {maximum}，在先受償不能超過。',
      en: 'The mortgage of {holder} is registered for at most {maximum}, and takes no more before ours.',
    },
  },
  'realisation-loan-left': {
    status: 409,
    title: {
      'zh-Hans': '债权已不在本行账上',
      'zh-Hant': '債權已不在本行帳上',
      en: 'The claim has left the books',
    },
    detail: {
      'zh-Hans': '贷款已是“{state}”，价款归现在的债权人。请结束本案并移交材料。',
      'zh-Hant': '貸款已是「{state}」，價款歸現在的債權人。請結束本案並移交資料。',
      en: 'The loan is “{state}”, and the price belongs to whoever has the claim. End the case and hand the papers over.',
    },
    publicValues: ['state'],
  },
  'realisation-owed': {
    status: 409,
    title: { 'zh-Hans': '还有欠款', 'zh-Hant': '還有欠款', en: 'Something is still owed' },
    detail: {
      'zh-Hans': '本金还欠 {owed}，不能按已清偿结束。',
      'zh-Hant': '本金還欠 {owed}，不能按已清償結束。',
      en: 'Principal of {owed} is still owed, so the case does not end as paid.',
    },
  },
});
