/** What may be preserved, by how long a seal holds. */
export const ASSET_KINDS = ['deposit', 'movable', 'real-estate', 'other-right'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** Before a suit is filed, or in it (诉前 / 诉中财产保全). */
export type Timing = 'pre-suit' | 'in-suit';

/** The procedure law's figures: data, for they change. */
export interface CourtRules {
  /** Months that a seal holds, by kind of asset; each renewal at most as long. */
  readonly sealMonths: Readonly<Record<AssetKind, number>>;
  /** Days after the first measure in which a suit must be filed, or a pre-suit preservation lapses. */
  readonly sueWithinDays: number;
  /** Security that is offered, in percent of the amount to be preserved. */
  readonly securityPercent: Readonly<Record<Timing, number>>;
  /** The court rules on an urgent application within so many days (48 hours). */
  readonly ruleWithinDays: number;
  /** Days before its end when a seal's renewal becomes a task, and when the court must have the application at the latest. */
  readonly renewal: { readonly taskDays: number; readonly lastDays: number };
}

/**
 * 民事诉讼法 §103–104 and 最高人民法院关于人民法院办理财产保全案件若干问题的规定 §5, §18; terms of seals by
 * 民诉法解释 §485 (deposits 1 year, movables 2, real estate and other rights 3).
 */
export const mainlandRules: CourtRules = {
  sealMonths: { deposit: 12, movable: 24, 'real-estate': 36, 'other-right': 36 },
  sueWithinDays: 30,
  securityPercent: { 'pre-suit': 100, 'in-suit': 30 },
  ruleWithinDays: 2,
  renewal: { taskDays: 30, lastDays: 7 },
};

/** Security that an application must offer, minor units, rounded up: never less than the share. */
export const securityFor = (rules: CourtRules, timing: Timing, amount: bigint): bigint =>
  (amount * BigInt(rules.securityPercent[timing]) + 99n) / 100n;
