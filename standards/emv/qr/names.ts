import type { TagName } from '../tlv/tag-name.ts';
import type { QrObjects } from './objects.ts';

type Rows = readonly (readonly [string, string, string, string])[];

const tableOf = (rows: Rows): ReadonlyMap<string, TagName> =>
  new Map(rows.map(([id, en, hans, hant]) => [id, { en, 'zh-Hans': hans, 'zh-Hant': hant }]));

/** EMV QRCPS-M 1.1, table 3.3 and after. */
const ROOT = tableOf([
  ['00', 'payload format indicator', '载荷格式标识', '承載格式識別'],
  ['01', 'point of initiation method', '发起方式', '發起方式'],
  ['52', 'merchant category code', '商户类别码', '商戶類別碼'],
  ['53', 'transaction currency', '交易货币', '交易幣別'],
  ['54', 'transaction amount', '交易金额', '交易金額'],
  ['55', 'tip or convenience indicator', '小费标识', '小費識別'],
  ['56', 'convenience fee, fixed', '固定小费', '固定小費'],
  ['57', 'convenience fee, percentage', '小费比例', '小費比例'],
  ['58', 'country code', '国家代码', '國家代碼'],
  ['59', 'merchant name', '商户名称', '特約商店名稱'],
  ['60', 'merchant city', '商户城市', '特約商店城市'],
  ['61', 'postal code', '邮政编码', '郵遞區號'],
  ['62', 'additional data', '附加数据', '附加資料'],
  ['63', 'CRC', 'CRC 校验码', 'CRC 檢查碼'],
  ['64', 'merchant information in another language', '商户信息（其他语言）', '特約商店資訊（其他語言）'],
]);

const ADDITIONAL = tableOf([
  ['01', 'bill number', '账单号', '帳單號'],
  ['02', 'mobile number', '手机号', '手機號碼'],
  ['03', 'store label', '门店标识', '門市識別'],
  ['04', 'loyalty number', '会员号', '會員號'],
  ['05', 'reference label', '参考标识', '參考識別'],
  ['06', 'customer label', '客户标识', '客戶識別'],
  ['07', 'terminal label', '终端标识', '端末機識別'],
  ['08', 'purpose of transaction', '交易目的', '交易目的'],
  ['09', 'additional consumer data request', '请求客户数据', '請求客戶資料'],
]);

const ACCOUNT: TagName = { en: 'merchant account', 'zh-Hans': '商户账户', 'zh-Hant': '商戶帳戶' };
const UNIONPAY: TagName = {
  en: 'merchant account, UnionPay',
  'zh-Hans': '银联商户账户',
  'zh-Hant': '銀聯商戶帳戶',
};
const RESERVED: TagName = { en: 'reserved', 'zh-Hans': '保留', 'zh-Hant': '保留欄位' };
const UNRESERVED: TagName = { en: 'unreserved template', 'zh-Hans': '自定义模板', 'zh-Hant': '自訂範本' };

/** What an object of a merchant's code is called. */
export function qrName(id: string): TagName {
  if (id === '15' || id === '16') return UNIONPAY;
  if (id >= '02' && id <= '51') return ACCOUNT;
  if (id >= '80') return UNRESERVED;
  return ROOT.get(id) ?? RESERVED;
}

/** The same fields with names for ids; where two have one name, the id is added. */
export function namedQr(fields: QrObjects, say: (name: TagName) => string): QrObjects {
  return named(
    fields,
    (id) => say(qrName(id)),
    (id, value) =>
      named(value, (key) => {
        const name = id === '62' ? ADDITIONAL.get(key) : undefined;
        return name === undefined ? key : say(name);
      }),
  );
}

function named(
  fields: QrObjects,
  nameOf: (id: string) => string,
  inside?: (id: string, value: QrObjects) => QrObjects,
): QrObjects {
  const names = Object.keys(fields).map(nameOf);
  const isTwice = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
  return Object.fromEntries(
    Object.entries(fields).map(([id, value]) => {
      const name = nameOf(id);
      const content = typeof value === 'string' || inside === undefined ? value : inside(id, value);
      return [isTwice(name) ? `${name} ${id}` : name, content];
    }),
  );
}
