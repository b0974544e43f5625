import { creditReasons } from '@sandglass/credit';
import type { Sentence } from '@sandglass/operations';
import type { DeclineCode, GivenReason } from '../application/decline.ts';
import { assetBureauChecks, assetChecks, assetsCarry, assetsGraded } from './assets.ts';
import { bureauChecks, failedOf } from './checks.ts';
import type { Facts } from './facts.ts';
import type { GradedCase } from './graded.ts';
import { mortgageCarries, mortgageChecks, mortgageGraded } from './mortgage.ts';
import { baseReasons } from './reasons.ts';
import { taxCarries, taxChecks, taxGraded } from './tax.ts';

/** Cloud rating and cloud granting of a base: who, and how much its evidence carries. */
export interface BaseJudgement {
  readonly failed: readonly DeclineCode[];
  readonly graded: GradedCase;
  /** Minor units. */
  readonly carried: bigint;
}

export function judgeBase(facts: Facts): BaseJudgement {
  const ofBureau = failedOf(bureauChecks, facts.bureau);
  switch (facts.base) {
    case 'tax':
      return {
        failed: [...failedOf(taxChecks, facts.tax), ...ofBureau],
        graded: taxGraded(facts.tax),
        carried: minor(taxCarries(facts.tax)),
      };
    case 'assets':
      return {
        failed: [
          ...failedOf(assetChecks, facts.assets),
          ...failedOf(assetBureauChecks, facts.bureau),
          ...ofBureau,
        ],
        graded: assetsGraded(facts.assets),
        carried: minor(assetsCarry(facts.assets)),
      };
    case 'mortgage':
      return {
        failed: [...failedOf(mortgageChecks, facts.mortgage), ...ofBureau],
        graded: mortgageGraded(facts.mortgage),
        carried: minor(mortgageCarries(facts.mortgage)),
      };
    default:
      return facts satisfies never;
  }
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
