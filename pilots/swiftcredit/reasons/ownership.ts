import { reasons } from '@sandglass/operations';

/** What a graph of ownership cannot say. */
export const ownershipReasons = reasons({
  'ownership-twice': {
    status: 422,
    title: { 'zh-Hans': '同一编号出现两次', 'zh-Hant': '同一編號出現兩次', en: 'Somebody is listed twice' },
    detail: {
      'zh-Hans': '股权图谱中有两个成员编号相同。每人一个编号。',
      'zh-Hant': '股權圖譜中有兩個成員編號相同。每人一個編號。',
      en: 'Two members of the ownership graph have the same number. Give each one of its own.',
    },
  },
  'ownership-unknown': {
    status: 422,
    title: { 'zh-Hans': '图谱中没有此人', 'zh-Hant': '圖譜中沒有此人', en: 'Not in the graph' },
    detail: {
      'zh-Hans': '股权图谱提到 {holder}，但没有列出。请补充。',
      'zh-Hant': '股權圖譜提到 {holder}，但沒有列出。請補充。',
      en: 'The ownership graph names {holder} without listing them. Add them.',
    },
  },
  'ownership-of-person': {
    status: 422,
    title: { 'zh-Hans': '自然人没有股份', 'zh-Hant': '自然人沒有股份', en: 'A person has no shares' },
    detail: {
      'zh-Hans': '{holder} 是自然人，不能被持股。',
      'zh-Hant': '{holder} 是自然人，不能被持股。',
      en: '{holder} is a person, in whom nobody holds shares.',
    },
  },
  'ownership-of-itself': {
    status: 422,
    title: { 'zh-Hans': '不能持有自己的股份', 'zh-Hant': '不能持有自己的股份', en: 'Nobody owns itself' },
    detail: {
      'zh-Hans': '{holder} 被写成持有自己的股份。请更正。',
      'zh-Hant': '{holder} 被寫成持有自己的股份。請更正。',
      en: '{holder} is said to hold shares in itself. Correct it.',
    },
  },
  'ownership-too-much': {
    status: 422,
    title: { 'zh-Hans': '股份合计不对', 'zh-Hant': '股份合計不對', en: 'The shares do not add up' },
    detail: {
      'zh-Hans': '{holder} 的股份合计为 {percent}%：每份须大于零，合计不超过 100%。',
      'zh-Hant': '{holder} 的股份合計為 {percent}%：每份須大於零，合計不超過 100%。',
      en: 'The shares in {holder} come to {percent} %: each must be above zero, and all at most 100 %.',
    },
  },
  'borrower-kind': {
    status: 422,
    title: {
      'zh-Hans': '借款人与版本不符',
      'zh-Hant': '借款人與版本不符',
      en: 'Not a borrower of this edition',
    },
    detail: {
      'zh-Hans': '{holder} 不能是这份案卷的借款人：企业版是企业，个人版是自然人，签约后不能更换。',
      'zh-Hant': '{holder} 不能是這份案卷的借款人：企業版是企業，個人版是自然人，簽約後不能更換。',
      en: '{holder} cannot be the borrower here: a company in the enterprise edition, a person in the personal one, and the same after signing.',
    },
  },
  'guarantor-is-borrower': {
    status: 422,
    title: {
      'zh-Hans': '借款人不能为自己担保',
      'zh-Hant': '借款人不能為自己保證',
      en: 'Nobody guarantees their own debt',
    },
    detail: {
      'zh-Hans': '{holder} 同时是借款人和保证人，这样的保证没有意义。请换一位保证人。',
      'zh-Hant': '{holder} 同時是借款人和保證人，這樣的保證沒有意義。請換一位保證人。',
      en: '{holder} is both debtor and guarantor, which adds nothing. Name somebody else.',
    },
  },
});
