import { declareDelayOf, proposeDelayOf } from '../classify/delay.ts';
import { noteElsewhereOf } from '../classify/elsewhere.ts';
import { decideJudgementOf, proposeJudgementOf } from '../classify/judge.ts';
import type { Lender } from '../lender.ts';
import { planProvisionsOf } from '../provision/plan.ts';
import { reclassifyOf } from './reclassify.ts';
import '../reasons/classify.ts';

/** What classes and stages are made known by, and what people, models and the bureau say about them. */
export const classesOf = (lender: Lender) => ({
  reclassify: reclassifyOf(lender),
  noteElsewhere: noteElsewhereOf(lender),
  proposeJudgement: proposeJudgementOf(lender),
  decideJudgement: decideJudgementOf(lender),
  proposeDelay: proposeDelayOf(lender),
  declareDelay: declareDelayOf(lender),
  planProvisions: planProvisionsOf(lender),
});
