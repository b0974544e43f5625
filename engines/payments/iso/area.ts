/** First two digits of UnionPay's area codes (银联地区代码), by province of GB/T 2260. */
const PROVINCES: readonly (readonly [from: number, until: number, province: string])[] = [
  [10, 10, '110000'],
  [11, 11, '120000'],
  [12, 14, '130000'],
  [16, 18, '140000'],
  [19, 20, '150000'],
  [22, 23, '210000'],
  [24, 25, '220000'],
  [26, 27, '230000'],
  [29, 29, '310000'],
  [30, 31, '320000'],
  [33, 34, '330000'],
  [36, 38, '340000'],
  [39, 40, '350000'],
  [42, 43, '360000'],
  [45, 47, '370000'],
  [49, 51, '410000'],
  [52, 53, '420000'],
  [55, 56, '430000'],
  [58, 60, '440000'],
  [61, 62, '450000'],
  [64, 64, '460000'],
  [65, 68, '510000'],
  [70, 71, '520000'],
  [73, 75, '530000'],
  [77, 78, '540000'],
  [79, 80, '610000'],
  [82, 83, '620000'],
  [85, 85, '630000'],
  [87, 87, '640000'],
  [88, 90, '650000'],
];
/** Of GB/T 2260, those in which a merchant may be. */
export const isProvince = (code: string): boolean =>
  code === CHONGQING_PROVINCE || PROVINCES.some(([, , province]) => province === code);
const CHONGQING_PROVINCE = '500000';

/** Its area code lies within Sichuan's. */
const CHONGQING = '653';
const AREA_AT = 3;
const UNKNOWN = '000000';

/** Province of a merchant by its number, field 42: 3 digits of the institution, 4 of the area, 4 of the category, 4 of its own. */
export function provinceOf(merchant: string): string {
  const area = merchant.slice(AREA_AT, AREA_AT + 4);
  if (!/^\d{4}$/.test(area)) return UNKNOWN;
  if (area.startsWith(CHONGQING)) return '500000';
  const two = Number(area.slice(0, 2));
  return PROVINCES.find(([from, until]) => from <= two && two <= until)?.[2] ?? UNKNOWN;
}
