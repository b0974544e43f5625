import { scoreFields } from '@sandglass/credit';
import { amountText, minorOf, rateText } from '@sandglass/lending';
import { type Json, programRelease } from '@sandglass/operations';
import { ruleAgain } from '@sandglass/rules';
import type { Pool } from 'pg';
import { type Application, type Basis, OFFICERS } from '../application/application.ts';
import { inputsOf, sentenceOf } from '../application/assess.ts';
import type { GivenReason } from '../application/decline.ts';
import { type Verdict, verdict } from '../application/verdict.ts';
import { type BaseJudgement, judgeBase, reasonsOf } from '../bases/judge-base.ts';
import { registeredModel } from '../rating/models.ts';
import { SHARD } from '../shard.ts';
import { businessOf } from './explained.ts';
import { gradedAgain } from './graded-again.ts';

/** Why a decision cannot be made again. */
export type Unrepeatable = 'basis-not-kept' | 'decided-by-officers' | 'model-gone' | 'rules-gone';

interface Told {
  readonly decision: string;
  readonly granted: string;
  readonly annualRatePercent: string;
  readonly score: number;
  readonly grade: string;
  readonly rules: readonly string[];
  readonly reasons: readonly string[];
}

/** A recorded decision beside the same made again from its record, whatever table, product and arrangement hold now. */
export interface DecidedAgain {
  readonly recorded: Told;
  readonly again: Told | null;
  readonly unrepeatable: Unrepeatable | null;
  readonly same: boolean | null;
}

/** Makes a decision again from what was recorded of it: answers, rule version, model version, product's terms, prime rate. */
export async function decideAgain(pool: Pool, row: Application): Promise<DecidedAgain> {
  const recorded = recordOf(row);
  const not = (unrepeatable: Unrepeatable): DecidedAgain => ({
    recorded,
    again: null,
    unrepeatable,
    same: null,
  });
  if (row.model === OFFICERS) return not('decided-by-officers');
  if (row.basis === null) return not('basis-not-kept');
  const scored = await scoredAgain(pool, row, row.basis);
  if (typeof scored === 'string') return not(scored);
  const ruled = await ruleAgain(pool, SHARD, row.basis.rules);
  if (ruled === undefined) return not('rules-gone');
  const business = businessOf(row);
  const given = verdict({
    findings: ruled.findings,
    product: productOf(row.basis),
    applicant: {
      amount: row.amount,
      turnover: minorOf(business.yearlyTurnover),
      grade: scored.grade,
      overdue: row.basis.overdue,
      room: minorOf(row.basis.line.room),
      frozen: row.basis.line.frozen,
      judged: scored.judged,
    },
    lprBps: row.lpr_bps,
    modelReasons: scored.reasons,
  });
  const again = told(given, scored.score, scored.grade, ruled.findings);
  return { recorded, again, unrepeatable: null, same: JSON.stringify(again) === JSON.stringify(recorded) };
}

interface ScoredAgain {
  readonly score: number;
  readonly grade: string;
  readonly reasons: readonly GivenReason[];
  readonly judged: BaseJudgement | null;
}

/** By the evidence that was kept, or by the very version of the model on the answers; or what of it is gone. */
async function scoredAgain(pool: Pool, row: Application, basis: Basis): Promise<ScoredAgain | Unrepeatable> {
  const facts = basis.evidence ?? null;
  if (facts !== null) {
    const ruled = basis.baseRules == null ? undefined : await ruleAgain(pool, SHARD, basis.baseRules);
    if (ruled === undefined) return 'rules-gone';
    const graded = await gradedAgain(pool, row.model, facts);
    if (graded === undefined) return 'model-gone';
    const { score, grade } = graded;
    return {
      score,
      grade,
      reasons: reasonsOf(graded),
      judged: { ...judgeBase(facts, ruled.findings), graded },
    };
  }
  const model = await registeredModel(pool, row.model);
  if (model === undefined) return 'model-gone';
  const { score, grade, reasons } = scoreFields(model.scorer, inputsOf(businessOf(row), row.amount), 'en');
  return {
    score,
    grade,
    reasons: reasons.map(({ code }) => ({ code, text: sentenceOf(code) })),
    judged: null,
  };
}

const productOf = ({ product }: Basis) => ({
  minimum: minorOf(product.minimum),
  maximum: minorOf(product.maximum),
  spread_bps: product.spreadBps,
  granting: product.granting,
});

const recordOf = (row: Application): Told =>
  told(
    {
      state: row.granted > 0n ? 'approved' : 'declined',
      granted: row.granted,
      rateBps: row.rate_bps,
      reasons: row.reasons,
    },
    row.score,
    row.grade,
    row.basis?.rules.findings ?? [],
  );

const told = (
  { state, granted, rateBps, reasons }: Omit<Verdict, 'price'>,
  score: number,
  grade: string,
  findings: Basis['rules']['findings'],
): Told => ({
  decision: state,
  granted: amountText(granted),
  annualRatePercent: rateText(rateBps),
  score,
  grade,
  rules: findings.map(({ code }) => String(code)).sort(),
  reasons: reasons.map(({ code }) => code),
});

/** The same for a door, with what it was made by. */
export const decidedAgainJson = (row: Application, of: DecidedAgain): Json => ({
  application: row.id,
  customer: row.customer,
  appliedOn: row.applied_on,
  model: row.model,
  product: row.product,
  productVersion: row.version,
  rules: row.basis === null ? null : `${row.basis.rules.table}@${row.basis.rules.version}`,
  lprPercent: rateText(row.lpr_bps),
  arrangement: row.rating,
  arm: row.arm,
  release: row.basis?.release ?? null,
  releaseNow: programRelease(),
  recorded: toldJson(of.recorded),
  again: of.again === null ? null : toldJson(of.again),
  unrepeatable: of.unrepeatable,
  same: of.same,
});

const toldJson = ({ rules, reasons, ...of }: Told): Json => ({
  ...of,
  rules: [...rules],
  reasons: [...reasons],
});
