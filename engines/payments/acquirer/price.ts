/** What merchants pay their acquirer for card payments, in millionths of the amount, from a date on. */
export interface MerchantPrice {
  readonly from: string;
  readonly ppm: number;
  /** Categories (ISO 18245) that pay nothing, as 发改价格〔2016〕557号 frees them of the fees below. */
  readonly free: readonly string[];
}

/** Since 2016 the market makes it; 0.60 % is an example. It covers what the acquirer pays to issuer and network. */
export const MERCHANT_PRICES: readonly MerchantPrice[] = [
  { from: '2016-09-06', ppm: 6_000, free: ['8062', '8211', '8220', '8398'] },
];

export function priceOn(date: string, prices: readonly MerchantPrice[] = MERCHANT_PRICES): MerchantPrice {
  const price = prices.filter(({ from }) => from <= date).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (price === undefined) throw new Error(`no merchant price is laid down for ${date}`);
  return price;
}
