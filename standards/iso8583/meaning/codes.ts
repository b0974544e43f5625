import type { Name } from '../dialect/element.ts';

type Rows = readonly (readonly [string, string, string, string])[];

const tableOf = (rows: Rows): ReadonlyMap<string, Name> =>
  new Map(rows.map(([code, en, hans, hant]) => [code, { en, 'zh-Hans': hans, 'zh-Hant': hant }]));

/** First two digits of the processing code (ISO 8583, 4.3.3 and UnionPay's use). */
export const TRANSACTION_TYPES = tableOf([
  ['00', 'purchase', '消费', '購貨'],
  ['01', 'cash withdrawal', '取现', '提款'],
  ['02', 'debit adjustment', '借记调整', '借記調整'],
  ['03', 'pre-authorization', '预授权', '預先授權'],
  ['09', 'purchase with cash back', '消费返现', '購貨並找現'],
  ['17', 'cash advance', '预借现金', '預借現金'],
  ['20', 'refund or void', '退货或撤销', '退貨或取消'],
  ['21', 'deposit', '存款', '存款'],
  ['22', 'credit adjustment', '贷记调整', '貸記調整'],
  ['29', 'original credit', '代付', '代付'],
  ['30', 'available funds inquiry', '可用余额查询', '可用餘額查詢'],
  ['31', 'balance inquiry', '余额查询', '餘額查詢'],
  ['33', 'account verification', '账户验证', '帳戶驗證'],
  ['40', 'transfer between accounts', '账户间转账', '帳戶間轉帳'],
  ['46', 'transfer out', '转出', '轉出'],
  ['47', 'transfer in', '转入', '轉入'],
]);

/** First two digits of the entry mode: how the card's number came in. */
export const ENTRY_MODES = tableOf([
  ['00', 'unspecified', '未指明', '未指明'],
  ['01', 'manual', '手工输入', '人工輸入'],
  ['02', 'magnetic stripe', '磁条', '磁條'],
  ['03', 'bar code or QR', '条码或二维码', '條碼或二維碼'],
  ['04', 'optical', '光学识读', '光學辨識'],
  ['05', 'chip', '集成电路卡', '接觸式晶片'],
  ['07', 'contactless chip', '非接触式集成电路卡', '感應式晶片'],
  ['80', 'fallback from chip to stripe', '降级使用磁条', '降級使用磁條'],
  ['81', 'electronic commerce', '电子商务', '電子商務'],
  ['90', 'magnetic stripe, read in full', '磁条（完整读取）', '磁條（完整讀取）'],
  ['91', 'contactless magnetic stripe', '非接触式磁条', '感應式磁條'],
  ['95', 'chip, data unreliable', '集成电路卡（数据不可靠）', '接觸式晶片（資料不可靠）'],
]);

/** Third digit of the entry mode: whether a PIN could be entered. */
export const PIN_ENTRY = tableOf([
  ['0', 'PIN entry unspecified', '密码输入未指明', '密碼輸入未指明'],
  ['1', 'with PIN', '有密码', '有密碼'],
  ['2', 'without PIN', '无密码', '無密碼'],
]);

/** Currencies by their numbers in ISO 4217 that come up here. */
export const CURRENCIES = tableOf([
  ['156', 'Chinese yuan', '人民币', '人民幣'],
  ['344', 'Hong Kong dollar', '港元', '港幣'],
  ['392', 'Japanese yen', '日元', '日圓'],
  ['410', 'South Korean won', '韩元', '韓元'],
  ['446', 'Macau pataca', '澳门元', '澳門幣'],
  ['702', 'Singapore dollar', '新加坡元', '新加坡元'],
  ['826', 'pound sterling', '英镑', '英鎊'],
  ['840', 'US dollar', '美元', '美元'],
  ['901', 'New Taiwan dollar', '新台币', '新臺幣'],
  ['978', 'euro', '欧元', '歐元'],
]);

/** Network management information codes (data element 70). */
export const NETWORK_CODES = tableOf([
  ['001', 'sign on', '签到', '簽到'],
  ['002', 'sign off', '签退', '簽退'],
  ['101', 'key change', '密钥重置', '金鑰更換'],
  ['201', 'cut-over', '日切', '日切'],
  ['301', 'echo test', '线路测试', '線路測試'],
]);
