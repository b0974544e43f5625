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
  'harmed-query-unknown': {
    status: 422,
    title: { 'zh-Hans': '没有这个查询', 'zh-Hant': '沒有這個查詢', en: 'No such query' },
    detail: {
      'zh-Hans': '试点没有名为 {harmed} 的受损客户查询。可用的有：{known}。',
      'zh-Hant': '試點沒有名為 {harmed} 的受損客戶查詢。可用的有：{known}。',
      en: 'The pilot has no query {harmed} for whom a defect hurt. It has: {known}.',
    },
  },
  'dates-reversed': {
    status: 422,
    title: { 'zh-Hans': '日期颠倒', 'zh-Hant': '日期顛倒', en: 'The dates are reversed' },
    detail: {
      'zh-Hans': '缺陷的最后日期 {to} 早于最初日期 {from}。请改正。',
      'zh-Hant': '瑕疵的最後日期 {to} 早於最初日期 {from}。請改正。',
      en: 'The defect’s last date {to} is before its first, {from}. Correct them.',
    },
  },
  'payout-exists': {
    status: 409,
    title: { 'zh-Hans': '已有集中补偿', 'zh-Hant': '已有集中補償', en: 'There is a payout already' },
    detail: {
      'zh-Hans': '事件 {incident} 已有集中补偿 {payout}，状态为 {state}。同一损失不会计划两次。',
      'zh-Hant': '事件 {incident} 已有集中補償 {payout}，狀態為 {state}。同一損失不會計劃兩次。',
      en: 'Incident {incident} has the payout {payout} already, which is {state}. The same harm is not planned twice.',
    },
    publicValues: ['payout', 'incident', 'state'],
  },
  'payout-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这次集中补偿', 'zh-Hant': '沒有這次集中補償', en: 'No such payout' },
    detail: {
      'zh-Hans': '没有编号为 {payout} 的集中补偿。请核对编号。',
      'zh-Hant': '沒有編號為 {payout} 的集中補償。請核對編號。',
      en: 'There is no payout {payout}. Check its number.',
    },
  },
  'payout-state': {
    status: 409,
    title: { 'zh-Hans': '当前状态不允许', 'zh-Hant': '目前狀態不允許', en: 'Not in this state' },
    detail: {
      'zh-Hans': '集中补偿 {payout} 的状态为 {state}，不能进行这一步。',
      'zh-Hant': '集中補償 {payout} 的狀態為 {state}，不能進行這一步。',
      en: 'Payout {payout} is {state}, and this step cannot be taken now.',
    },
    publicValues: ['payout', 'state'],
  },
  'payout-sum-differs': {
    status: 409,
    title: { 'zh-Hans': '金额不符', 'zh-Hant': '金額不符', en: 'Another sum was planned' },
    detail: {
      'zh-Hans': '集中补偿 {payout} 计划的总额是 {sum}。请核对后以这一金额复核。',
      'zh-Hant': '集中補償 {payout} 計劃的總額是 {sum}。請核對後以這一金額覆核。',
      en: 'Payout {payout} was planned for {sum}. Look at it and approve that sum.',
    },
    publicValues: ['payout', 'sum'],
  },
  'payout-incomplete': {
    status: 409,
    title: { 'zh-Hans': '集中补偿未完成', 'zh-Hant': '集中補償未完成', en: 'The payout is not complete' },
    detail: {
      'zh-Hans': '集中补偿 {payout} 共 {count} 人，已支付 {paid} 人。全部支付后才能结束。',
      'zh-Hant': '集中補償 {payout} 共 {count} 人，已支付 {paid} 人。全部支付後才能結束。',
      en: 'Payout {payout} is for {count} people, of whom {paid} are paid. It is closed once all are.',
    },
    publicValues: ['payout', 'count', 'paid'],
  },
  'not-in-the-plan': {
    status: 409,
    title: { 'zh-Hans': '不在计划中', 'zh-Hant': '不在計劃中', en: 'Not in the plan' },
    detail: {
      'zh-Hans': '这位客户不在集中补偿 {payout} 的计划中。',
      'zh-Hant': '這位客戶不在集中補償 {payout} 的計劃中。',
      en: 'This customer is not in the plan of payout {payout}.',
    },
    publicValues: ['payout'],
  },
});
