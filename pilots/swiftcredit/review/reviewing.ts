import { consentKey } from '@sandglass/consent';
import { borrowers, lines } from '@sandglass/lending';
import { reviewsOf } from '@sandglass/review';
import { caseFiles } from '../case/case-file.ts';
import { CASE_PURPOSES } from '../consents.ts';
import { controllers } from '../decision/controller.ts';
import { controllerOfCase } from '../decision/controller-of-case.ts';
import { decisions } from '../decision/decisions.ts';
import { pledgeId, pledges } from '../mortgage/pledge.ts';
import { SHARD } from '../shard.ts';
import { grantedByOfficers } from './granted-by-officers.ts';
import { mayAsk } from './may-ask.ts';
import { objectionToOffer } from './objection.ts';
import { caseOfDecision, reviews } from './review.ts';

/**
 * A person's look at what the machine declined, or granted less of than was asked for: two officers make another offer for the
 * same case. They may see past the grade and past what turnover carries, never past what the home and the line bear.
 */
export const reviewing = reviewsOf({
  shard: SHARD,
  reviews,
  noun: 'decision',
  keys: (id) => [caseFiles.key(caseOfDecision(id)), decisions.key(id)],
  reviewed: (state, id) => {
    const decision = state.get(decisions, id);
    const file = state.get(caseFiles, caseOfDecision(id));
    if (decision === undefined || file === undefined) return undefined;
    const { offer, decided_on: decidedOn } = decision;
    return { customer: file.customer, mayAsk: mayAsk(offer), decidedOn, model: offer.model };
  },
  unknown: (id) => ({ code: 'home-case-unknown', values: { case: id } }),
  objection: (state, id, proposal) => {
    const file = state.get(caseFiles, caseOfDecision(id));
    return file === undefined
      ? { code: 'home-case-unknown', values: { case: id } }
      : objectionToOffer(state, file, id, proposal);
  },
  grantKeys: (state, id, party) => {
    const file = state.get(caseFiles, caseOfDecision(id));
    const controller = file && controllerOfCase(file);
    return [
      borrowers.key(party),
      lines.key(party),
      ...CASE_PURPOSES.map((purpose) => consentKey(party, purpose, caseOfDecision(id))),
      ...(controller === undefined ? [] : [controllers.key(controller)]),
      ...(file === undefined || file.home === null ? [] : [pledges.key(pledgeId(file.home.deed))]),
    ];
  },
  grant: grantedByOfficers,
});
