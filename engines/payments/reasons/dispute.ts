import { reasons } from '@sandglass/operations';

/** Why a dispute is not opened, or a step of it not taken. */
export const disputeRefusals = reasons({
  'dispute-payment-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这笔付款', 'zh-Hant': '沒有這筆付款', en: 'No such payment' },
    detail: {
      'zh-Hans': '您的账户中没有这笔付款。请从付款列表中选择。',
      'zh-Hant': '您的帳戶中沒有這筆付款。請從付款清單中選擇。',
      en: 'There is no such payment on your account. Choose one from your list of payments.',
    },
  },
  'dispute-known': {
    status: 409,
    title: { 'zh-Hans': '已提出争议', 'zh-Hant': '已提出爭議', en: 'Contested already' },
    detail: {
      'zh-Hans': '这笔付款已提出过争议（{state}）。请在该争议中补充说明。',
      'zh-Hant': '這筆付款已提出過爭議（{state}）。請在該爭議中補充說明。',
      en: 'This payment was contested before ({state}). Add to that dispute what you have to say.',
    },
    publicValues: ['state'],
  },
  'dispute-of-nothing': {
    status: 409,
    title: { 'zh-Hans': '没有扣款可争议', 'zh-Hant': '沒有扣款可爭議', en: 'Nothing was taken' },
    detail: {
      'zh-Hans': '这笔付款的状态是 {state}，没有从账户扣款，或已全部退回。',
      'zh-Hant': '這筆付款的狀態是 {state}，沒有從帳戶扣款，或已全部退回。',
      en: 'The payment is {state}: nothing was taken for it, or all of it came back.',
    },
    publicValues: ['state'],
  },
  'dispute-amount': {
    status: 422,
    title: { 'zh-Hans': '争议金额不符', 'zh-Hant': '爭議金額不符', en: 'Not that amount' },
    detail: {
      'zh-Hans': '争议金额须大于零，最多 {maximum} 元。',
      'zh-Hant': '爭議金額須大於零，最多 {maximum} 元。',
      en: 'An amount above zero and at most ¥{maximum} may be contested.',
    },
  },
  'dispute-too-late': {
    status: 409,
    title: { 'zh-Hans': '已过争议期限', 'zh-Hant': '已過爭議期限', en: 'Too late to contest' },
    detail: {
      'zh-Hans': '这笔付款只能在 {until} 前提出争议。请直接联系商户，或致电银行。',
      'zh-Hant': '這筆付款只能在 {until} 前提出爭議。請直接聯絡商店，或致電銀行。',
      en: 'This payment could be contested until {until}. Turn to the shop, or call the bank.',
    },
    publicValues: ['until'],
  },
  'dispute-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这项争议', 'zh-Hant': '沒有這項爭議', en: 'No such dispute' },
    detail: {
      'zh-Hans': '没有找到争议 {dispute}。请从争议列表中选择。',
      'zh-Hant': '沒有找到爭議 {dispute}。請從爭議清單中選擇。',
      en: 'There is no dispute {dispute}. Choose one from the list.',
    },
  },
  'dispute-state': {
    status: 409,
    title: { 'zh-Hans': '当前状态不能这样做', 'zh-Hant': '目前狀態不能這樣做', en: 'Not in this state' },
    detail: {
      'zh-Hans': '争议的状态是 {state}，不能进行这一步。',
      'zh-Hant': '爭議的狀態是 {state}，不能進行這一步。',
      en: 'The dispute is {state}: this step cannot be taken.',
    },
    publicValues: ['state'],
  },
  'dispute-needs-another': {
    status: 403,
    title: { 'zh-Hans': '须由另一人确认', 'zh-Hant': '須由另一人確認', en: 'Another officer has to confirm' },
    detail: {
      'zh-Hans': '这一步由您提出，涉及资金，须由另一位同事确认。',
      'zh-Hant': '這一步由您提出，涉及資金，須由另一位同事確認。',
      en: 'You proposed this, and it moves money: a colleague has to confirm it.',
    },
  },
  'dispute-advanced': {
    status: 409,
    title: { 'zh-Hans': '已经垫付', 'zh-Hant': '已經墊付', en: 'Advanced already' },
    detail: {
      'zh-Hans': '争议金额已垫付给持卡人。',
      'zh-Hant': '爭議金額已墊付給持卡人。',
      en: 'The holder has been credited with the contested amount already.',
    },
  },
  'dispute-evidence-empty': {
    status: 422,
    title: { 'zh-Hans': '没有内容', 'zh-Hant': '沒有內容', en: 'Nothing was said' },
    detail: {
      'zh-Hans': '请填写说明或附上文件。',
      'zh-Hant': '請填寫說明或附上文件。',
      en: 'Say something or add a document.',
    },
  },
  'dispute-evidence-full': {
    status: 409,
    title: { 'zh-Hans': '材料已满', 'zh-Hant': '材料已滿', en: 'No room for more' },
    detail: {
      'zh-Hans': '一项争议最多 {most} 份材料。',
      'zh-Hant': '一項爭議最多 {most} 份材料。',
      en: 'A dispute takes at most {most} pieces of evidence.',
    },
    publicValues: ['most'],
  },
  'dispute-evidence-needed': {
    status: 409,
    title: { 'zh-Hans': '需要材料', 'zh-Hant': '需要材料', en: 'Evidence is needed' },
    detail: {
      'zh-Hans': '这类争议在退单前须有持卡人或银行的说明或文件。',
      'zh-Hant': '這類爭議在退單前須有持卡人或銀行的說明或文件。',
      en: 'A dispute of this kind needs words or documents before it is charged back.',
    },
  },
  'dispute-late': {
    status: 409,
    title: { 'zh-Hans': '已过期限', 'zh-Hant': '已過期限', en: 'Too late' },
    detail: {
      'zh-Hans': '这一步的期限到 {until} 为止。请结束这项争议。',
      'zh-Hant': '這一步的期限到 {until} 為止。請結束這項爭議。',
      en: 'This step could be taken until {until}. End the dispute instead.',
    },
    publicValues: ['until'],
  },
  'dispute-given-back': {
    status: 409,
    title: { 'zh-Hans': '商户已全额退回', 'zh-Hant': '商戶已全額退回', en: 'The merchant gave it back' },
    detail: {
      'zh-Hans': '争议提出后，商户已全额退款，没有可追的款项。请以“未支持、持卡人承担”结束，或由持卡人撤回。',
      'zh-Hant':
        '爭議提出後，商戶已全額退款，沒有可追的款項。請以「未支持、持卡人承擔」結束，或由持卡人撤回。',
      en: 'Since it was contested the merchant gave all of it back, and nothing is left to recover. End it as lost at the holder’s cost, which is nothing, or let the holder withdraw it.',
    },
  },
  'dispute-not-taken': {
    status: 409,
    title: { 'zh-Hans': '款项尚未入账', 'zh-Hant': '款項尚未入帳', en: 'Not taken yet' },
    detail: {
      'zh-Hans': '这笔付款目前只入账 {taken} 元，其余仍是预授权。请等商户完成或预授权失效后再退单。',
      'zh-Hant': '這筆付款目前只入帳 {taken} 元，其餘仍是預授權。請等商戶完成或預授權失效後再退單。',
      en: 'Only ¥{taken} of this payment was taken, the rest is still held. Charge it back once the merchant has completed it or the hold has lapsed.',
    },
  },
  'dispute-not-recovered': {
    status: 409,
    title: { 'zh-Hans': '款项尚未追回', 'zh-Hant': '款項尚未追回', en: 'Nothing was recovered' },
    detail: {
      'zh-Hans': '款项还没有从收单机构追回。请先退单，或以银行承担结束。',
      'zh-Hant': '款項還沒有從收單機構追回。請先退單，或以銀行承擔結束。',
      en: 'Nothing was taken back from the acquirer. Charge it back first, or end it as lost at the bank’s cost.',
    },
  },
  'dispute-recovered': {
    status: 409,
    title: { 'zh-Hans': '款项已追回', 'zh-Hant': '款項已追回', en: 'The money was taken back' },
    detail: {
      'zh-Hans': '款项已从收单机构追回，等待其答复，不能以败诉结束。',
      'zh-Hant': '款項已從收單機構追回，等待其答覆，不能以敗訴結束。',
      en: 'The amount was taken back and the acquirer may still answer: it cannot end as lost.',
    },
  },
  'dispute-bank-bears': {
    status: 409,
    title: { 'zh-Hans': '应由银行承担', 'zh-Hant': '應由銀行承擔', en: 'The bank bears it' },
    detail: {
      'zh-Hans': '未经授权的付款不能由持卡人承担。请选择银行承担。',
      'zh-Hant': '未經授權的付款不能由持卡人承擔。請選擇銀行承擔。',
      en: 'What somebody else paid is not the holder’s to bear. Choose the bank.',
    },
  },
  'dispute-not-lapsed': {
    status: 409,
    title: { 'zh-Hans': '期限未到', 'zh-Hant': '期限未到', en: 'Not lapsed yet' },
    detail: {
      'zh-Hans': '收单机构可以在 {until} 前答复。',
      'zh-Hant': '收單機構可以在 {until} 前答覆。',
      en: 'The acquirer may answer until {until}.',
    },
    publicValues: ['until'],
  },
  'chargeback-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这笔退单', 'zh-Hant': '沒有這筆退單', en: 'No such chargeback' },
    detail: {
      'zh-Hans': '没有找到退单 {chargeback}。请从退单列表中选择。',
      'zh-Hant': '沒有找到退單 {chargeback}。請從退單清單中選擇。',
      en: 'There is no chargeback {chargeback}. Choose one from your list.',
    },
  },
  'chargeback-answered': {
    status: 409,
    title: { 'zh-Hans': '已答复', 'zh-Hant': '已答覆', en: 'Answered already' },
    detail: {
      'zh-Hans': '这笔退单已答复（{state}）。',
      'zh-Hant': '這筆退單已答覆（{state}）。',
      en: 'This chargeback was answered ({state}).',
    },
    publicValues: ['state'],
  },
  'chargeback-late': {
    status: 409,
    title: { 'zh-Hans': '已过答复期限', 'zh-Hant': '已過答覆期限', en: 'Too late to answer' },
    detail: {
      'zh-Hans': '这笔退单只能在 {until} 前答复，已视为接受。',
      'zh-Hant': '這筆退單只能在 {until} 前答覆，已視為接受。',
      en: 'This chargeback could be answered until {until}, and counts as accepted.',
    },
    publicValues: ['until'],
  },
  'chargeback-words-needed': {
    status: 422,
    title: { 'zh-Hans': '请说明理由', 'zh-Hant': '請說明理由', en: 'Say why' },
    detail: {
      'zh-Hans': '不接受退单须说明理由。',
      'zh-Hant': '不接受退單須說明理由。',
      en: 'Who contests a chargeback has to say why.',
    },
  },
});
