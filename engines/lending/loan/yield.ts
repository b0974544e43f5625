import {
  annualisedRate,
  type Flow,
  type Flows,
  formatRatePercent,
  internalRate,
  parseDate,
} from '@sandglass/loanmath';
import type { Instalment } from './instalment.ts';
import type { Loan } from './loan.ts';
import { monthsEach } from './schedule.ts';

/** What a drawing costs in a year, all costs in it, in percent with two decimals (PBoC notice 2021-3). */
export interface Yield {
  /** All interest over the principal that is outstanding and its time. */
  readonly simplePercent: string;
  /** Internal rate of return, effective; null where the plan has none. */
  readonly irrPercent: string | null;
}

/** Both ways of stating a drawing's annual rate, from its own plan. A contract of whole months is timed in months. */
export function yieldOf(
  loan: Loan,
  amount: bigint,
  drawnOn: string,
  schedule: readonly Pick<Instalment, 'n' | 'to_on' | 'principal' | 'interest'>[],
): Yield {
  const months = monthsEach(loan);
  const start = parseDate(drawnOn);
  const flows: Flow[] = [
    { at: 0, principalMinor: -amount, interestMinor: 0n },
    ...schedule.map(({ n, to_on, principal, interest }) => ({
      at: months === null ? parseDate(to_on) - start : n * months,
      principalMinor: principal,
      interestMinor: interest,
    })),
  ];
  const timed: Flows = { perYear: months === null ? 365 : 12, flows };
  const irr = internalRate(timed);
  return {
    simplePercent: formatRatePercent(annualisedRate(timed), 2),
    irrPercent: irr === null ? null : formatRatePercent(irr, 2),
  };
}
