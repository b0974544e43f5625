import { creditReasons } from '@sandglass/credit';
import type { Sentence } from '@sandglass/operations';
import type { Ruled } from '@sandglass/rules';
import { type DeclineCode, type GivenReason, isDeclineCode } from '../application/decline.ts';
import { assetsCarry, assetsGraded } from './assets.ts';
import type { Facts } from './facts.ts';
import type { GradedCase } from './graded.ts';
import { mortgageCarries, mortgageGraded } from './mortgage.ts';
import { baseReasons } from './reasons.ts';
import { taxCarries, taxGraded } from './tax.ts';

/** Cloud rating and cloud granting of a base: who, and how much its evidence carries. */
export interface BaseJudgement {
  readonly failed: readonly DeclineCode[];
  readonly graded: GradedCase;
  /** Minor units. */
  readonly carried: bigint;
}

/** `findings`: what the base's table said of the same facts. */
export function judgeBase(facts: Facts, findings: Ruled['findings']): BaseJudgement {
  const failed = [...new Set(findings.map(({ code }) => String(code)))].map(known);
  return { failed, ...carriedBy(facts) };
}

/** Grade and amount alone, whatever stands against a loan. */
export function carriedBy(facts: Facts): Omit<BaseJudgement, 'failed'> {
  switch (facts.base) {
    case 'tax':
      return { graded: taxGraded(facts.tax), carried: minor(taxCarries(facts.tax)) };
    case 'assets':
      return { graded: assetsGraded(facts.assets), carried: minor(assetsCarry(facts.assets)) };
    case 'mortgage':
      return { graded: mortgageGraded(facts.mortgage), carried: minor(mortgageCarries(facts.mortgage)) };
    default:
      return facts satisfies never;
  }
}

function known(code: string): DeclineCode {
  if (!isDeclineCode(code)) throw new Error(`a base’s table gives the reason ${code}, which has no sentence`);
  return code;
}

const REASONS_MAX = 4;

/** What weighed against the applicant, the heaviest first. */
export function reasonsOf({ inputs }: GradedCase): GivenReason[] {
  const losses = inputs.filter(({ points }) => points < 0).sort((a, b) => a.points - b.points);
  return losses.slice(0, REASONS_MAX).map(({ reason }) => ({ code: reason, text: sentence(reason) }));
}

function sentence(code: string): Sentence {
  const text = (baseReasons as Readonly<Record<string, Sentence>>)[code] ?? creditReasons[code];
  if (text === undefined) throw new Error(`the base gives the reason ${code}, which has no sentence`);
  return text;
}

/** Whole yuan: estimates of what evidence carries need no cents. */
const minor = (yuan: number): bigint => BigInt(Math.max(0, Math.floor(yuan))) * 100n;
