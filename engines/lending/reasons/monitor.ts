import { reasons } from '@sandglass/operations';

/** Refusals around the monitoring of borrowers. */
export const monitorReasons = reasons({
  'not-watched': {
    status: 409,
    title: { 'zh-Hans': '未被监测', 'zh-Hant': '未被監測', en: 'Not monitored' },
    detail: {
      'zh-Hans': '客户 {customer} 没有开始监测。请先发起一次读取。',
      'zh-Hant': '客戶 {customer} 沒有開始監測。請先發起一次讀取。',
      en: 'Customer {customer} is not monitored yet. Ask the sources first.',
    },
  },
  'warning-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这条预警', 'zh-Hant': '沒有這則預警', en: 'No such warning' },
    detail: {
      'zh-Hans': '没有找到预警 {warning}。请从列表中选择。',
      'zh-Hant': '找不到預警 {warning}。請從列表中選擇。',
      en: 'There is no warning {warning}. Choose one from the list.',
    },
  },
  'warning-not-frozen': {
    status: 409,
    title: { 'zh-Hans': '额度没有冻结', 'zh-Hant': '額度沒有凍結', en: 'Nothing is frozen' },
    detail: {
      'zh-Hans': '这条预警没有冻结您的额度，不需要提出异议。请刷新后查看。',
      'zh-Hant': '這則預警沒有凍結您的額度，不需要提出異議。請重新整理後查看。',
      en: 'This warning does not freeze your limit, so there is nothing to object to. Reload and look at it.',
    },
  },
  'objection-made': {
    status: 409,
    title: { 'zh-Hans': '已提出异议', 'zh-Hant': '已提出異議', en: 'You have objected already' },
    detail: {
      'zh-Hans': '您已对这次冻结提出异议，工作人员最迟 {due} 答复。请在首页查看。',
      'zh-Hant': '您已對這次凍結提出異議，專人最遲 {due} 答覆。請在首頁查看。',
      en: 'You have objected to this freeze already; a person answers by {due}. See the home page.',
    },
  },
  'warning-ended': {
    status: 409,
    title: { 'zh-Hans': '预警已结束', 'zh-Hant': '預警已結束', en: 'The warning has ended' },
    detail: {
      'zh-Hans': '预警 {warning} 已经结束。请刷新后查看。',
      'zh-Hant': '預警 {warning} 已經結束。請重新整理後查看。',
      en: 'Warning {warning} has ended. Reload and look at it.',
    },
  },
  'nothing-to-uphold': {
    status: 409,
    title: { 'zh-Hans': '没有待答复的异议', 'zh-Hant': '沒有待答覆的異議', en: 'No objection to answer' },
    detail: {
      'zh-Hans': '预警 {warning} 没有待答复的异议：冻结照常有效，也可以提前解除。',
      'zh-Hant': '預警 {warning} 沒有待答覆的異議：凍結照常有效，也可以提前解除。',
      en: 'Nobody objected to warning {warning}: a freeze stands as it is, or lift it.',
    },
  },
});
