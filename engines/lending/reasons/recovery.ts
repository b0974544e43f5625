import { reasons } from '@sandglass/operations';

/** Refusals of frozen limits, of recovery and of paying out. */
export const recoveryReasons = reasons({
  'limit-frozen': {
    status: 409,
    title: { 'zh-Hans': '额度已冻结', 'zh-Hant': '額度已凍結', en: 'The limit is frozen' },
    detail: {
      'zh-Hans': '这笔额度已冻结，不能再提款。已提的款项按原计划归还。',
      'zh-Hant': '這筆額度已凍結，不能再動撥。已動撥的款項按原計畫償還。',
      en: 'This limit is frozen and cannot be drawn any more. What was drawn is repaid as planned.',
    },
  },
  'recovery-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这项清收', 'zh-Hant': '沒有這項催收', en: 'No such recovery' },
    detail: {
      'zh-Hans': '贷款 {loan} 不在清收中。请核对编号。',
      'zh-Hant': '貸款 {loan} 不在催收中。請核對編號。',
      en: 'The loan {loan} is not in recovery. Check the number.',
    },
  },
  'recovery-stage': {
    status: 409,
    title: { 'zh-Hans': '清收阶段不符', 'zh-Hant': '催收階段不符', en: 'Not at this stage of recovery' },
    detail: {
      'zh-Hans': '这笔贷款的清收阶段是“{stage}”，现在不能这样办理；贷款可能已结清或移交。',
      'zh-Hant': '這筆貸款的催收階段是「{stage}」，目前不能這樣辦理；貸款可能已結清或移交。',
      en: 'The recovery of this loan is at “{stage}”, where this cannot be done; the loan may be settled or handed over.',
    },
    publicValues: ['stage'],
  },
  'recovery-document-missing': {
    status: 422,
    title: { 'zh-Hans': '缺少法院文书', 'zh-Hant': '缺少法院文書', en: 'The court’s paper is missing' },
    detail: {
      'zh-Hans': '登记查封须附法院文书的 SHA-256 摘要。请补充后重新提交。',
      'zh-Hant': '登記查封須附法院文書的 SHA-256 摘要。請補充後重新提交。',
      en: 'A sealing is recorded with the SHA-256 of the court’s paper. Add it and send it again.',
    },
  },
  'nothing-to-pay-out': {
    status: 409,
    title: { 'zh-Hans': '没有可支付的余额', 'zh-Hant': '沒有可支付的餘額', en: 'Nothing to pay out' },
    detail: {
      'zh-Hans': '该客户在试点账户中没有余额，无需支付。',
      'zh-Hant': '該客戶在試點帳戶中沒有餘額，無需支付。',
      en: 'This customer has no balance on the pilot’s account, so there is nothing to pay out.',
    },
  },
});
