import { reasons } from '@sandglass/operations';

/** Refusals around a person's look at what a machine declined. */
export const reviewReasons = reasons({
  'review-not-declined': {
    status: 409,
    title: {
      'zh-Hans': '没有可以复核的决定',
      'zh-Hant': '沒有可以覆核的決定',
      en: 'There is nothing to review',
    },
    detail: {
      'zh-Hans': '只有未获批准或低于申请金额的自动决定可以请求人工复核。{about} 不是。',
      'zh-Hant': '只有未獲核准或低於申請金額的自動決定可以請求人工覆核。{about} 不是。',
      en: 'A person looks at what a machine declined, or granted less than was asked for. {about} is neither.',
    },
  },
  'review-asked-already': {
    status: 409,
    title: {
      'zh-Hans': '已请求过人工复核',
      'zh-Hant': '已請求過人工覆核',
      en: 'A review was asked for already',
    },
    detail: {
      'zh-Hans': '已请求过人工复核，最迟 {due} 答复。请在详情中查看。',
      'zh-Hant': '已請求過人工覆核，最遲 {due} 答覆。請在詳情中查看。',
      en: 'A person was already asked to look at it and answers by {due}. See its page.',
    },
  },
  'review-too-late': {
    status: 409,
    title: {
      'zh-Hans': '已过请求复核的期限',
      'zh-Hant': '已過請求覆核的期限',
      en: 'Too late to ask for a review',
    },
    detail: {
      'zh-Hans': '人工复核须在 {until} 之前（含当日）请求。您可以重新申请。',
      'zh-Hant': '人工覆核須在 {until} 之前（含當日）請求。您可以重新申請。',
      en: 'A review could be asked for until {until}. You may apply again.',
    },
  },
  'review-second-officer': {
    status: 403,
    title: { 'zh-Hans': '须由另一人复核', 'zh-Hant': '須由另一人覆核', en: 'Another officer confirms' },
    detail: {
      'zh-Hans': '这是您本人提出的。请由另一位工作人员看过后确认、退回或维持原决定。',
      'zh-Hant': '這是您本人提出的。請由另一位人員看過後確認、退回或維持原決定。',
      en: 'You proposed this yourself. Another officer looks at it, and confirms it, gives it back or lets the decision stand.',
    },
  },
  'review-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这项复核', 'zh-Hant': '沒有這項覆核', en: 'No such review' },
    detail: {
      'zh-Hans': '{about} 没有人工复核请求。请从待办列表中选择。',
      'zh-Hant': '{about} 沒有人工覆核請求。請從待辦列表中選擇。',
      en: 'Nobody asked for a review of {about}. Choose one from the queue.',
    },
  },
  'review-not-at-step': {
    status: 409,
    title: { 'zh-Hans': '复核不在这一步', 'zh-Hant': '覆核不在這一步', en: 'The review is not at this step' },
    detail: {
      'zh-Hans': '{about} 的复核目前是 {state}。请刷新后查看。',
      'zh-Hant': '{about} 的覆核目前是 {state}。請重新整理後查看。',
      en: 'The review of {about} is {state} now. Reload and look at it.',
    },
  },
  'review-amount-outside': {
    status: 422,
    title: { 'zh-Hans': '金额超出范围', 'zh-Hant': '金額超出範圍', en: 'Amount out of bounds' },
    detail: {
      'zh-Hans': '可给予 {minimum} 至 {maximum}：不超过所申请的金额和产品上限。请调整金额。',
      'zh-Hant': '可給予 {minimum} 至 {maximum}：不超過所申請的金額與產品上限。請調整金額。',
      en: 'From {minimum} to {maximum} can be granted: no more than was asked for and the product lends. Change the amount.',
    },
  },
  'review-grade-not-served': {
    status: 422,
    title: {
      'zh-Hans': '产品不服务该等级',
      'zh-Hant': '產品不服務該等級',
      en: 'The product does not serve this grade',
    },
    detail: {
      'zh-Hans': '产品 {product} 不向 {grade} 级放款。请选择产品所服务的等级。',
      'zh-Hant': '產品 {product} 不向 {grade} 級撥款。請選擇產品所服務的等級。',
      en: 'Product {product} does not lend to grade {grade}. Choose a grade that it serves.',
    },
    publicValues: ['grade', 'product'],
  },
  'review-in-arrears': {
    status: 409,
    title: { 'zh-Hans': '客户有逾期贷款', 'zh-Hant': '客戶有逾期貸款', en: 'The customer is overdue' },
    detail: {
      'zh-Hans': '客户目前有逾期贷款，不能给予新的额度。请等其还清，或退回并维持原决定。',
      'zh-Hant': '客戶目前有逾期貸款，不能給予新的額度。請等其還清，或退回並維持原決定。',
      en: 'The customer has an overdue loan now, so nothing new is granted. Wait until it is paid, or give the case back and uphold.',
    },
  },
  'review-superseded': {
    status: 409,
    title: {
      'zh-Hans': '客户已有新的批复',
      'zh-Hant': '客戶已有新的核准',
      en: 'The customer has another offer',
    },
    detail: {
      'zh-Hans': '客户后来的申请 {application} 已获批准。请退回并以此答复。',
      'zh-Hant': '客戶後來的申請 {application} 已獲核准。請退回並以此答覆。',
      en: 'A later application, {application}, was approved. Give the case back and answer with that.',
    },
  },
});
