import { reasons } from '@sandglass/operations';

/** Refusals around products, who may have one, and what is offered of it. */
export const productReasons = reasons({
  'product-bounds-crossed': {
    status: 422,
    title: { 'zh-Hans': '产品参数矛盾', 'zh-Hant': '產品參數矛盾', en: 'The product contradicts itself' },
    detail: {
      'zh-Hans': '产品 {product} 的下限高于上限，或最低提款额高于最低贷款额。请改正后再发布。',
      'zh-Hant': '產品 {product} 的下限高於上限，或最低動撥額高於最低貸款額。請改正後再發布。',
      en: 'Product {product} has a minimum above its maximum, or a smallest drawdown above its smallest loan. Correct it, then release it.',
    },
    publicValues: ['product'],
  },
  'product-terms-unfit': {
    status: 422,
    title: {
      'zh-Hans': '产品条款互相矛盾',
      'zh-Hant': '產品條款互相矛盾',
      en: 'The terms contradict each other',
    },
    detail: {
      'zh-Hans':
        '产品 {product} 的 terms.{member} 与还款方式或期限不符：期数须为整数，宽限期短于期限，阶梯合计 100% 且与期限一致。请改正后重新发布。',
      'zh-Hant':
        '產品 {product} 的 terms.{member} 與還款方式或期限不符：期數須為整數，寬限期短於期限，階梯合計 100% 且與期限一致。請改正後重新發布。',
      en: 'terms.{member} of product {product} does not fit its form or term: periods are whole, interest-only ones fewer than all, steps come to 100 % over the one term. Correct it and release again.',
    },
    publicValues: ['product', 'member'],
  },
  'customer-not-enrolled': {
    status: 409,
    title: { 'zh-Hans': '尚未参加试点', 'zh-Hant': '尚未參加試辦', en: 'Not enrolled yet' },
    detail: {
      'zh-Hans': '您尚未参加本试点。请先登记企业名称和所在省份。',
      'zh-Hant': '您尚未參加本試辦。請先登記商號名稱與所在省份。',
      en: 'You do not take part in this pilot yet. Register your business name and province first.',
    },
  },
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
