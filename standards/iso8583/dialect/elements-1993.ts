import { type Elements, elementsOf, type Row, rowsFrom } from './element.ts';
import { ELEMENTS_1987 } from './elements-1987.ts';

/** What ISO 8583:1993 changed among data elements 2 to 64. */
const PRIMARY: readonly Row[] = [
  [5, 'n12', 'Amount, reconciliation', '对账金额', '對帳金額'],
  [7, 'n10', 'Date and time, transmission', '传输日期时间', '傳輸日期時間'],
  [9, 'n8', 'Conversion rate, reconciliation', '对账汇率', '對帳匯率'],
  [12, 'n12', 'Date and time, local transaction', '受卡方所在地日期时间', '受卡方所在地日期時間'],
  [13, 'n4', 'Date, effective', '卡生效日期', '卡片生效日期'],
  [15, 'n6', 'Date, settlement', '清算日期', '清算日期'],
  [19, 'n3', 'Country code, acquiring institution', '收单机构国家代码', '收單機構國家代碼'],
  [20, 'n3', 'Country code, primary account number', '主账号国家代码', '主帳號國家代碼'],
  [21, 'n3', 'Country code, forwarding institution', '发送机构国家代码', '轉送機構國家代碼'],
  [22, 'an12', 'Point of service data code', '服务点数据码', '服務點資料碼'],
  [24, 'n3', 'Function code', '功能码', '功能碼'],
  [25, 'n4', 'Message reason code', '报文原因码', '訊息原因碼'],
  [26, 'n4', 'Card acceptor business code', '商户类别码', '商戶類別碼'],
  [27, 'n1', 'Approval code length', '授权码长度', '授權碼長度'],
  [28, 'n6', 'Date, reconciliation', '对账日期', '對帳日期'],
  [29, 'n3', 'Reconciliation indicator', '对账标识', '對帳識別'],
  [30, 'n24', 'Amounts, original', '原始金额', '原始金額'],
  [31, 'ans..99', 'Acquirer reference data', '收单方参考数据', '收單方參考資料'],
  [38, 'an6', 'Approval code', '授权码', '授權碼'],
  [39, 'n3', 'Action code', '处理结果码', '處理結果碼'],
  [40, 'n3', 'Service code', '服务码', '服務碼'],
  [43, 'ans..99', 'Card acceptor name/location', '受卡方名称地址', '特約商店名稱與地點'],
  [44, 'ans..99', 'Additional response data', '附加响应数据', '附加回應資料'],
  [46, 'ans...204', 'Amounts, fees', '费用金额', '費用金額'],
  [50, 'an3', 'Currency code, reconciliation', '对账货币代码', '對帳幣別'],
  [53, 'b..48', 'Security related control information', '安全控制信息', '安全控制資訊'],
  [54, 'ans...120', 'Amounts, additional', '附加金额', '附加金額'],
  [56, 'n..35', 'Original data elements', '原始数据元', '原始資料元'],
  [57, 'n3', 'Authorization life cycle code', '授权生命周期码', '授權週期碼'],
  [
    58,
    'n..11',
    'Authorizing agent institution identification code',
    '授权代理机构标识码',
    '授權代理機構識別碼',
  ],
  [59, 'ans...999', 'Transport data', '传送数据', '傳送資料'],
  ...rowsFrom(60, 61, 'ans...999', 'Reserved for national use', '国内保留', '國內保留'),
  ...rowsFrom(62, 63, 'ans...999', 'Reserved for private use', '私有保留', '私有保留'),
];

/** What it changed among 65 to 128; 65 is reserved, so there is no third bitmap. */
const SECONDARY: readonly Row[] = [
  [65, 'b64', 'Reserved for ISO use', 'ISO 保留', 'ISO 保留'],
  [66, 'ans...204', 'Amounts, original fees', '原始费用', '原始費用'],
  [67, 'n2', 'Extended payment data', '延期付款数据', '延期付款資料'],
  [68, 'n3', 'Country code, receiving institution', '接收机构国家代码', '接收機構國家代碼'],
  [69, 'n3', 'Country code, settlement institution', '清算机构国家代码', '清算機構國家代碼'],
  [70, 'n3', 'Country code, authorizing agent institution', '授权代理机构国家代码', '授權代理機構國家代碼'],
  [71, 'n8', 'Message number', '报文编号', '訊息編號'],
  [72, 'ans...999', 'Data record', '数据记录', '資料紀錄'],
  [82, 'n10', 'Inquiries, reversal number', '查询冲正笔数', '查詢沖正筆數'],
  [83, 'n10', 'Payments, number', '付款笔数', '付款筆數'],
  [84, 'n10', 'Payments, reversal number', '付款冲正笔数', '付款沖正筆數'],
  [85, 'n10', 'Fee collections, number', '收费笔数', '收費筆數'],
  [90, 'n10', 'Authorizations, reversal number', '授权冲正笔数', '授權沖正筆數'],
  [91, 'n3', 'Country code, transaction destination institution', '目的机构国家代码', '目的機構國家代碼'],
  [92, 'n3', 'Country code, transaction originator institution', '发起机构国家代码', '發起機構國家代碼'],
  [
    93,
    'n..11',
    'Transaction destination institution identification code',
    '目的机构标识码',
    '目的機構識別碼',
  ],
  [94, 'n..11', 'Transaction originator institution identification code', '发起机构标识码', '發起機構識別碼'],
  [95, 'ans..99', 'Card issuer reference data', '发卡方参考数据', '發卡方參考資料'],
  [96, 'b...999', 'Key management data', '密钥管理数据', '金鑰管理資料'],
  [97, 'x+n16', 'Amount, net reconciliation', '对账净额', '對帳淨額'],
  [99, 'ans..11', 'Settlement institution identification code', '清算机构标识码', '清算機構識別碼'],
  [105, 'n16', 'Credits, chargeback amount', '贷记退单金额', '貸記退單金額'],
  [106, 'n16', 'Debits, chargeback amount', '借记退单金额', '借記退單金額'],
  [107, 'n10', 'Credits, chargeback number', '贷记退单笔数', '貸記退單筆數'],
  [108, 'n10', 'Debits, chargeback number', '借记退单笔数', '借記退單筆數'],
  [109, 'ans..84', 'Credits, fee amounts', '贷记费用', '貸記費用'],
  [110, 'ans..84', 'Debits, fee amounts', '借记费用', '借記費用'],
  ...rowsFrom(111, 115, 'ans...999', 'Reserved for ISO use', 'ISO 保留', 'ISO 保留'),
  ...rowsFrom(116, 122, 'ans...999', 'Reserved for national use', '国内保留', '國內保留'),
  ...rowsFrom(123, 127, 'ans...999', 'Reserved for private use', '私有保留', '私有保留'),
];

const upTo128: Elements = Object.fromEntries(
  Object.entries(ELEMENTS_1987).filter(([number]) => Number(number) <= 128),
);

/** The 1993 version: what it left as it was, and what it changed. */
export const ELEMENTS_1993: Elements = { ...upTo128, ...elementsOf([...PRIMARY, ...SECONDARY]) };

/** The same as it is met on lines of text: jPOS has any text on track 3. */
export const ELEMENTS_1993_TEXT: Elements = {
  ...ELEMENTS_1993,
  36: { ...ELEMENTS_1993[36]!, attribute: 'ans...104' },
};
