import { reasons } from '@sandglass/operations';

/** Refusals around products and who may have one. */
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
});
