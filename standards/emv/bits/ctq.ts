import { type Flag, type FlagRow, flagsIn } from './flags.ts';

/** EMV Contactless Book C-3 and C-7 (UnionPay's kernel uses the same), Card Transaction Qualifiers. */
const ROWS: readonly FlagRow[] = [
  [1, 8, 'online PIN required', '要求联机密码', '須連線密碼'],
  [1, 7, 'signature required', '要求签名', '須簽名'],
  [
    1,
    6,
    'go online if offline authentication fails and the reader can',
    '脱机认证失败时联机',
    '離線認證失敗則連線',
  ],
  [
    1,
    5,
    'switch interface if offline authentication fails',
    '脱机认证失败时改用接触界面',
    '離線認證失敗則改用接觸介面',
  ],
  [1, 4, 'go online if the application expired', '应用过期时联机', '應用過期則連線'],
  [1, 3, 'switch interface for cash', '取现改用接触界面', '提款改用接觸介面'],
  [1, 2, 'switch interface for cash back', '返现改用接触界面', '找現改用接觸介面'],
  [2, 8, 'verified by the consumer on the device', '持卡人已在设备上验证', '持卡人已於裝置上驗證'],
  [2, 7, 'card supports issuer updates', '卡片支持发卡行更新', '卡片支援發卡機構更新'],
];

/** What the card asks of the reader, tag 9F6C. */
export const readCtq = (bytes: Uint8Array): Flag[] => flagsIn(ROWS, 2, bytes);
