import { reasons } from '@sandglass/operations';

/** Refusals on the way from an application to a contract. A declined application is not among them: it is done. */
export const applicationReasons = reasons({
  'product-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这个产品', 'zh-Hant': '沒有這項產品', en: 'No such product' },
    detail: {
      'zh-Hans': '产品 {product} 不存在或已停止办理。请从产品列表中选择。',
      'zh-Hant': '產品 {product} 不存在或已停止辦理。請從產品列表中選擇。',
      en: 'Product {product} does not exist or is no longer offered. Choose one from the list of products.',
    },
    publicValues: ['product'],
  },
  'amount-outside-product': {
    status: 422,
    title: { 'zh-Hans': '金额超出产品范围', 'zh-Hant': '金額超出產品範圍', en: 'Amount outside the product' },
    detail: {
      'zh-Hans': '该产品可申请 {minimum} 至 {maximum}。请调整金额。',
      'zh-Hant': '該產品可申請 {minimum} 至 {maximum}。請調整金額。',
      en: 'This product lends from {minimum} to {maximum}. Change the amount.',
    },
    publicValues: ['minimum', 'maximum'],
  },
  'term-outside-product': {
    status: 422,
    title: { 'zh-Hans': '期限超出产品范围', 'zh-Hant': '期限超出產品範圍', en: 'Term outside the product' },
    detail: {
      'zh-Hans': '该产品的期限为 {minimum} 至 {maximum} 个月。请调整期限。',
      'zh-Hant': '該產品的期限為 {minimum} 至 {maximum} 個月。請調整期限。',
      en: 'This product runs from {minimum} to {maximum} months. Change the term.',
    },
    publicValues: ['minimum', 'maximum'],
  },
  'application-open': {
    status: 409,
    title: { 'zh-Hans': '已有未完成的申请', 'zh-Hant': '已有未完成的申請', en: 'An application is open' },
    detail: {
      'zh-Hans': '申请 {application} 已批准、尚待签约。请先签约，或等该批复于 {until} 之后失效。',
      'zh-Hant': '申請 {application} 已核准、尚待簽約。請先簽約，或等該核准於 {until} 之後失效。',
      en: 'Application {application} is approved and waits to be signed. Sign it, or wait until its offer ends after {until}.',
    },
  },
  'application-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这笔申请', 'zh-Hant': '沒有這筆申請', en: 'No such application' },
    detail: {
      'zh-Hans': '没有找到申请 {application}。请核对编号。',
      'zh-Hant': '找不到申請 {application}。請核對編號。',
      en: 'There is no application {application}. Check the number.',
    },
  },
  'application-not-approved': {
    status: 409,
    title: { 'zh-Hans': '申请未处于待签约状态', 'zh-Hant': '申請未處於待簽約狀態', en: 'Nothing to sign' },
    detail: {
      'zh-Hans': '申请 {application} 的状态是“{state}”，不能签约。请查看贷款列表或重新申请。',
      'zh-Hant': '申請 {application} 的狀態是「{state}」，不能簽約。請查看貸款列表或重新申請。',
      en: 'Application {application} is {state} and cannot be signed. Look at your loans, or apply again.',
    },
    publicValues: ['state'],
  },
  'offer-expired': {
    status: 409,
    title: { 'zh-Hans': '批复已失效', 'zh-Hant': '核准已失效', en: 'The offer has ended' },
    detail: {
      'zh-Hans': '该批复的签约期到 {until} 为止。请重新申请。',
      'zh-Hant': '該核准的簽約期到 {until} 為止。請重新申請。',
      en: 'This offer could be signed until {until}. Apply again.',
    },
    publicValues: ['until'],
  },
});
