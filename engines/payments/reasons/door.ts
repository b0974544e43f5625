import { reasons } from '@sandglass/operations';

/** What no door of card payments takes. */
export const cardDoorReasons = reasons({
  'card-number-not-taken': {
    status: 422,
    title: {
      'zh-Hans': '请求中含有卡号',
      'zh-Hant': '請求中含有卡號',
      en: 'A card number in the request',
    },
    detail: {
      'zh-Hans':
        '地址、名称、参考号、附言和幂等键中不得出现卡号或标记号，本次请求没有保存。请去掉后重新发送。',
      'zh-Hant':
        '網址、名稱、參考號、附言與冪等鍵中不得出現卡號或代碼號，本次請求沒有保存。請去掉後重新傳送。',
      en: 'Numbers of cards and tokens must not stand in addresses, names, references, notes or keys; nothing of this request was kept. Take it out and send it again.',
    },
  },
});
