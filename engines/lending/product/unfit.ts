import { parseAmount } from '@sandglass/loanmath';
import type { ProductDocument } from './document.ts';

/** A member of a product's terms that may contradict the others. */
export type UnfitTerm =
  | 'everyMonths'
  | 'interestOnlyPeriods'
  | 'form'
  | 'steps'
  | 'prepaymentFee'
  | 'renewal';

/** The member of a product's terms that contradicts the others; undefined when they fit. */
export function unfitTerm({ terms, termMin, termMax }: ProductDocument): UnfitTerm | undefined {
  const { form, everyMonths = 1, interestOnlyPeriods = 0, steps, prepaymentFee, renewal } = terms;
  if (termMin % everyMonths !== 0 || termMax % everyMonths !== 0) return 'everyMonths';
  if (interestOnlyPeriods >= termMin / everyMonths) return 'interestOnlyPeriods';
  const isSingle = form === 'draw-and-repay' || form === 'bullet';
  if (isSingle && (everyMonths !== 1 || interestOnlyPeriods > 0)) return 'form';
  if ((form === 'step') !== (steps !== undefined)) return 'steps';
  if (steps !== undefined) {
    const periods = steps.reduce((sum, step) => sum + step.periods, 0);
    const percent = steps.reduce((sum, step) => sum + step.percent, 0);
    // One plan in steps is for one term: what would a step be of another?
    if (percent !== 100 || termMin !== termMax || periods * everyMonths !== termMax) return 'steps';
  }
  if (prepaymentFee !== undefined && prepaymentFee.withinMonths > termMax) return 'prepaymentFee';
  // What is repaid in parts leaves nothing to renew, and a renewal comes on top of a first term.
  const maturesAtOnce = isSingle || form === 'interest-first';
  if (renewal !== undefined && (!maturesAtOnce || renewal.totalMonthsMax <= termMin)) return 'renewal';
  return undefined;
}

type Bounds = Pick<ProductDocument, 'minimum' | 'maximum' | 'drawMinimum' | 'termMin' | 'termMax'>;

/** The bound of a product that contradicts another; undefined when none does. */
export function crossedBound({
  minimum,
  maximum,
  drawMinimum,
  termMin,
  termMax,
}: Bounds): keyof Bounds | undefined {
  if (minor(minimum) > minor(maximum)) return 'minimum';
  if (minor(drawMinimum) > minor(minimum)) return 'drawMinimum';
  return termMin > termMax ? 'termMin' : undefined;
}

const minor = (amount: string): bigint => parseAmount(amount, 'amount');
