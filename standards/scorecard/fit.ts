import type { Binning, Value } from './binning/binning.ts';
import { binCategory, type CategoryBinningPlan } from './binning/category.ts';
import { encode } from './binning/encode.ts';
import { binNumber, type NumberBinningPlan } from './binning/number.ts';
import { fitLogistic } from './regression/logistic.ts';
import type { Characteristic } from './score/card.ts';

interface Named {
  readonly name: string;
  readonly reason: string;
}

/** How one characteristic is to be classed. */
export type CharacteristicPlan =
  | (Named & { readonly kind: 'number'; readonly plan: NumberBinningPlan })
  | (Named & { readonly kind: 'category'; readonly plan: CategoryBinningPlan });

export interface FittedCard {
  /** ln(good : bad) of the neutral case in the sample, before prior correction. */
  readonly intercept: number;
  readonly characteristics: readonly Characteristic[];
  /** Characteristics left out because they added nothing, or would have turned their own evidence round. */
  readonly dropped: readonly string[];
}

/** Below this a coefficient contradicts its own classes: the others already say it. */
const COEFFICIENT_MIN = 0.02;

/** Ridge penalty on the coefficients: keeps overlapping characteristics apart without moving the fit. */
const L2 = 1;

/** Decimals kept in a fitted card: the stored card is the one that scores. */
const DECIMALS = 6;

/**
 * Fits classes and coefficients on these rows only. `columns[i][row]` belongs to `plans[i]`;
 * undefined is neutral in fit as in scoring.
 * @throws RangeError when only one outcome occurs.
 */
export function fitCard(
  plans: readonly CharacteristicPlan[],
  columns: readonly (readonly (Value | undefined)[])[],
  bad: readonly boolean[],
): FittedCard {
  const binnings = plans.map((plan, i) => fitBinning(plan, columns[i]!, bad));
  const evidence = plans.map((_, i) =>
    columns[i]!.map((value) => (value === undefined ? 0 : encode(binnings[i]!, value))),
  );
  const good = bad.map((isBad) => !isBad);
  let kept = plans.map((_, i) => i);
  for (;;) {
    const inputs = good.map((_, row) => kept.map((i) => evidence[i]![row]!));
    const fit = fitLogistic({ inputs, event: good }, L2);
    const weakest = fit.coefficients.reduce((at, c, i) => (c < fit.coefficients[at]! ? i : at), 0);
    if (kept.length > 0 && fit.coefficients[weakest]! < COEFFICIENT_MIN) {
      kept = kept.filter((_, i) => i !== weakest);
      continue;
    }
    return {
      intercept: round(fit.intercept),
      characteristics: kept.map((i, at) => ({
        name: plans[i]!.name,
        reason: plans[i]!.reason,
        coefficient: round(fit.coefficients[at]!),
        binning: binnings[i]!,
      })),
      dropped: plans.flatMap(({ name }, i) => (kept.includes(i) ? [] : [name])),
    };
  }
}

/** Classes of one characteristic on the rows where it has a counterpart, with stored decimals. */
function fitBinning(
  plan: CharacteristicPlan,
  column: readonly (Value | undefined)[],
  bad: readonly boolean[],
): Binning {
  const rows = column.flatMap((value, row) => (value === undefined ? [] : [row]));
  const values = rows.map((row) => column[row] ?? null);
  const outcome = rows.map((row) => bad[row] === true);
  if (plan.kind === 'number') return roundBinning(binNumber(values.map(asNumber), outcome, plan.plan));
  return roundBinning(binCategory(values.map(asCategory), outcome, plan.plan));
}

function asNumber(value: Value): number | null {
  if (typeof value === 'string') throw new TypeError(`a number was declared, found "${value}"`);
  return value;
}

function asCategory(value: Value): string | null {
  if (typeof value === 'number') throw new TypeError(`a category was declared, found the number ${value}`);
  return value;
}

function round(value: number): number {
  return Number(value.toFixed(DECIMALS));
}

function roundBinning(binning: Binning): Binning {
  const roundAll = (table: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(table).map(([key, woe]) => [key, round(woe)]));
  if (binning.kind === 'category') {
    const { levels, other, missing } = binning;
    return { kind: 'category', levels: roundAll(levels), other: round(other), missing: round(missing) };
  }
  return {
    ...binning,
    woe: binning.woe.map(round),
    special: roundAll(binning.special),
    missing: round(binning.missing),
  };
}
