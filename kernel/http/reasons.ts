import { reasons } from '@sandglass/operations';

/** What a door itself refuses, before any operation. */
export const doorReasons = reasons({
  'invalid-input': {
    status: 422,
    title: { 'zh-Hans': '请求内容不正确', 'zh-Hant': '請求內容不正確', en: 'The request is not valid' },
    detail: {
      'zh-Hans': '{problem}请改正 errors 中列出的全部 {count} 处后重新发送。',
      'zh-Hant': '{problem}請改正 errors 中列出的全部 {count} 處後重新傳送。',
      en: '{problem} Correct all that is listed under errors ({count}) and send the request again.',
    },
  },
  'another-institution': {
    status: 403,
    title: { 'zh-Hans': '由其他机构负责', 'zh-Hant': '由其他機構負責', en: 'Another institution’s' },
    detail: {
      'zh-Hans': '{pilot} 由另一家机构运营，您的机构不能办理或查看。请核对登录的机构。',
      'zh-Hant': '{pilot} 由另一家機構營運，您的機構不能辦理或查看。請核對登入的機構。',
      en: '{pilot} is run by another institution; yours cannot act on it or read of it. Check whom you signed in for.',
    },
    publicValues: ['pilot'],
  },
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
  'malformed-body': {
    status: 400,
    title: { 'zh-Hans': '无法读取请求内容', 'zh-Hant': '無法讀取請求內容', en: 'The body cannot be read' },
    detail: {
      'zh-Hans': '请求正文不是有效的 JSON。请检查引号、逗号和括号。',
      'zh-Hant': '請求本文不是有效的 JSON。請檢查引號、逗號和括號。',
      en: 'The body is not valid JSON. Check its quotes, commas and brackets.',
    },
  },
  'export-too-large': {
    status: 422,
    title: { 'zh-Hans': '导出内容过多', 'zh-Hant': '匯出內容過多', en: 'Too many rows for a workbook' },
    detail: {
      'zh-Hans': 'XLSX 文件最多 {most} 行。请加筛选条件，或改为导出 CSV。',
      'zh-Hant': 'XLSX 檔案最多 {most} 列。請加篩選條件，或改為匯出 CSV。',
      en: 'An XLSX file has at most {most} rows. Filter further, or export CSV.',
    },
  },
  'body-too-large': {
    status: 413,
    title: { 'zh-Hans': '请求内容过大', 'zh-Hant': '請求內容過大', en: 'The body is too large' },
    detail: {
      'zh-Hans': '请求正文最多 1 MiB。请减少内容，或分几次发送。',
      'zh-Hant': '請求本文最多 1 MiB。請減少內容，或分幾次傳送。',
      en: 'A body has at most 1 MiB. Send less, or in several requests.',
    },
  },
  'upload-too-large': {
    status: 413,
    title: { 'zh-Hans': '文件过大', 'zh-Hant': '檔案過大', en: 'The file is too large' },
    detail: {
      'zh-Hans': '文件最大 {most}。请压缩，或分成几个文件。',
      'zh-Hant': '檔案最大 {most}。請壓縮，或分成幾個檔案。',
      en: 'A file has at most {most}. Compress it, or split it into several.',
    },
  },
  'upload-type-unknown': {
    status: 415,
    title: { 'zh-Hans': '文件类型不支持', 'zh-Hant': '檔案類型不支援', en: 'This type of file is not taken' },
    detail: {
      'zh-Hans': '这里接受的类型：{types}。请转换后再上传，并如实注明类型。',
      'zh-Hant': '這裡接受的類型：{types}。請轉換後再上傳，並如實註明類型。',
      en: 'Taken here: {types}. Convert the file, say truly what it is, and upload it again.',
    },
  },
  'media-type-not-supported': {
    status: 415,
    title: { 'zh-Hans': '内容类型不支持', 'zh-Hant': '內容類型不支援', en: 'Media type not supported' },
    detail: {
      'zh-Hans': '请以 application/json 发送请求正文。',
      'zh-Hant': '請以 application/json 傳送請求本文。',
      en: 'Send the body as application/json.',
    },
  },
  'idempotency-key-missing': {
    status: 400,
    title: { 'zh-Hans': '缺少幂等键', 'zh-Hant': '缺少冪等鍵', en: 'Idempotency-Key is missing' },
    detail: {
      'zh-Hans': '写入请求需要 Idempotency-Key 头（1 至 255 个可见字符）。重复同一请求时请使用同一个键。',
      'zh-Hant': '寫入請求需要 Idempotency-Key 標頭（1 至 255 個可見字元）。重複同一請求時請使用同一個鍵。',
      en: 'A write needs an Idempotency-Key header of 1 to 255 visible characters. Use the same key when you repeat the same request.',
    },
  },
  'unknown-route': {
    status: 404,
    title: { 'zh-Hans': '没有这个地址', 'zh-Hant': '沒有這個位址', en: 'No such address' },
    detail: {
      'zh-Hans': '这里没有 {path}。所有接口见 /api/openapi.json。',
      'zh-Hant': '這裡沒有 {path}。所有介面見 /api/openapi.json。',
      en: 'There is nothing at {path}. All routes are described in /api/openapi.json.',
    },
  },
  'method-not-allowed': {
    status: 405,
    title: { 'zh-Hans': '不支持这种方法', 'zh-Hant': '不支援這種方法', en: 'Method not allowed' },
    detail: {
      'zh-Hans': '这个地址不接受 {method}，请改用 {allowed}。',
      'zh-Hant': '這個位址不接受 {method}，請改用 {allowed}。',
      en: 'This address does not take {method}; use {allowed}.',
    },
  },
  'malformed-address': {
    status: 400,
    title: { 'zh-Hans': '无法读取请求地址', 'zh-Hant': '無法讀取請求位址', en: 'The address cannot be read' },
    detail: {
      'zh-Hans': '请求地址的编码不正确或过长。请检查地址中的百分号编码和编号。',
      'zh-Hant': '請求位址的編碼不正確或過長。請檢查位址中的百分號編碼和編號。',
      en: 'The address is not encoded correctly or is too long. Check its percent signs and ids.',
    },
  },
  'cursor-invalid': {
    status: 400,
    title: { 'zh-Hans': '分页游标无效', 'zh-Hant': '分頁游標無效', en: 'The cursor is not valid' },
    detail: {
      'zh-Hans': 'cursor 不是此列表给出的值。请使用上一页回复中的 next，或去掉 cursor 从第一页开始。',
      'zh-Hant': 'cursor 不是此清單給出的值。請使用上一頁回覆中的 next，或去掉 cursor 從第一頁開始。',
      en: 'The cursor is not one that this list gave. Use the `next` of the page before, or leave it out to begin with the first page.',
    },
  },
  'not-found': {
    status: 404,
    title: { 'zh-Hans': '没有找到', 'zh-Hant': '沒有找到', en: 'Not found' },
    detail: {
      'zh-Hans': '没有找到 {path}，或者它不属于您。请核对编号。',
      'zh-Hant': '沒有找到 {path}，或者它不屬於您。請核對編號。',
      en: 'There is no {path}, or it is not yours. Check its id.',
    },
  },
  'sign-in-needed': {
    status: 401,
    title: { 'zh-Hans': '请先登录', 'zh-Hant': '請先登入', en: 'Sign in first' },
    detail: {
      'zh-Hans': '此操作需要登录。请登录后附上访问令牌再试。',
      'zh-Hant': '此操作需要登入。請登入後附上存取權杖再試。',
      en: 'This needs a signed-in caller. Sign in and send the access token.',
    },
  },
  'token-invalid': {
    status: 401,
    title: { 'zh-Hans': '访问令牌无效', 'zh-Hant': '存取權杖無效', en: 'The access token is not valid' },
    detail: {
      'zh-Hans': '访问令牌无效或已过期。请重新登录。',
      'zh-Hant': '存取權杖無效或已過期。請重新登入。',
      en: 'The access token is not valid or has expired. Sign in again.',
    },
  },
  'too-many-requests': {
    status: 429,
    title: { 'zh-Hans': '请求过于频繁', 'zh-Hant': '請求過於頻繁', en: 'Too many requests' },
    detail: {
      'zh-Hans': '您的请求过于频繁。请在 {seconds} 秒后再试。',
      'zh-Hant': '您的請求過於頻繁。請在 {seconds} 秒後再試。',
      en: 'You are sending too many requests. Try again in {seconds} s.',
    },
  },
  'service-unavailable': {
    status: 503,
    title: { 'zh-Hans': '服务暂不可用', 'zh-Hant': '服務暫不可用', en: 'The service is busy' },
    detail: {
      'zh-Hans': '服务暂时繁忙或正在重启。请在 {seconds} 秒后用同一个幂等键重试；不会重复办理。',
      'zh-Hant': '服務暫時繁忙或正在重新啟動。請在 {seconds} 秒後用同一個冪等鍵重試；不會重複辦理。',
      en: 'The service is busy or restarting. Repeat in {seconds} s with the same idempotency key; nothing happens twice.',
    },
  },
  'operation-failed': {
    status: 500,
    title: { 'zh-Hans': '系统故障', 'zh-Hant': '系統故障', en: 'Something went wrong here' },
    detail: {
      'zh-Hans': '系统出现故障，未写入任何内容。可用同一个幂等键重试；若再次出现，请提供编号 {reference}。',
      'zh-Hant': '系統出現故障，未寫入任何內容。可用同一個冪等鍵重試；若再次出現，請提供編號 {reference}。',
      en: 'Something went wrong on our side and nothing was written. Repeat with the same idempotency key; if it happens again, tell us the reference {reference}.',
    },
  },
});
