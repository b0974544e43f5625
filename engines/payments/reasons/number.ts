import { reasons } from '@sandglass/operations';

/** Why nothing is done to a number in the vault. */
export const numberReasons = reasons({
  'number-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这个号码', 'zh-Hant': '沒有這個號碼', en: 'No such number' },
    detail: {
      'zh-Hans': '保管库中没有这个引用号的号码。请核对引用号。',
      'zh-Hant': '保管庫中沒有這個參照號的號碼。請核對參照號。',
      en: 'The vault has no number of this reference. Check the reference.',
    },
  },
  'number-alive': {
    status: 409,
    title: { 'zh-Hans': '号码仍在使用', 'zh-Hant': '號碼仍在使用', en: 'The number is in use' },
    detail: {
      'zh-Hans': '这个号码的卡或标记的状态是 {state}，仍可付款。请先删除标记或注销卡，再销毁密钥。',
      'zh-Hant': '這個號碼的卡或代碼的狀態是 {state}，仍可付款。請先刪除代碼或註銷卡，再銷毀金鑰。',
      en: 'The card or token of this number is {state} and may still pay. Delete the token or close the card before its key is destroyed.',
    },
    publicValues: ['state'],
  },
});
