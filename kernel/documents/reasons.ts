import { reasons } from '@sandglass/operations';

export const documentReasons = reasons({
  'document-empty': {
    status: 422,
    title: { 'zh-Hans': '文件是空的', 'zh-Hant': '檔案是空的', en: 'The file is empty' },
    detail: {
      'zh-Hans': '收到的文件没有内容。请重新选择文件再上传。',
      'zh-Hant': '收到的檔案沒有內容。請重新選擇檔案再上傳。',
      en: 'The file that arrived has no content. Choose it again and upload it.',
    },
  },
  'document-not-as-declared': {
    status: 422,
    title: {
      'zh-Hans': '文件内容与类型不符',
      'zh-Hant': '檔案內容與類型不符',
      en: 'Not the type it says it is',
    },
    detail: {
      'zh-Hans': '文件自称 {declared}，内容却是 {found}，因此没有保存。请上传真正的 PDF、JPEG 或 PNG 文件。',
      'zh-Hant': '檔案自稱 {declared}，內容卻是 {found}，因此沒有儲存。請上傳真正的 PDF、JPEG 或 PNG 檔案。',
      en: 'The file says it is {declared}, but its content is {found}; it was not kept. Upload a true PDF, JPEG or PNG.',
    },
  },
  'document-name-lies': {
    status: 422,
    title: {
      'zh-Hans': '文件名与内容不符',
      'zh-Hant': '檔案名稱與內容不符',
      en: 'The name does not fit the content',
    },
    detail: {
      'zh-Hans': '内容是 {found}，文件名应以 {endings} 结尾。请改正文件名后再上传。',
      'zh-Hant': '內容是 {found}，檔案名稱應以 {endings} 結尾。請更正檔案名稱後再上傳。',
      en: 'The content is {found}, so the name should end in {endings}. Correct the name and upload it again.',
    },
  },
  'document-damaged': {
    status: 422,
    title: { 'zh-Hans': '文件已损坏', 'zh-Hant': '檔案已損壞', en: 'The file is damaged' },
    detail: {
      'zh-Hans': '这个 {found} 文件不完整或已损坏，无法读取。请重新导出或重新拍摄后上传。',
      'zh-Hant': '這個 {found} 檔案不完整或已損壞，無法讀取。請重新匯出或重新拍攝後上傳。',
      en: 'This {found} is cut off or damaged and cannot be read. Export it or take the picture again, and upload that.',
    },
  },
  'document-infected': {
    status: 422,
    title: { 'zh-Hans': '文件含有恶意代码', 'zh-Hant': '檔案含有惡意程式', en: 'The file carries malware' },
    detail: {
      'zh-Hans': '病毒扫描发现 {finding}，文件没有保存。请清理您的设备，换一个文件再上传。',
      'zh-Hant': '病毒掃描發現 {finding}，檔案沒有儲存。請清理您的裝置，換一個檔案再上傳。',
      en: 'The virus scanner found {finding}; the file was not kept. Clean your device and upload another file.',
    },
  },
  'document-scan-unknown': {
    status: 503,
    title: { 'zh-Hans': '暂时无法扫描', 'zh-Hant': '暫時無法掃描', en: 'It could not be scanned' },
    detail: {
      'zh-Hans': '病毒扫描器没有给出结果，文件没有保存。请几分钟后重新上传。',
      'zh-Hant': '病毒掃描器沒有給出結果，檔案沒有儲存。請幾分鐘後重新上傳。',
      en: 'The virus scanner gave no answer, so the file was not kept. Upload it again in a few minutes.',
    },
  },
  'document-of-nobody': {
    status: 422,
    title: { 'zh-Hans': '未指明属于谁', 'zh-Hant': '未指明屬於誰', en: 'It does not say whose it is' },
    detail: {
      'zh-Hans': '工作人员上传时须以 party 指明文件属于哪位客户；客户只能上传自己的文件。',
      'zh-Hant': '工作人員上傳時須以 party 指明檔案屬於哪位客戶；客戶只能上傳自己的檔案。',
      en: 'Staff name the customer whom the file concerns, as `party`; a customer uploads only what is their own.',
    },
  },
  'document-kind-unknown': {
    status: 422,
    title: { 'zh-Hans': '未知的文件种类', 'zh-Hant': '未知的檔案種類', en: 'Unknown kind of document' },
    detail: {
      'zh-Hans': '这里没有文件种类“{kind}”。可用的种类：{kinds}。',
      'zh-Hant': '這裡沒有檔案種類「{kind}」。可用的種類：{kinds}。',
      en: 'There is no kind “{kind}” here. The kinds are: {kinds}.',
    },
    publicValues: ['kind', 'kinds'],
  },
  'document-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这个文件', 'zh-Hant': '沒有這個檔案', en: 'No such document' },
    detail: {
      'zh-Hans': '没有现存的文件 {document}，或者它不属于您。请核对编号。',
      'zh-Hant': '沒有現存的檔案 {document}，或者它不屬於您。請核對編號。',
      en: 'There is no document {document} that is kept, or it is not yours. Check its id.',
    },
  },
  'document-folder-of-another': {
    status: 404,
    title: { 'zh-Hans': '没有这项业务', 'zh-Hant': '沒有這項業務', en: 'Nothing of that number' },
    detail: {
      'zh-Hans': '没有编号为 {about} 的业务，或者它不属于这位客户。请核对编号。',
      'zh-Hant': '沒有編號為 {about} 的業務，或者它不屬於這位客戶。請核對編號。',
      en: 'There is nothing with the number {about}, or it is not this customer’s. Check the number.',
    },
  },
  'document-folder-full': {
    status: 422,
    title: { 'zh-Hans': '文件数量已满', 'zh-Hant': '檔案數量已滿', en: 'Too many documents' },
    detail: {
      'zh-Hans': '同一项业务最多保存 {most} 个文件。请合并成较少的文件，或联系工作人员。',
      'zh-Hant': '同一項業務最多儲存 {most} 個檔案。請合併成較少的檔案，或聯絡工作人員。',
      en: 'At most {most} documents are kept about one thing. Put several into one file, or ask the staff.',
    },
    publicValues: ['most'],
  },
  'document-too-late': {
    status: 409,
    title: { 'zh-Hans': '上传中断过久', 'zh-Hant': '上傳中斷過久', en: 'The upload took too long' },
    detail: {
      'zh-Hans': '文件存下后过了太久才登记，已不能使用。请重新上传。',
      'zh-Hant': '檔案存下後過了太久才登記，已不能使用。請重新上傳。',
      en: 'Too much time passed between storing the file and registering it. Upload it again.',
    },
  },
  'document-needed': {
    status: 409,
    title: { 'zh-Hans': '文件须保留', 'zh-Hant': '檔案須保留', en: 'The document must be kept' },
    detail: {
      'zh-Hans': '这个文件已用于一项决定，法律要求保留，不能删除。可以上传新文件替换它。',
      'zh-Hant': '這個檔案已用於一項決定，法律要求保留，不能刪除。可以上傳新檔案替換它。',
      en: 'A decision rests on this document and the law wants it kept, so it cannot be removed. You may replace it by a newer one.',
    },
  },
});
