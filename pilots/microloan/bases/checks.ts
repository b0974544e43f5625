import type { DeclineCode } from '../application/decline.ts';
import type { BureauFacts } from './facts.ts';

/** A hard rule: whoever does not pass is told why, whatever the score. Pure and typed, so that a table can take its place. */
export interface Check<F> {
  readonly code: DeclineCode;
  readonly passes: (facts: F) => boolean;
}

export const failedOf = <F>(checks: readonly Check<F>[], facts: F): DeclineCode[] =>
  checks.filter(({ passes }) => !passes(facts)).map(({ code }) => code);

/** Of every base: 连三累六 within two years, at most two other banks, at most CNY 5 m elsewhere. */
export const bureauChecks: readonly Check<BureauFacts>[] = [
  { code: 'late-before', passes: ({ overdueRun, overdueMonths }) => overdueRun < 3 && overdueMonths < 6 },
  { code: 'too-many-lenders', passes: ({ lenders }) => lenders <= 2 },
  { code: 'too-much-elsewhere', passes: ({ owedElsewhere }) => owedElsewhere <= 5_000_000 },
];
