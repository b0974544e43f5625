/**
 * The card was learnt from US dollars of 1989–2004. This rate scales a request in yuan to them: 8.28 was the rate at
 * which the yuan was held from 1998 to July 2005 (PBoC announcement 2005 no. 16 ended it). It is a scale for the
 * demonstration, not an exchange: no money is converted with it.
 */
export const YUAN_PER_DOLLAR = { hundredths: 828, period: '1998–2005' } as const;

/** Whole US dollars, rounded down, for an amount in fen. A model input, not money. */
export function dollarsOf(amountMinor: bigint): number {
  return Number(amountMinor / BigInt(YUAN_PER_DOLLAR.hundredths));
}
