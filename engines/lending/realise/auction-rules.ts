import type { AssetKind } from '../preservation/court-rules.ts';

/** The figures by which courts turn things into money: data, for they change. */
export interface AuctionRules {
  /** Least reserve of the first auction, in percent of the appraised or market value. */
  readonly firstReservePercent: number;
  /** Largest cut of the second auction's reserve, in percent of the first one's. */
  readonly cutPercentMax: number;
  /** Auctions of one asset; what they leave unsold is offered at a fixed price, or taken in payment. */
  readonly auctionsMax: number;
  /** Days from the notice to an auction, the first and the second. */
  readonly noticeDays: Readonly<Record<'movable' | 'other', readonly [number, number]>>;
  /** Days after an unsold auction within which the next is held. */
  readonly againWithinDays: number;
  /** Days for which an unsold asset is offered at the second auction's reserve. */
  readonly saleDays: number;
  /** Months for which an appraisal holds at the longest. */
  readonly appraisalMonthsMax: number;
  /** Years of market rent that are set aside for a family that loses its only home. */
  readonly shelterYears: { readonly least: number; readonly most: number };
  /** Years within which real estate that a bank took in payment is to be sold on. */
  readonly keepYears: number;
}

/**
 * 最高人民法院关于人民法院网络司法拍卖若干问题的规定（法释〔2016〕18号）§10 (reserve), §12 (notice of the first auction), §26 (second
 * auction: notice, within 30 days, cut, then 变卖); 关于认真做好网络司法拍卖与网络司法变卖工作的通知（法明传〔2017〕455号） (sale for 60
 * days at the second reserve); 关于人民法院确定财产处置参考价若干问题的规定（法释〔2018〕15号）§27 (one year at the longest);
 * 关于人民法院办理执行异议和复议案件若干问题的规定（法释〔2015〕10号）§20 (five to eight years of rent); 商业银行法 §42 (two years).
 */
export const mainlandAuctions: AuctionRules = {
  firstReservePercent: 70,
  cutPercentMax: 20,
  auctionsMax: 2,
  noticeDays: { movable: [15, 7], other: [30, 15] },
  againWithinDays: 30,
  saleDays: 60,
  appraisalMonthsMax: 12,
  shelterYears: { least: 5, most: 8 },
  keepYears: 2,
};

/** Percent of an amount in minor units, rounded up: never less than the share. */
const atLeast = (amount: bigint, percent: number): bigint => (amount * BigInt(percent) + 99n) / 100n;

/**
 * The least reserve of an asset's next auction, minor units.
 *
 * @param before reserve of the auction before that nobody bid in; null: there was none
 *
 * @example
 * leastReserve(mainlandAuctions, 1_000_000_00n, null); // 700_000_00n
 * leastReserve(mainlandAuctions, 1_000_000_00n, 700_000_00n); // 560_000_00n
 */
export const leastReserve = (rules: AuctionRules, appraised: bigint, before: bigint | null): bigint =>
  before === null
    ? atLeast(appraised, rules.firstReservePercent)
    : atLeast(before, 100 - rules.cutPercentMax);

/** Days from its notice to the auction of a round, which counts from 1. */
export const noticeDaysOf = (rules: AuctionRules, kind: AssetKind, auction: number): number =>
  rules.noticeDays[kind === 'movable' ? 'movable' : 'other'][auction === 1 ? 0 : 1];
