import { type Flag, type FlagRow, flagsIn } from './flags.ts';

/** EMV 4.3 Book 3, annex C5. */
const ROWS: readonly FlagRow[] = [
  [1, 8, 'offline data authentication was not performed', '未进行脱机数据认证', '未執行離線資料認證'],
  [1, 7, 'static data authentication failed', '静态数据认证失败', '靜態資料認證失敗'],
  [1, 6, 'chip data missing', 'IC 卡数据缺失', '晶片資料缺漏'],
  [1, 5, 'card is on the exception file', '卡片出现在异常文件中', '卡片列於例外檔'],
  [1, 4, 'dynamic data authentication failed', '动态数据认证失败', '動態資料認證失敗'],
  [1, 3, 'combined data authentication failed', '复合动态数据认证失败', '複合動態資料認證失敗'],
  [1, 2, 'static data authentication was selected', '已选择静态数据认证', '已選擇靜態資料認證'],
  [
    2,
    8,
    'card and terminal have different versions',
    '卡片和终端应用版本不一致',
    '卡片與端末機應用版本不一致',
  ],
  [2, 7, 'expired application', '应用已过期', '應用已過期'],
  [2, 6, 'application not yet effective', '应用尚未生效', '應用尚未生效'],
  [2, 5, 'service not allowed for this card', '卡片不允许所请求的服务', '卡片不允許所請求的服務'],
  [2, 4, 'new card', '新卡', '新卡'],
  [3, 8, 'cardholder verification was not successful', '持卡人验证失败', '持卡人驗證失敗'],
  [3, 7, 'unrecognised verification method', '未知的持卡人验证方法', '無法辨識的持卡人驗證方式'],
  [3, 6, 'PIN try limit exceeded', '密码输入次数超限', '密碼輸入次數超限'],
  [
    3,
    5,
    'PIN required, PIN pad missing or broken',
    '要求输入密码但键盘不存在或故障',
    '須輸入密碼但鍵盤不存在或故障',
  ],
  [3, 4, 'PIN required, but not entered', '要求输入密码但未输入', '須輸入密碼但未輸入'],
  [3, 3, 'online PIN entered', '已输入联机密码', '已輸入連線密碼'],
  [4, 8, 'exceeds floor limit', '交易超过最低限额', '交易超過底限'],
  [4, 7, 'lower consecutive offline limit exceeded', '超过连续脱机交易下限', '超過連續離線下限'],
  [4, 6, 'upper consecutive offline limit exceeded', '超过连续脱机交易上限', '超過連續離線上限'],
  [4, 5, 'selected at random for online processing', '随机选择联机处理', '隨機選為連線處理'],
  [4, 4, 'merchant forced online', '商户要求联机', '特約商店要求連線'],
  [5, 8, 'default TDOL used', '使用缺省 TDOL', '使用預設 TDOL'],
  [5, 7, 'issuer authentication failed', '发卡行认证失败', '發卡機構認證失敗'],
  [5, 6, 'script failed before the final decision', '最后一次生成密文前脚本失败', '最終密文前指令稿失敗'],
  [5, 5, 'script failed after the final decision', '最后一次生成密文后脚本失败', '最終密文後指令稿失敗'],
];

/** What the terminal found, tag 95. */
export const readTvr = (bytes: Uint8Array): Flag[] => flagsIn(ROWS, 5, bytes);
