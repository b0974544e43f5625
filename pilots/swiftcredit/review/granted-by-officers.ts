import { activeConsent } from '@sandglass/consent';
import {
  assessedLine,
  benchmarks,
  borrowers,
  daysLater,
  LPR_1Y,
  lineOf,
  minorOf,
  products,
  rateOn,
  writeLine,
} from '@sandglass/lending';
import { refuse } from '@sandglass/operations';
import type { ReviewKind } from '@sandglass/review';
import { caseFiles } from '../case/case-file.ts';
import { written } from '../case/step.ts';
import { CASE_PURPOSES } from '../consents.ts';
import { limitsOf } from '../decision/controller.ts';
import { controllerOfCase } from '../decision/controller-of-case.ts';
import { decisionId, decisions } from '../decision/decisions.ts';
import { CONTROLLER_MAX_MINOR } from '../decision/ground.ts';
import { pledgedTo } from '../mortgage/pledge.ts';
import { productOf } from '../product.ts';
import { SHARD } from '../shard.ts';
import { valueTooOld } from '../value/too-old.ts';
import { objectionToOffer } from './objection.ts';
import { offeredByOfficers } from './offered-by-officers.ts';
import { caseOfDecision } from './review.ts';

/** The offer of two officers for the same case, or why there can be none now. */
export const grantedByOfficers: ReviewKind['grant'] = (state, review, proposal, at) => {
  const { businessDate } = at;
  const subject = review.customer;
  const no = (code: string, values = {}) => refuse(code, values, { subject });
  const file = state.get(caseFiles, caseOfDecision(review.id));
  if (file === undefined) return no('home-case-unknown', { case: review.id });
  const against = objectionToOffer(state, file, review.id, proposal);
  if (against !== undefined) return no(against.code, against.values);
  const product = state.get(products, productOf(file.edition))!;
  const lpr = rateOn(state.get(benchmarks, LPR_1Y), businessDate);
  if (lpr === undefined) return no('rate-unknown', { date: businessDate });
  const missing = CASE_PURPOSES.find((one) => activeConsent(state, subject, one, file.id) === undefined);
  if (missing !== undefined) return no('consent-missing', { purpose: missing });
  if ((state.get(borrowers, subject)?.loans_overdue ?? 0) > 0) return no('review-in-arrears');
  const until = valueTooOld(file, businessDate);
  if (until !== undefined) return no('value-too-old', { until });
  if (file.home !== null && pledgedTo(state, file.home.deed, file.id) !== undefined)
    return no('home-pledged');
  const limit = minorOf(proposal.granted);
  if (limitsOf(state, controllerOfCase(file)) + limit > CONTROLLER_MAX_MINOR) return no('controller-limit');
  const line = lineOf(state, subject);
  if (line.frozen_on !== null) return no('line-frozen', { since: line.frozen_on });

  const n = file.decisions + 1;
  const offer = offeredByOfficers(file, product, proposal, lpr, n);
  const offered = {
    ...file,
    state: 'approved' as const,
    offer,
    decisions: n,
    ltv_bps: offer.ltvBps,
    guarantee: null,
    guarantee_required: offer.guarantee,
    offer_until: daysLater(businessDate, product.offer_days),
  };
  const carried = assessedLine(line, line.drawn + line.reserved + limit);
  return {
    result: file.id,
    rows: [
      ...written(offered, 'granted-by-officers', at),
      decisions.create({
        id: decisionId(file.id, n),
        case_file: file.id,
        n,
        decided_on: businessDate,
        decision: 'approved',
        offer,
        basis: null,
      }),
      ...(carried === line ? [] : [writeLine(state, carried)]),
    ],
    facts: [
      {
        kind: `${SHARD}.decided`,
        subject,
        header: { edition: file.edition, model: offer.model, grade: offer.grade, decision: 'approved' },
        opening: {
          case: file.id,
          granted: offer.granted,
          rateBps: offer.rateBps,
          ltvBps: offer.ltvBps,
          reviewed: review.id,
        },
      },
    ],
  };
};
