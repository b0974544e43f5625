/** What a debtor owes of one loan, and whether that is non-performing by the loan's own conduct. Minor units. */
export interface OwedHere {
  readonly principal: bigint;
  readonly isBad: boolean;
}

/** Of all that a debtor owes here, what is non-performing, in hundredths of a percent, rounded up as the night does. */
export function badHereBps(owed: readonly OwedHere[]): number {
  const all = sum(owed);
  const bad = sum(owed.filter(({ isBad }) => isBad));
  return all === 0n ? 0 : Number((bad * 10_000n + all - 1n) / all);
}

const sum = (owed: readonly OwedHere[]): bigint =>
  owed.reduce((total, { principal }) => total + principal, 0n);
