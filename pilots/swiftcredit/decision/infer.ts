import { type CreditScore, creditReasons, homeLossBps } from '@sandglass/credit';
import { amountText, minorOf, type Product } from '@sandglass/lending';
import type { CaseFile } from '../case/case-file.ts';
import { isAboveLine, ltvBps, priorLiens } from '../value/ltv.ts';
import { capWords, type DeclineCode, declineWords } from './cap-words.ts';
import type { Cap, CapCode, GivenReason, Offer } from './offer.ts';

/** Limits are granted in whole ten thousands of yuan. */
const STEP_MINOR = 1_000_000n;
/** What a year's income of a person carries. */
const INCOME_YEARS = 6n;
/** All borrowers of one actual controller together (the declared limit for one customer). */
export const CONTROLLER_MAX_MINOR = 500_000_000n;

export interface Inferring {
  readonly file: CaseFile;
  readonly product: Product;
  readonly scored: CreditScore;
  readonly model: string;
  readonly lprBps: number;
  readonly overdue: boolean;
  /** What the controller's other cases have been granted. */
  readonly controllerLimits: bigint;
}

/** Amount and grade, from company, owner, home and bureau; every bound is told, and the least of them is the limit. */
export function infer({ file, product, scored, model, lprBps, overdue, controllerLimits }: Inferring): Offer {
  const { home, value_low: value } = file;
  if (home === null || value === null) throw new Error('an incomplete case is not decided');
  const priors = priorLiens(home);
  const rule = product.granting.grades.find(({ grade }) => grade === scored.grade);
  const controller = file.control?.controller?.person;
  // Who borrows is bound already: a second promise of the same person adds nothing.
  const canStand = controller !== undefined && controller !== file.ownership?.borrower;
  const bounds: readonly (readonly [CapCode, bigint])[] = [
    ['asked', file.amount],
    ['product', product.maximum],
    ['income', carried(file, product)],
    ['value', (value * BigInt(rule?.sharePercent ?? 0)) / 100n - priors],
    ...(canStand ? [] : [['line', (value * 75n) / 100n - priors] as const]),
    ['controller', CONTROLLER_MAX_MINOR - controllerLimits],
  ];
  const least = bounds.map(([, amount]) => amount).reduce(smaller);
  const granted = least <= 0n ? 0n : least - (least % STEP_MINOR);
  const declined: DeclineCode[] = [];
  if (overdue) declined.push('in-arrears');
  if (rule === undefined) declined.push('grade-not-served');
  if (file.edition === 'enterprise' && controller === undefined) declined.push('controller-unclear');
  if (rule !== undefined && granted < product.minimum) declined.push('too-little-left');
  const approved = declined.length === 0;
  const ltv = ltvBps(granted, priors, value);
  return {
    decision: approved ? 'approved' : 'declined',
    product: product.id,
    version: product.version,
    model,
    score: scored.score,
    grade: scored.grade,
    probabilityBps: Math.round(scored.probability * 10_000),
    granted: amountText(approved ? granted : 0n),
    rateBps: approved ? lprBps + product.spread_bps + (rule?.spreadBps ?? 0) : 0,
    lprBps,
    ltvBps: ltv,
    guarantee: approved && isAboveLine(granted, priors, value),
    expectedLossBps: homeLossBps(ltv / 100),
    caps: bounds.map(
      ([code, amount]): Cap => ({
        code,
        amount: amountText(amount < 0n ? 0n : amount),
        text: capWords[code],
      }),
    ),
    reasons: [...declined.map((code): GivenReason => ({ code, text: declineWords[code] })), ...told(scored)],
  };
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

function carried({ company, owner }: CaseFile, { granting }: Product): bigint {
  if (company === null) return owner === null ? 0n : minorOf(owner.yearlyIncome) * INCOME_YEARS;
  const turnover = (minorOf(company.yearlyTurnover) * BigInt(granting.turnoverPercent)) / 100n;
  return turnover - minorOf(company.otherDebts);
}

const told = ({ reasons }: CreditScore): GivenReason[] =>
  reasons.map(({ code }) => {
    const text = creditReasons[code];
    if (text === undefined) throw new Error(`the model gives the reason ${code}, which has no sentence`);
    return { code, text };
  });
