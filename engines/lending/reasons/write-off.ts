import { reasons } from '@sandglass/operations';

/** Refusals of write-off, and of money for a claim that was written off. */
export const writeOffReasons = reasons({
  'write-off-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这项核销', 'zh-Hant': '沒有這項轉銷', en: 'No such write-off' },
    detail: {
      'zh-Hans': '贷款 {loan} 没有核销申请或核销记录。请核对编号。',
      'zh-Hant': '貸款 {loan} 沒有轉銷申請或轉銷紀錄。請核對編號。',
      en: 'The loan {loan} was not proposed for write-off, nor written off. Check the number.',
    },
  },
  'write-off-state': {
    status: 409,
    title: { 'zh-Hans': '当前状态不能这样办理', 'zh-Hant': '目前狀態不能這樣辦理', en: 'Not in this state' },
    detail: {
      'zh-Hans': '这笔贷款的核销状态是“{state}”，不能这样办理。请刷新后再看。',
      'zh-Hant': '這筆貸款的轉銷狀態是「{state}」，不能這樣辦理。請重新整理後再看。',
      en: 'This loan is at “{state}”, where this cannot be done. Reload and look again.',
    },
    publicValues: ['state'],
  },
  'write-off-same-officer': {
    status: 403,
    title: { 'zh-Hans': '需要另一名审批人', 'zh-Hant': '需要另一名審核人', en: 'Another officer is needed' },
    detail: {
      'zh-Hans': '提出核销的人和已审批的人不能再审批。请由另一名人员审批。',
      'zh-Hant': '提出轉銷的人和已審核的人不能再審核。請由另一名人員審核。',
      en: 'Whoever proposed the write-off or approved it already cannot approve it again. Ask somebody else.',
    },
  },
  'write-off-too-early': {
    status: 422,
    title: { 'zh-Hans': '逾期时间不够', 'zh-Hant': '逾期時間不夠', en: 'Not overdue for long enough' },
    detail: {
      'zh-Hans': '这笔贷款逾期 {days} 天，按所选依据至少应逾期 {from} 天。',
      'zh-Hant': '這筆貸款逾期 {days} 天，按所選依據至少應逾期 {from} 天。',
      en: 'This loan is {days} days overdue; on this ground it must be at least {from}.',
    },
    publicValues: ['days', 'from'],
  },
  'write-off-too-large': {
    status: 422,
    title: { 'zh-Hans': '金额超出所选依据', 'zh-Hant': '金額超出所選依據', en: 'Too large for this ground' },
    detail: {
      'zh-Hans': '所选依据只适用于本金不超过 {maximum} 的贷款。请选择其他依据并补充证据。',
      'zh-Hant': '所選依據只適用於本金不超過 {maximum} 的貸款。請選擇其他依據並補充證據。',
      en: 'This ground serves for a principal of at most {maximum}. Choose another one, with its evidence.',
    },
    publicValues: ['maximum'],
  },
  'write-off-not-collected': {
    status: 422,
    title: { 'zh-Hans': '催收记录不足', 'zh-Hant': '催收紀錄不足', en: 'Not collected enough' },
    detail: {
      'zh-Hans': '系统只记录了 {contacts} 次联系，至少应有 {least} 次。请先继续催收。',
      'zh-Hant': '系統只記錄了 {contacts} 次聯繫，至少應有 {least} 次。請先繼續催收。',
      en: 'The program recorded {contacts} contacts, and at least {least} are asked for. Go on collecting first.',
    },
    publicValues: ['contacts', 'least'],
  },
  'write-off-evidence-missing': {
    status: 422,
    title: { 'zh-Hans': '缺少证据', 'zh-Hant': '缺少證據', en: 'Evidence is missing' },
    detail: {
      'zh-Hans': '所选依据还需要以下证据：{missing}。请补充后重新提交。',
      'zh-Hant': '所選依據還需要以下證據：{missing}。請補充後重新提交。',
      en: 'This ground also needs: {missing}. Add it and send it again.',
    },
    publicValues: ['missing'],
  },
});
