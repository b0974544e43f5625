import { type Flag, type FlagRow, flagsIn } from './flags.ts';

/** EMV 4.3 Book 3, annex C1, with the contactless kernels' bits of byte 2. */
const ROWS: readonly FlagRow[] = [
  [1, 7, 'static data authentication', '支持静态数据认证', '支援靜態資料認證'],
  [1, 6, 'dynamic data authentication', '支持动态数据认证', '支援動態資料認證'],
  [1, 5, 'cardholder verification', '支持持卡人验证', '支援持卡人驗證'],
  [1, 4, 'terminal risk management is to be performed', '应执行终端风险管理', '須執行端末機風險管理'],
  [1, 3, 'issuer authentication', '支持发卡行认证', '支援發卡機構認證'],
  [1, 2, 'on-device cardholder verification', '支持设备端持卡人验证', '支援裝置端持卡人驗證'],
  [1, 1, 'combined data authentication', '支持复合动态数据认证', '支援複合動態資料認證'],
  [2, 8, 'EMV mode over contactless', '支持非接触芯片模式', '支援感應式晶片模式'],
];

/** What a card can do, tag 82. */
export const readAip = (bytes: Uint8Array): Flag[] => flagsIn(ROWS, 2, bytes);
