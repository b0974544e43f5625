import { reasons } from '@sandglass/operations';

/** Why a card is not bound. */
export const bindingReasons = reasons({
  'card-bound-already': {
    status: 409,
    title: { 'zh-Hans': '这张卡已绑定', 'zh-Hant': '這張卡片已綁定', en: 'The card is bound already' },
    detail: {
      'zh-Hans': '这张卡已经绑定，无需再次核验。可以直接为新的场景生成标记。',
      'zh-Hant': '這張卡片已經綁定，無須再次核驗。可以直接為新的場景產生代碼。',
      en: 'This card is bound, and nothing has to be shown again. Make a token for the next shop right away.',
    },
  },
  'card-not-bound': {
    status: 409,
    title: { 'zh-Hans': '请先绑定这张卡', 'zh-Hant': '請先綁定這張卡片', en: 'Bind the card first' },
    detail: {
      'zh-Hans': '生成标记前，请先用短信验证码绑定这张卡；只需一次。',
      'zh-Hant': '產生代碼前，請先用簡訊驗證碼綁定這張卡片；只需一次。',
      en: 'Before a token is made, bind the card by the code that is sent to you; once is enough.',
    },
  },
  'holder-without-phone': {
    status: 409,
    title: { 'zh-Hans': '银行没有您的手机号', 'zh-Hant': '銀行沒有您的手機號碼', en: 'No phone on file' },
    detail: {
      'zh-Hans': '验证码发到您在银行留存的手机号，目前没有留存。请先在银行登记手机号。',
      'zh-Hant': '驗證碼傳送到您在銀行留存的手機號碼，目前沒有留存。請先在銀行登記手機號碼。',
      en: 'The code goes to the phone that the bank has on file, and there is none. Give the bank your number first.',
    },
  },
  'binding-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这次绑定', 'zh-Hant': '沒有這次綁定', en: 'No such binding' },
    detail: {
      'zh-Hans': '没有找到这次绑定。请重新获取验证码。',
      'zh-Hant': '沒有找到這次綁定。請重新取得驗證碼。',
      en: 'There is no such binding of yours. Ask for a new code.',
    },
  },
  'binding-over': {
    status: 409,
    title: { 'zh-Hans': '这次绑定已结束', 'zh-Hant': '這次綁定已結束', en: 'The binding is over' },
    detail: {
      'zh-Hans': '这个验证码已经用过或已作废。请使用最新的验证码，或重新获取。',
      'zh-Hant': '這個驗證碼已經用過或已作廢。請使用最新的驗證碼，或重新取得。',
      en: 'This code was used, or another took its place. Use the newest code, or ask for one.',
    },
  },
  'binding-expired': {
    status: 410,
    title: { 'zh-Hans': '验证码已过期', 'zh-Hant': '驗證碼已過期', en: 'The code has expired' },
    detail: {
      'zh-Hans': '验证码五分钟内有效，现已过期。请重新获取。',
      'zh-Hant': '驗證碼五分鐘內有效，現已過期。請重新取得。',
      en: 'A code lasts five minutes, and these are over. Ask for a new one.',
    },
  },
  'binding-code-false': {
    status: 422,
    title: { 'zh-Hans': '验证码不正确', 'zh-Hant': '驗證碼不正確', en: 'The code is not right' },
    detail: {
      'zh-Hans': '验证码不正确，还可以试 {left} 次。请核对短信中的六位数字。',
      'zh-Hant': '驗證碼不正確，還可以試 {left} 次。請核對簡訊中的六位數字。',
      en: 'The code is not right; tries left: {left}. Compare the six digits with the message.',
    },
    publicValues: ['left'],
  },
  'binding-failed': {
    status: 409,
    title: { 'zh-Hans': '错误次数过多', 'zh-Hant': '錯誤次數過多', en: 'Too many false codes' },
    detail: {
      'zh-Hans': '验证码三次不正确，这次绑定已结束。请重新获取验证码。',
      'zh-Hant': '驗證碼三次不正確，這次綁定已結束。請重新取得驗證碼。',
      en: 'The code was wrong three times, and this binding is over. Ask for a new code.',
    },
  },
  'binding-codes-too-many': {
    status: 429,
    title: { 'zh-Hans': '今天的验证码已用完', 'zh-Hant': '今天的驗證碼已用完', en: 'No more codes today' },
    detail: {
      'zh-Hans': '每天最多发送 {most} 个验证码。请明天再试，或联系银行。',
      'zh-Hant': '每天最多傳送 {most} 個驗證碼。請明天再試，或聯絡銀行。',
      en: 'At most {most} codes are sent on a day. Try again tomorrow, or ask the bank.',
    },
    publicValues: ['most'],
  },
});
