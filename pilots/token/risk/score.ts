import { type Attempt, RISK_MAX, type Risk } from '@sandglass/payments';

/** What makes a payment unlike the others of its token. */
interface Signal {
  readonly points: number;
  readonly holds: (of: Attempt) => boolean;
}

const LARGE = 500_000n;
const USUAL_PAYMENTS = 3;
const TIMES_USUAL = 10n;
const UNUSUAL = 100_000n;
const MANY_A_DAY = 20;
const NIGHT_ENDS = '05:00';

/** Amounts in fen. Two strong signs make a suspicion, or a strong one and all the weak ones; weak ones alone never do. */
export const signals = {
  /** The token has paid nothing yet, and now pays ¥5,000 or more. */
  'first-is-large': {
    points: 40,
    holds: ({ amount, use }) => use?.payments === 0 && amount >= LARGE,
  },
  /** More than ten times what it paid on average, and ¥1,000 or more. */
  'far-above-usual': {
    points: 40,
    holds: ({ amount, use }) =>
      use !== undefined &&
      use.payments >= USUAL_PAYMENTS &&
      amount >= UNUSUAL &&
      amount * BigInt(use.payments) > use.spent * TIMES_USUAL,
  },
  /** Twenty payments today already. */
  'many-today': {
    points: 40,
    holds: ({ use, moment }) =>
      use !== undefined && use.day === moment.date && use.day_payments >= MANY_A_DAY,
  },
  /** The merchant is in another province than the holder. */
  'other-province': { points: 20, holds: ({ region, card }) => region !== card.region },
  /** Before five in the morning, by the clock of the token's rules. */
  'at-night': { points: 20, holds: ({ moment }) => moment.time < NIGHT_ENDS },
} as const satisfies Readonly<Record<string, Signal>>;

/** What the holder agreed to earlier is not scored: its first payment was. */
function scoreOf(of: Attempt): number {
  if (of.isRecurring) return 0;
  const points = Object.values(signals)
    .filter(({ holds }) => holds(of))
    .reduce((sum, signal) => sum + signal.points, 0);
  return Math.min(points, RISK_MAX);
}

/** The sample bank's score. A real one is a model of the bank's: it is put here, and decides in the same place. */
export const risk: Risk = { scoreOf, suspectFrom: 80 };
