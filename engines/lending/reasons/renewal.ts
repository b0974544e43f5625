import { reasons } from '@sandglass/operations';

/** Why a drawing is not renewed, or why a signed renewal was not carried out. */
export const renewalReasons = reasons({
  'renewal-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有续贷', 'zh-Hant': '沒有續貸', en: 'No renewal' },
    detail: {
      'zh-Hans': '贷款 {loan} 没有这笔续贷，或者它不属于您。请核对编号。',
      'zh-Hant': '貸款 {loan} 沒有這筆續貸，或者它不屬於您。請核對編號。',
      en: 'There is no such renewal on loan {loan}, or it is not yours. Check the number.',
    },
  },
  'renewal-state': {
    status: 409,
    title: { 'zh-Hans': '当前状态不能这样办理', 'zh-Hant': '目前狀態不能這樣辦理', en: 'Not in this state' },
    detail: {
      'zh-Hans': '这笔续贷目前是“{state}”，不能这样办理。请刷新后再看。',
      'zh-Hant': '這筆續貸目前是「{state}」，不能這樣辦理。請重新整理後再看。',
      en: 'The renewal stands at “{state}”, where this cannot be done. Load it again and look.',
    },
    publicValues: ['state'],
  },
  'renewal-not-yet': {
    status: 409,
    title: { 'zh-Hans': '还未到续贷日', 'zh-Hant': '尚未到續貸日', en: 'Not yet its day' },
    detail: {
      'zh-Hans': '续贷在 {on} 原贷款到期日办理。到期前无需操作，请在当天备足利息。',
      'zh-Hant': '續貸在 {on} 原貸款到期日辦理。到期前無須操作，請於當天備足利息。',
      en: 'The renewal is carried out on {on}, when the old drawing matures. Nothing is to be done before; have the interest ready on that day.',
    },
    publicValues: ['on'],
  },
  'renewal-day-come': {
    status: 409,
    title: { 'zh-Hans': '续贷日已到', 'zh-Hant': '續貸日已到', en: 'The day has come' },
    detail: {
      'zh-Hans': '续贷日 {on} 已到，不能再撤回。如不想续贷，可以用自有资金提前还清。',
      'zh-Hant': '續貸日 {on} 已到，不能再撤回。如不想續貸，可以用自有資金還清。',
      en: 'The day of the renewal, {on}, has come: it cannot be taken back. If you do not want it, repay from your own money.',
    },
    publicValues: ['on'],
  },
  'renewal-goes-on': {
    status: 409,
    title: { 'zh-Hans': '续贷仍然有效', 'zh-Hant': '續貸仍然有效', en: 'The renewal goes on' },
    detail: {
      'zh-Hans': '没有使续贷终止的情况，续贷将在 {on} 办理。',
      'zh-Hant': '沒有使續貸終止的情況，續貸將於 {on} 辦理。',
      en: 'Nothing stands against the renewal: it is carried out on {on}.',
    },
    publicValues: ['on'],
  },
  'renewal-in-arrears': {
    status: 409,
    title: { 'zh-Hans': '有欠款，不能续贷', 'zh-Hant': '有欠款，不能續貸', en: 'In arrears' },
    detail: {
      'zh-Hans':
        '您有逾期的本金或利息。有欠款时不能续贷；还清逾期部分后，可以在到期前重新申请。如有困难，请在贷款页面说明。',
      'zh-Hant':
        '您有逾期的本金或利息。有欠款時不能續貸；還清逾期部分後，可以在到期前重新申請。如有困難，請在貸款頁面說明。',
      en: 'Something is overdue. A loan in arrears is not renewed; pay what is overdue and ask again before it matures. If you are in difficulties, say so on the loan’s page.',
    },
  },
  'renewal-not-normal': {
    status: 409,
    title: { 'zh-Hans': '贷款不是正常类', 'zh-Hant': '貸款不是正常類', en: 'Not classified as normal' },
    detail: {
      'zh-Hans':
        '只有风险分类为正常的贷款可以续贷，这笔贷款目前不是。请按期还款，或在贷款页面申请其他还款安排，由工作人员答复。',
      'zh-Hant':
        '只有風險分類為正常的貸款可以續貸，這筆貸款目前不是。請依期還款，或在貸款頁面申請其他還款安排，由專人答覆。',
      en: 'Only a loan that is classified as normal is renewed, and this one is not now. Repay as agreed, or ask on the loan’s page for other terms; a person answers.',
    },
  },
  'renewal-observed': {
    status: 409,
    title: { 'zh-Hans': '重组观察期内', 'zh-Hant': '重組觀察期內', en: 'Under observation' },
    detail: {
      'zh-Hans': '这笔贷款重组后在观察期内，到 {until} 为止不能续贷。请按重组后的计划还款。',
      'zh-Hant': '這筆貸款重組後在觀察期內，到 {until} 為止不能續貸。請依重組後的計畫還款。',
      en: 'This loan took new terms and is observed until {until}; it is not renewed meanwhile. Repay as planned anew.',
    },
    publicValues: ['until'],
  },
  'renewal-not-offered': {
    status: 409,
    title: { 'zh-Hans': '该产品不能续贷', 'zh-Hant': '該產品不能續貸', en: 'Not renewed' },
    detail: {
      'zh-Hans': '这个产品不办理无还本续贷。请按期还款，或还清后重新申请。',
      'zh-Hant': '這個產品不辦理無還本續貸。請依期還款，或還清後重新申請。',
      en: 'Loans of this product are not renewed. Repay as agreed, or apply again when it is repaid.',
    },
  },
  'renewal-signed-already': {
    status: 409,
    title: { 'zh-Hans': '已经签署续贷', 'zh-Hant': '已經簽署續貸', en: 'Signed already' },
    detail: {
      'zh-Hans': '这笔提款的续贷已经签署。如需更改，请先撤回再重新申请。',
      'zh-Hant': '這筆動撥的續貸已經簽署。如需更改，請先撤回再重新申請。',
      en: 'A renewal of this drawing is signed. To change it, take it back and ask again.',
    },
  },
  'renewal-too-early': {
    status: 409,
    title: { 'zh-Hans': '申请太早', 'zh-Hant': '申請太早', en: 'Too early' },
    detail: {
      'zh-Hans': '可以从 {from} 起申请续贷。请届时再来。',
      'zh-Hant': '可以從 {from} 起申請續貸。請屆時再來。',
      en: 'A renewal may be asked for from {from} on. Come back then.',
    },
    publicValues: ['from'],
  },
  'renewal-too-late': {
    status: 409,
    title: { 'zh-Hans': '已经到期', 'zh-Hant': '已經到期', en: 'Matured already' },
    detail: {
      'zh-Hans': '续贷应在到期日 {matures} 之前申请并签署。现在请按期还款；如有困难，请在贷款页面说明。',
      'zh-Hant': '續貸應在到期日 {matures} 之前申請並簽署。現在請依期還款；如有困難，請在貸款頁面說明。',
      en: 'A renewal is asked for and signed before the drawing matures on {matures}. Now repay as agreed; if you are in difficulties, say so on the loan’s page.',
    },
    publicValues: ['matures'],
  },
  'renewal-too-often': {
    status: 409,
    title: { 'zh-Hans': '续贷次数已满', 'zh-Hant': '續貸次數已滿', en: 'Renewed often enough' },
    detail: {
      'zh-Hans': '同一笔贷款最多连续续贷 {times} 次，已经用完。请按期还款。',
      'zh-Hant': '同一筆貸款最多連續續貸 {times} 次，已經用完。請依期還款。',
      en: 'A loan is renewed at most {times} times in a row, and this one was. Repay as agreed.',
    },
    publicValues: ['times'],
  },
  'renewal-too-long': {
    status: 409,
    title: { 'zh-Hans': '总期限过长', 'zh-Hant': '總期限過長', en: 'Too long in all' },
    detail: {
      'zh-Hans': '从首次提款 {since} 起，连同续贷合计最长 {months} 个月。请选择较短的期限。',
      'zh-Hant': '從首次動撥 {since} 起，連同續貸合計最長 {months} 個月。請選擇較短的期限。',
      en: 'From the first drawing on {since}, renewals included, at most {months} months may pass. Choose a shorter term.',
    },
    publicValues: ['months'],
  },
  'renewal-above-owed': {
    status: 422,
    title: { 'zh-Hans': '超过未还本金', 'zh-Hant': '超過未還本金', en: 'More than is owed' },
    detail: {
      'zh-Hans': '续贷金额不能超过未还本金 ¥{principal}。请改小金额。',
      'zh-Hant': '續貸金額不能超過未還本金 ¥{principal}。請改小金額。',
      en: 'A renewal is for at most the principal that is owed, CNY {principal}. Ask for less.',
    },
  },
  'renewal-own-money-short': {
    status: 409,
    title: { 'zh-Hans': '自有资金不足', 'zh-Hant': '自有資金不足', en: 'Own money was short' },
    detail: {
      'zh-Hans':
        '续贷日当天，账户里的自有资金不够支付利息和不续贷的部分，续贷没有办理。原贷款按约定到期，请尽快还款；如有困难，请在贷款页面说明。',
      'zh-Hant':
        '續貸日當天，帳戶裡的自有資金不足以支付利息與不續貸的部分，續貸沒有辦理。原貸款依約到期，請盡快還款；如有困難，請在貸款頁面說明。',
      en: 'On the day, your own money did not cover the interest and what is not renewed, so the renewal was not carried out. The old drawing is due as agreed: repay it soon, or say on the loan’s page that you are in difficulties.',
    },
  },
  'renewal-not-carried-out': {
    status: 409,
    title: { 'zh-Hans': '当天未能办理', 'zh-Hant': '當天未能辦理', en: 'Not carried out on its day' },
    detail: {
      'zh-Hans':
        '银行在续贷日未能发放新贷款（例如暂停新业务或已达上限），续贷没有办理。原贷款按约定到期；如您认为不当，可以投诉，由工作人员答复。',
      'zh-Hant':
        '銀行在續貸日未能發放新貸款（例如暫停新業務或已達上限），續貸沒有辦理。原貸款依約到期；如您認為不當，可以投訴，由專人答覆。',
      en: 'The bank could not lend anew on that day, for example because new business was suspended or a limit was reached. The old drawing is due as agreed; if you think that wrong, complain, and a person answers.',
    },
  },
  'payment-renewed': {
    status: 409,
    title: { 'zh-Hans': '这是续贷的还款', 'zh-Hant': '這是續貸的還款', en: 'This payment is a renewal’s' },
    detail: {
      'zh-Hans': '第 {payment} 笔还款由续贷 {loan} 支付，不是从外面来的款项，不能冲销。请在新贷款上更正。',
      'zh-Hant': '第 {payment} 筆還款由續貸 {loan} 支付，不是從外面來的款項，不能沖銷。請在新貸款上更正。',
      en: 'Payment {payment} was made by the renewal {loan}; no money came from outside that could bounce. Correct the new loan instead.',
    },
  },
});
