import type { BestPrice } from '@sandglass/credit';
import { amountText, rateText } from '@sandglass/lending';
import type { Json } from '@sandglass/operations';
import type { Application } from '../application/application.ts';
import { priceOf } from '../application/price.ts';
import { carriedBy } from '../bases/judge-base.ts';

/** The curve on which a granted application's rate was chosen, worked out again from its record; null where it was not. */
export function pricedAgain({ basis, granted, grade, lpr_bps }: Application): BestPrice | null {
  const facts = basis?.evidence ?? null;
  if (basis === null || facts === null || granted === 0n) return null;
  const { granting, spreadBps } = basis.product;
  const rule = granting.grades.find((one) => one.grade === grade);
  if (granting.price === undefined || rule === undefined) return null;
  const price = priceOf(granting.price, {
    grade,
    limit: granted,
    minimum: granted,
    lowestBps: lpr_bps + spreadBps + rule.spreadBps,
    highestBps: lpr_bps + granting.price.highestSpreadBps,
    yearlyDefault: carriedBy(facts).graded.probability,
  });
  return price ?? null;
}

/** The same for a door: percentages a year, profit in the loan's currency. */
export const priceJson = (price: BestPrice | null): Json =>
  price === null
    ? null
    : {
        ratePercent: rateText(price.best.rateBps),
        limit: amountText(price.limit),
        curve: price.curve.map(({ rateBps, churn, marginBps, profit }) => ({
          ratePercent: rateText(rateBps),
          churnPercent: Number((churn * 100).toFixed(1)),
          marginPercent: Number((marginBps / 100).toFixed(2)),
          profit: amountText(profit),
        })),
      };
