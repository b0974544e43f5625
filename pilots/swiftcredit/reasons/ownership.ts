import { reasons } from '@sandglass/operations';

/** What a graph of ownership cannot say. */
export const ownershipReasons = reasons({
  'ownership-twice': {
    status: 422,
    title: { 'zh-Hans': '同一成员出现两次', 'zh-Hant': '同一成員出現兩次', en: 'Somebody is listed twice' },
    detail: {
      'zh-Hans': '股权图谱中有两个成员编号相同，或两个自然人同名。每人一个编号；同名的人请加以区分。',
      'zh-Hant': '股權圖譜中有兩個成員編號相同，或兩個自然人同名。每人一個編號；同名的人請加以區分。',
      en: 'Two members of the ownership graph have the same number, or two persons the same name. Give each one of its own, and tell apart who is called alike.',
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
  'ownership-two-leaders': {
    status: 422,
    title: {
      'zh-Hans': '一人跟随两人表决',
      'zh-Hant': '一人跟隨兩人表決',
      en: 'Somebody follows two leaders',
    },
    detail: {
      'zh-Hans': '{holder} 被写成在两份一致行动协议中跟随不同的人表决。一份股权只能投一次票，请更正。',
      'zh-Hant': '{holder} 被寫成在兩份一致行動協議中跟隨不同的人表決。一份股權只能投一次票，請更正。',
      en: '{holder} is said to vote with two different leaders. A share votes once: correct the agreements.',
    },
  },
  'self-changed': {
    status: 409,
    title: {
      'zh-Hans': '登录办理的人不能更换',
      'zh-Hant': '登入辦理的人不能更換',
      en: 'Who signs in here does not change',
    },
    detail: {
      'zh-Hans': '股权变更不改变在此登录办理的人。请保留其编号和姓名；新的实际控制人到柜面签署保证。',
      'zh-Hant': '股權變更不改變在此登入辦理的人。請保留其編號和姓名；新的實際控制人到臨櫃簽署保證。',
      en: 'Shares that change hands do not change who signs in here. Keep their number and name; a new actual controller signs the guarantee at the counter.',
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
