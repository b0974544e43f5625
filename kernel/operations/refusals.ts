import { reasons } from './reasons.ts';

/** Refusals that the path itself gives. */
export const pathReasons = reasons({
  'idempotency-key-reused': {
    status: 422,
    title: {
      'zh-Hans': '幂等键已用于另一请求',
      'zh-Hant': '冪等鍵已用於另一請求',
      en: 'Idempotency key already used',
    },
    detail: {
      'zh-Hans': '这个幂等键先前用于内容不同的请求。请为新的请求换一个键；若要重复旧请求，请原样发送。',
      'zh-Hant': '這個冪等鍵先前用於內容不同的請求。請為新的請求換一個鍵；若要重複舊請求，請原樣傳送。',
      en: 'This idempotency key was used before with another content. Use a new key for a new request, or send the earlier request unchanged.',
    },
  },
  'role-not-allowed': {
    status: 403,
    title: { 'zh-Hans': '无权执行', 'zh-Hant': '無權執行', en: 'Not allowed for this role' },
    detail: {
      'zh-Hans': '您的身份（{role}）不能执行此操作。请用有权限的身份登录。',
      'zh-Hant': '您的身分（{role}）不能執行此操作。請以有權限的身分登入。',
      en: 'Your role ({role}) may not do this. Sign in with a role that may.',
    },
  },
});
