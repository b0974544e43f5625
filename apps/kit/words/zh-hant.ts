import type { SameWords } from '../locale/words.ts';
import type { zhHans } from './zh-hans.ts';

export const zhHant: SameWords<typeof zhHans> = {
  language: '語言',
  businessDate: '銀行營業日（北京時間）',
  zone: '北京時間',
  copy: '複製編號 {{id}}',
  copied: '已複製',
  reference: '編號',
  tryAgain: '再試一次',
  loading: '讀取中',
  asOf: '截至 {{time}} 的資料，暫時無法更新。',
  skip: '跳至內容',
  back: '返回',
  error: '錯誤：',
  summary: '請修正以下各項',
  showTable: '以表格顯示',
  showPicture: '以圖形顯示',
  table: {
    shown: '顯示 {{shown}} 項，共 {{total}} 項',
    shownOfMore: '顯示 {{shown}} 項，共 {{total}} 項以上',
    first: '第一頁',
    next: '下一頁',
    csv: '匯出 CSV',
    xlsx: '匯出 XLSX',
  },
  unreachable: {
    title: '連不上伺服器',
    detail: '沒有讀到資料。請檢查網路後再試；已辦妥的事情不受影響。',
  },
  unreadable: {
    title: '無法辨識伺服器的回覆',
    detail: '本頁與伺服器的版本可能不一致。請重新整理；若仍如此，請聯絡銀行。',
  },
  write: {
    sending: '傳送中…',
    unsure: '尚不確定，正在確認',
    unsureDetail: '我們還沒有收到回覆，不知道這件事是否辦成。系統會用同一編號繼續詢問，絕不會重複辦理。',
    checkNow: '立即確認',
    leave: '先離開，稍後再看',
    pending: '有一件事尚未確認，按此確認',
    signedOut: '登入已逾時',
    signedOutDetail: '請重新登入；登入後會繼續確認，不會重複辦理。',
  },
};
