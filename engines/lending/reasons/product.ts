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
  'product-unchanged': {
    status: 409,
    title: { 'zh-Hans': '没有改动', 'zh-Hant': '沒有變更', en: 'Nothing changed' },
    detail: {
      'zh-Hans': '提交的产品 {product} 与现行的第 {version} 版相同。请先修改再提交。',
      'zh-Hant': '提交的產品 {product} 與現行第 {version} 版相同。請先修改再提交。',
      en: 'What was proposed of product {product} is what version {version} in force says. Change something, then propose it.',
    },
    publicValues: ['product', 'version'],
  },
  'product-not-proposed': {
    status: 409,
    title: { 'zh-Hans': '没有这项提议', 'zh-Hant': '沒有這項提議', en: 'No such proposal' },
    detail: {
      'zh-Hans': '提议 {proposal} 已被处理或被另一项取代。请刷新后再看。',
      'zh-Hant': '提議 {proposal} 已經處理或被另一項取代。請重新整理後再看。',
      en: 'Proposal {proposal} was settled or replaced by another. Load it again and look.',
    },
    publicValues: ['proposal'],
  },
  'product-second-officer': {
    status: 403,
    title: {
      'zh-Hans': '须由另一位人员发布',
      'zh-Hant': '須由另一位人員發布',
      en: 'Another officer has to release it',
    },
    detail: {
      'zh-Hans': '您提出的产品须由另一位工作人员发布。请交给同事。',
      'zh-Hant': '您提出的產品須由另一位人員發布。請交給同事。',
      en: 'You proposed this product, so another officer has to release it. Hand it to a colleague.',
    },
  },
  'product-version-moved': {
    status: 409,
    title: { 'zh-Hans': '现行版本已变', 'zh-Hant': '現行版本已變', en: 'Another version is in force' },
    detail: {
      'zh-Hans': '这是针对第 {version} 版的，现行的是第 {inForce} 版。请刷新，对照现行版本后再做。',
      'zh-Hant': '這是針對第 {version} 版的，現行的是第 {inForce} 版。請重新整理，對照現行版本後再做。',
      en: 'This is about version {version}; version {inForce} is in force. Load it again, compare, then do it.',
    },
    publicValues: ['version', 'inForce'],
  },
  'product-first-version': {
    status: 409,
    title: { 'zh-Hans': '之前没有版本', 'zh-Hant': '之前沒有版本', en: 'There is no version before' },
    detail: {
      'zh-Hans': '第 {version} 版之前没有可以恢复的版本。请提出新的版本，或停止办理该产品。',
      'zh-Hant': '第 {version} 版之前沒有可以恢復的版本。請提出新的版本，或停止辦理該產品。',
      en: 'Before version {version} there was none to put in force again. Propose a new version, or stop offering the product.',
    },
    publicValues: ['version'],
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
