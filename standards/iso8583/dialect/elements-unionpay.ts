import { type Element, type Elements, elementsOf } from './element.ts';
import { ELEMENTS_1987 } from './elements-1987.ts';

/** The 1987 elements of these numbers, some with the dialect's own attribute. */
const chosen = (attributes: Readonly<Record<number, string | true>>): Elements =>
  Object.fromEntries(
    Object.entries(attributes).map(([number, attribute]): [string, Element] => {
      const element = ELEMENTS_1987[Number(number)]!;
      return [number, attribute === true ? element : { ...element, attribute }];
    }),
  );

/**
 * UnionPay terminals (Q/CUP 009 and its published field lists): one bitmap, digits in BCD, keys of a sign-on as bytes in 62, and in 63
 * texts with bytes among them. Acquirers are met that put a network identifier in 24, a name and place in 43, objects with tags and
 * lengths in 47, and texts of theirs in 46 (what the terminal is) and 56 (why something was refused).
 */
export const ELEMENTS_UNIONPAY_POS: Elements = {
  ...chosen({
    2: true,
    3: true,
    4: true,
    11: true,
    12: true,
    13: true,
    14: true,
    15: true,
    22: true,
    23: true,
  }),
  ...chosen({ 25: true, 26: true, 32: true, 35: true, 36: true, 37: true, 38: true, 39: true, 41: true }),
  ...chosen({
    24: true,
    42: true,
    43: true,
    44: true,
    46: true,
    49: true,
    52: true,
    53: true,
    54: 'an...20',
    55: true,
    56: true,
    64: true,
  }),
  ...elementsOf([
    [47, 'b...999', 'Additional data, national', '附加数据（国内）', '附加資料（國內）'],
    [48, 'n...322', 'Additional data, private', '附加数据（私有）', '附加資料（私有）'],
    [57, 'ans...999', 'Additional transaction data', '附加交易信息', '附加交易資訊'],
    [58, 'ans...100', 'Electronic purse data', '电子钱包标准数据', '電子錢包資料'],
    [59, 'ans...600', 'Terminal and place', '终端与位置信息', '終端與位置資訊'],
    [
      60,
      'n...19',
      'Transaction type, batch and network code',
      '交易类型码、批次号与网络管理码',
      '交易類型碼、批號與網路管理碼',
    ],
    [
      61,
      'n...29',
      'Original batch, trace number and date',
      '原始批次号、流水号与日期',
      '原始批號、流水號與日期',
    ],
    [62, 'b...512', 'Terminal parameters, keys or totals', '终端参数、密钥或总计', '終端參數、金鑰或總計'],
    [63, 'b...163', 'Card organization and texts', '国际信用卡公司代码与说明', '國際卡組織代碼與說明'],
  ]),
};

/** UnionPay's host interface (Q/CUP 006.2 as it is publicly described): ASCII text, binary bitmaps; 104 has objects whose tags and lengths are bytes. */
export const ELEMENTS_UNIONPAY_HOST: Elements = {
  ...chosen({ 2: true, 3: true, 4: true, 5: true, 6: true, 7: true, 9: true, 10: true, 11: true, 12: true }),
  ...chosen({
    13: true,
    14: true,
    15: true,
    16: true,
    18: true,
    19: true,
    22: true,
    23: true,
    25: true,
    26: true,
  }),
  ...chosen({
    28: true,
    32: true,
    33: true,
    35: true,
    36: true,
    37: true,
    38: true,
    39: true,
    41: true,
    42: true,
  }),
  ...chosen({
    43: true,
    44: true,
    45: 'ans..79',
    48: 'ans...512',
    49: true,
    50: true,
    51: true,
    52: true,
    53: true,
  }),
  ...chosen({ 54: true, 55: true, 56: 'ans...512', 57: 'ans...100', 59: 'ans...600', 60: 'ans...100' }),
  ...chosen({
    61: 'ans...200',
    62: 'ans...200',
    63: 'ans...512',
    64: true,
    66: true,
    70: true,
    90: true,
    96: true,
    97: true,
  }),
  ...chosen({
    99: true,
    100: true,
    102: true,
    103: true,
    104: 'b...512',
    113: 'ans...512',
    116: 'ans...512',
  }),
  ...chosen({ 117: 'ans...256', 121: 'ans...100', 122: 'ans...100', 123: 'ans...100', 125: 'ans...256' }),
  ...chosen({ 126: 'ans...256', 128: true }),
};
