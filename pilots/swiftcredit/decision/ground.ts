import { amountText, type Borrower, minorOf, type Product } from '@sandglass/lending';
import type { CaseFile } from '../case/case-file.ts';
import { priorLiens } from '../value/ltv.ts';
import type { Ground } from './infer.ts';

/** What a year's income of a person carries. */
const INCOME_YEARS = 6n;
/** All borrowers of one actual controller together (the declared limit for one customer). */
export const CONTROLLER_MAX_MINOR = 500_000_000n;

/** What of a complete case decides. `controllerLimits`: what the controller's other cases have been granted, minor units. */
export function groundOf(
  file: CaseFile,
  product: Product,
  lprBps: number,
  borrower: Pick<Borrower, 'loans_overdue'> | undefined,
  controllerLimits: bigint,
): Ground {
  const { home, value_low: value } = file;
  if (home === null || value === null) throw new Error('an incomplete case is not decided');
  const controller = file.control?.controller?.person;
  return {
    edition: file.edition,
    asked: amountText(file.amount),
    income: amountText(atLeastNothing(carried(file, product))),
    value: amountText(value),
    priors: amountText(priorLiens(home)),
    hasController: controller !== undefined,
    canStand: controller !== undefined && controller !== file.ownership?.borrower,
    controllerRoom: amountText(atLeastNothing(CONTROLLER_MAX_MINOR - controllerLimits)),
    overdue: (borrower?.loans_overdue ?? 0) > 0,
    product: {
      id: product.id,
      version: product.version,
      minimum: amountText(product.minimum),
      maximum: amountText(product.maximum),
      spreadBps: product.spread_bps,
      granting: product.granting,
    },
    lprBps,
  };
}

function carried({ company, owner }: CaseFile, { granting }: Product): bigint {
  if (company === null) return owner === null ? 0n : minorOf(owner.yearlyIncome) * INCOME_YEARS;
  const turnover = (minorOf(company.yearlyTurnover) * BigInt(granting.turnoverPercent)) / 100n;
  return turnover - minorOf(company.otherDebts);
}

const atLeastNothing = (amount: bigint): bigint => (amount < 0n ? 0n : amount);
