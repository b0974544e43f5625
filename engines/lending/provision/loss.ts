import { expectedCreditLoss } from '@sandglass/scorecard';
import type { RiskParameters } from './parameters.ts';

/** What expected loss of a performing loan depends on, each coarse enough to be a table. */
export interface Risk {
  /** Of the master scale. */
  readonly pdClass: number;
  /** Months until the last instalment: one of MONTHS. */
  readonly months: number;
  /** Whole percent of the yearly contract rate, rounded down: discounting less is the careful side. */
  readonly ratePercent: number;
  /** Whether principal is repaid in instalments, or all at the end. */
  readonly amortises: boolean;
}

/** Parts per million of the exposure: within 12 months (stage 1) and to the end (stage 2). */
export interface LossFactors extends Risk {
  readonly twelveMonthsPpm: number;
  readonly lifetimePpm: number;
}

/** Remaining terms are rounded up to one of these. */
export const MONTHS: readonly number[] = [
  ...Array.from({ length: 24 }, (_, n) => n + 1),
  30,
  36,
  48,
  60,
  84,
  120,
  180,
  240,
  360,
];
export const RATE_PERCENT_MAX = 24;
const PPM = 1_000_000;
const MONTHS_PER_YEAR = 12;

/** Σ PD × LGD × EAD × discount, month by month, at the loan's own rate. Without fees that is its effective rate. */
export function lossFactors(risk: Risk, { pdPpm, lgdBps }: RiskParameters): LossFactors {
  const { pdClass, months, ratePercent, amortises } = risk;
  const yearly = pdPpm[pdClass - 1]! / PPM;
  const monthly = 1 - (1 - yearly) ** (1 / MONTHS_PER_YEAR);
  const exposure = Array.from({ length: months }, (_, n) => (amortises ? 1 - n / months : 1));
  const { rows, lifetime } = expectedCreditLoss(
    exposure.map(() => monthly),
    lgdBps.performing / 10_000,
    exposure,
    (1 + ratePercent / 100) ** (1 / MONTHS_PER_YEAR) - 1,
  );
  const within = rows.slice(0, MONTHS_PER_YEAR).reduce((sum, { loss }) => sum + loss, 0);
  return { ...risk, twelveMonthsPpm: Math.round(within * PPM), lifetimePpm: Math.round(lifetime * PPM) };
}

/** The months of MONTHS that a remaining term is rounded up to; what is over has a month. */
export function monthsLeft(days: number): number {
  const months = Math.max(1, Math.ceil(days / 30));
  return MONTHS.find((of) => of >= months) ?? MONTHS.at(-1)!;
}

const tables = new Map<RiskParameters, readonly LossFactors[]>();

/** The factors of every risk there can be: what the sweep joins with. */
export function lossTable(parameters: RiskParameters): readonly LossFactors[] {
  let table = tables.get(parameters);
  if (table === undefined) {
    const risks = parameters.pdPpm.flatMap((_, at) =>
      MONTHS.flatMap((months) =>
        Array.from({ length: RATE_PERCENT_MAX + 1 }, (__, ratePercent) => [
          { pdClass: at + 1, months, ratePercent, amortises: true },
          { pdClass: at + 1, months, ratePercent, amortises: false },
        ]).flat(),
      ),
    );
    table = risks.map((risk) => lossFactors(risk, parameters));
    tables.set(parameters, table);
  }
  return table;
}

/**
 * A factor for an unsecured claim, in parts per million, as it is with what secures this one: expected loss is in proportion to the
 * loss given default. Rounded up, never more than the whole. `lgdBps` null: nothing secures it.
 *
 * @example
 * atLgd(9_000, 1_300, 4_500); // 2600
 */
export const atLgd = (ppm: number, lgdBps: number | null, unsecuredBps: number): number =>
  lgdBps === null ? ppm : Math.min(PPM, Math.ceil((ppm * lgdBps) / unsecuredBps));

/** Minor units: a share of an amount in parts per million, rounded up. */
export const shareUp = (amount: bigint, ppm: number): bigint =>
  (amount * BigInt(ppm) + BigInt(PPM - 1)) / BigInt(PPM);
