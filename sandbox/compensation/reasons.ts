import { reasons } from '@sandglass/operations';

/** Why something about compensation is refused. */
export const compensationReasons = reasons({
  'terms-not-admitted': {
    status: 409,
    title: {
      'zh-Hans': '不是已登记的声明书',
      'zh-Hant': '不是已登記的聲明書',
      en: 'Not the admitted declaration',
    },
    detail: {
      'zh-Hans': '试点 {pilot} 的监管指令所指的不是这份声明书，补偿安排未变。请提交已登记的版本。',
      'zh-Hant': '試點 {pilot} 的監理指令所指的不是這份聲明書，補償安排未變。請提交已登記的版本。',
      en: 'The mandate of {pilot} names another declaration than this one, so nothing about compensation has changed. Hand in the admitted version.',
    },
    publicValues: ['pilot'],
  },
  'compensation-not-declared': {
    status: 409,
    title: { 'zh-Hans': '补偿基金尚未设立', 'zh-Hant': '補償基金尚未設立', en: 'No compensation fund yet' },
    detail: {
      'zh-Hans': '试点 {pilot} 尚未登记，补偿基金在登记后设立。请在登记后再试。',
      'zh-Hant': '試點 {pilot} 尚未登記，補償基金在登記後設立。請在登記後再試。',
      en: 'The pilot {pilot} has not been admitted; its compensation fund comes with admission. Try again then.',
    },
    publicValues: ['pilot'],
  },
  'not-the-operator': {
    status: 403,
    title: {
      'zh-Hans': '不是本机构的试点',
      'zh-Hant': '不是本機構的試點',
      en: 'Another institution’s pilot',
    },
    detail: {
      'zh-Hans': '试点 {pilot} 由另一机构运营，本机构不能处理其补偿和投诉。',
      'zh-Hant': '試點 {pilot} 由另一機構營運，本機構不能處理其補償與申訴。',
      en: 'The pilot {pilot} is operated by another institution, which alone handles its compensation and complaints.',
    },
    publicValues: ['pilot'],
  },
  'claimant-no-customer': {
    status: 409,
    title: {
      'zh-Hans': '不是本试点的客户',
      'zh-Hant': '不是本試點的客戶',
      en: 'Not a customer of this pilot',
    },
    detail: {
      'zh-Hans': '您不是试点 {pilot} 的客户，补偿没有可以入账的账户。请先参加试点，或者投诉。',
      'zh-Hant': '您不是試點 {pilot} 的客戶，補償沒有可以入帳的帳戶。請先參加試點，或者申訴。',
      en: 'You are no customer of the pilot {pilot}, so there is no account on which you could be paid. Take part first, or complain.',
    },
    publicValues: ['pilot'],
  },
  'claims-too-many': {
    status: 429,
    title: { 'zh-Hans': '处理中的索赔过多', 'zh-Hant': '處理中的求償過多', en: 'Too many claims under way' },
    detail: {
      'zh-Hans': '您处理中的索赔已达 {maximum} 件。请等其中一件有结果后再提出。',
      'zh-Hant': '您處理中的求償已達 {maximum} 件。請等其中一件有結果後再提出。',
      en: 'You have {maximum} claims under way. Wait until one of them is decided before you file another.',
    },
    publicValues: ['maximum'],
  },
  'claim-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这件索赔', 'zh-Hant': '沒有這件求償', en: 'No such claim' },
    detail: {
      'zh-Hans': '没有编号为 {claim} 的索赔。请核对编号。',
      'zh-Hant': '沒有編號為 {claim} 的求償。請核對編號。',
      en: 'There is no claim {claim}. Check its number.',
    },
  },
  'claim-decided-already': {
    status: 409,
    title: { 'zh-Hans': '索赔已有决定', 'zh-Hant': '求償已有決定', en: 'The claim is decided already' },
    detail: {
      'zh-Hans': '索赔 {claim} 已处理，状态为 {state}，没有再次付款。',
      'zh-Hant': '求償 {claim} 已處理，狀態為 {state}，沒有再次付款。',
      en: 'Claim {claim} was decided before and is {state}; nothing was paid again.',
    },
    publicValues: ['claim', 'state'],
  },
  'amount-above-claim': {
    status: 422,
    title: { 'zh-Hans': '超过索赔金额', 'zh-Hant': '超過求償金額', en: 'More than was claimed' },
    detail: {
      'zh-Hans': '索赔金额是 {claimed}。请填写不超过它的金额。',
      'zh-Hant': '求償金額是 {claimed}。請填寫不超過它的金額。',
      en: 'The claim is for {claimed}. Enter no more than that.',
    },
  },
  'amount-above-maximum': {
    status: 422,
    title: { 'zh-Hans': '超过声明的最高补偿', 'zh-Hant': '超過聲明的最高補償', en: 'More than was declared' },
    detail: {
      'zh-Hans': '声明书规定单笔补偿最高 {maximum}。请减少金额，或先变更声明书。',
      'zh-Hant': '聲明書規定單筆補償最高 {maximum}。請減少金額，或先變更聲明書。',
      en: 'The declaration allows at most {maximum} a claim. Enter less, or amend the declaration first.',
    },
    publicValues: ['maximum'],
  },
  'payment-needs-second-officer': {
    status: 409,
    title: {
      'zh-Hans': '须由另一名经办人复核',
      'zh-Hant': '須由另一名經辦人覆核',
      en: 'Another officer must agree',
    },
    detail: {
      'zh-Hans': '{claim} 由您提出，须由本机构另一名经办人以相同金额复核。',
      'zh-Hant': '{claim} 由您提出，須由本機構另一名經辦人以相同金額覆核。',
      en: 'You proposed {claim} yourself; another officer of the institution must agree to the same amount.',
    },
    publicValues: ['claim'],
  },
  'claim-not-waiting': {
    status: 409,
    title: {
      'zh-Hans': '索赔不在等待付款',
      'zh-Hant': '求償不在等待付款',
      en: 'The claim waits for no money',
    },
    detail: {
      'zh-Hans': '索赔 {claim} 的状态为 {state}，无须付款。',
      'zh-Hant': '求償 {claim} 的狀態為 {state}，無須付款。',
      en: 'Claim {claim} is {state}; there is nothing to pay.',
    },
    publicValues: ['claim', 'state'],
  },
  'claim-not-first': {
    status: 409,
    title: { 'zh-Hans': '前面还有索赔', 'zh-Hant': '前面還有求償', en: 'Others come first' },
    detail: {
      'zh-Hans': '索赔 {claim} 前面还有等待付款的索赔，按先后付款。',
      'zh-Hant': '求償 {claim} 前面還有等待付款的求償，依先後付款。',
      en: 'Other claims wait before {claim}; they are paid in order.',
    },
    publicValues: ['claim'],
  },
  'fund-too-small': {
    status: 409,
    title: { 'zh-Hans': '补偿基金余额不足', 'zh-Hant': '補償基金餘額不足', en: 'The fund holds too little' },
    detail: {
      'zh-Hans': '补偿基金余额不足以支付索赔 {claim}。机构补足基金后按先后付款。',
      'zh-Hant': '補償基金餘額不足以支付求償 {claim}。機構補足基金後依先後付款。',
      en: 'The fund holds too little for claim {claim}. It is paid in its turn once the institution has paid in.',
    },
    publicValues: ['claim'],
  },
});
