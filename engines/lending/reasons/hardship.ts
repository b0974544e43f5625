import { reasons } from '@sandglass/operations';

export const hardshipReasons = reasons({
  'hardship-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这项申请', 'zh-Hant': '沒有這項申請', en: 'No such request' },
    detail: {
      'zh-Hans': '贷款 {loan} 没有待处理的困难申请，或者它不属于您。请核对编号。',
      'zh-Hant': '貸款 {loan} 沒有待處理的困難申請，或者它不屬於您。請核對編號。',
      en: 'There is no open request of hardship on loan {loan}, or it is not yours. Check the number.',
    },
  },
  'hardship-open-already': {
    status: 409,
    title: { 'zh-Hans': '已有申请在处理', 'zh-Hant': '已有申請在處理', en: 'A request is open already' },
    detail: {
      'zh-Hans': '这笔贷款已有一项困难申请，工作人员会在 {due} 前答复。请等待答复，或撤回后重新申请。',
      'zh-Hant': '這筆貸款已有一項困難申請，工作人員會在 {due} 前答覆。請等待答覆，或撤回後重新申請。',
      en: 'A request on this loan is open; a person answers it by {due}. Wait for the answer, or take it back and ask again.',
    },
  },
  'hardship-not-at-step': {
    status: 409,
    title: { 'zh-Hans': '当前步骤不能这样做', 'zh-Hant': '目前步驟不能這樣做', en: 'Not at this step' },
    detail: {
      'zh-Hans': '这项申请目前是“{state}”，不能这样处理。请刷新后再看。',
      'zh-Hant': '這項申請目前是「{state}」，不能這樣處理。請重新整理後再看。',
      en: 'The request stands at “{state}”, where this cannot be done. Load it again and look.',
    },
    publicValues: ['state'],
  },
  'hardship-months-above': {
    status: 422,
    title: { 'zh-Hans': '月数过多', 'zh-Hant': '月數過多', en: 'Too many months' },
    detail: {
      'zh-Hans': '这种方案最多 {most} 个月。请减少月数。',
      'zh-Hant': '這種方案最多 {most} 個月。請減少月數。',
      en: 'Such an offer has at most {most} months. Give fewer.',
    },
    publicValues: ['most'],
  },
  'hardship-offer-expired': {
    status: 409,
    title: { 'zh-Hans': '方案已过期', 'zh-Hant': '方案已過期', en: 'The offer has ended' },
    detail: {
      'zh-Hans': '这个方案只能在 {until} 前接受。请撤回申请后重新提出。',
      'zh-Hant': '這個方案只能在 {until} 前接受。請撤回申請後重新提出。',
      en: 'The offer could be agreed to until {until}. Take the request back and ask again.',
    },
  },
});
