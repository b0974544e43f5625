import { type CreditScore, creditReasons, homeLossBps } from '@sandglass/credit';
import { amountText, type GrantingRule, minorOf } from '@sandglass/lending';
import type { Ruled } from '@sandglass/rules';
import type { Edition } from '../case/case-file.ts';
import { isAboveLine, ltvBps } from '../value/ltv.ts';
import { capWords } from './cap-words.ts';
import { type DeclineCode, declineWords, isDeclineCode } from './decline-words.ts';
import type { Cap, CapCode, GivenReason, Offer } from './offer.ts';

/** Limits are granted in whole ten thousands of yuan. */
const STEP_MINOR = 1_000_000n;

/** What of a case, a product and a day decides, besides model and rules. Amounts are decimal strings. */
export interface Ground {
  readonly edition: Edition;
  readonly asked: string;
  /** What turnover or income carries. */
  readonly income: string;
  readonly value: string;
  readonly priors: string;
  readonly hasController: boolean;
  /** Whether there is a controller who is not the borrower. */
  readonly canStand: boolean;
  /** What all borrowers of one controller have left between them. */
  readonly controllerRoom: string;
  readonly overdue: boolean;
  readonly product: {
    readonly id: string;
    readonly version: number;
    readonly minimum: string;
    readonly maximum: string;
    readonly spreadBps: number;
    readonly granting: GrantingRule;
  };
  readonly lprBps: number;
}

/** Amount and grade, from company, owner, home and bureau; every bound is told, and the least of them is the limit. */
export function infer(
  ground: Ground,
  scored: CreditScore,
  model: string,
  findings: Ruled['findings'],
): Offer {
  const { product, lprBps } = ground;
  const [value, priors] = [minorOf(ground.value), minorOf(ground.priors)];
  const rule = product.granting.grades.find(({ grade }) => grade === scored.grade);
  const bounds: readonly (readonly [CapCode, bigint])[] = [
    ['asked', minorOf(ground.asked)],
    ['product', minorOf(product.maximum)],
    ['income', minorOf(ground.income)],
    ['value', (value * BigInt(rule?.sharePercent ?? 0)) / 100n - priors],
    // Who borrows is bound already: a second promise of the same person adds nothing.
    ...(ground.canStand ? [] : [['line', (value * 75n) / 100n - priors] as const]),
    ['controller', minorOf(ground.controllerRoom)],
  ];
  const least = bounds.map(([, amount]) => amount).reduce(smaller);
  const granted = least <= 0n ? 0n : least - (least % STEP_MINOR);
  const ruled = [...new Set(findings.map(({ code }) => String(code)))].map(known);
  const declined = [...new Set([...ruled, ...objections(ground, rule !== undefined, granted)])];
  const approved = declined.length === 0;
  const ltv = ltvBps(granted, priors, value);
  // Who is not eligible hears why, and nothing of a score.
  const told = ruled.length > 0 ? ruled : declined;
  return {
    decision: approved ? 'approved' : 'declined',
    product: product.id,
    version: product.version,
    model,
    score: scored.score,
    grade: scored.grade,
    probabilityBps: Math.round(scored.probability * 10_000),
    granted: amountText(approved ? granted : 0n),
    rateBps: approved ? lprBps + product.spreadBps + (rule?.spreadBps ?? 0) : 0,
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
    reasons: [
      ...told.map((code): GivenReason => ({ code, text: declineWords[code] })),
      ...(ruled.length > 0 ? [] : ofModel(scored)),
    ],
  };
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** What declines whatever a table says. */
function objections({ overdue, edition, hasController, product }: Ground, served: boolean, granted: bigint) {
  const found: DeclineCode[] = [];
  if (overdue) found.push('in-arrears');
  if (!served) found.push('grade-not-served');
  if (edition === 'enterprise' && !hasController) found.push('controller-unclear');
  if (served && granted < minorOf(product.minimum)) found.push('too-little-left');
  return found;
}

function known(code: string): DeclineCode {
  if (!isDeclineCode(code)) throw new Error(`the rule table gives the reason ${code}, which has no sentence`);
  return code;
}

const ofModel = ({ reasons }: CreditScore): GivenReason[] =>
  reasons.map(({ code }) => {
    const text = creditReasons[code];
    if (text === undefined) throw new Error(`the model gives the reason ${code}, which has no sentence`);
    return { code, text };
  });
