import { reasons } from '@sandglass/operations';

/** What the token desk refuses. */
export const deskReasons = reasons({
  'number-not-searched': {
    status: 422,
    title: {
      'zh-Hans': '不能用卡号或标记号查找',
      'zh-Hant': '不能用卡號或代碼號查詢',
      en: 'Not searched by number',
    },
    detail: {
      'zh-Hans': '卡号和标记号不得出现在查询和地址里。请用标记参考号、客户、请求方或状态查找。',
      'zh-Hant': '卡號與代碼號不得出現在查詢和網址中。請用代碼參考號、客戶、請求方或狀態查詢。',
      en: 'Numbers of cards and tokens must not stand in queries and addresses. Search by token reference, customer, requestor or state.',
    },
  },
});
