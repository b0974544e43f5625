import { IdString } from '@sandglass/http';
import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import type { Compensated } from '../compensated.ts';
import { fundKeys, fundNow, isOperator, isRefused } from '../fund/now.ts';
import { claimantKey, claimants, claims, funds } from '../tables.ts';
import { Words } from './file.ts';

const Reason = Type.Union([
  Type.Literal('not-shown'),
  Type.Literal('not-by-this-service'),
  Type.Literal('settled-otherwise'),
  Type.Literal('own-doing'),
]);

/** The institution refuses a claim, with a reason of the closed list, its words, and where the customer goes next. */
export const refuseOperation = ({ pilot }: Compensated) =>
  operation({
    name: `${pilot}.compensation.refuse`,
    summary: 'Refuses a claim with a reason; the customer is told of the ladder of complaints.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object({ claim: IdString(), reason: Reason, words: Words }, { additionalProperties: false }),
    load: ({ claim }) => [...fundKeys(pilot), claims.key(claim)],
    loadThen: (state, input) => {
      const claim = state.get(claims, input.claim);
      return claim === undefined ? [] : [claimantKey(claim.customer), subjectKey(claim.customer)];
    },
    decide: (state, { claim: id, reason, words }, { businessDate, actor, number }) => {
      const fund = fundNow(state, pilot);
      if (isRefused(fund)) return fund;
      if (!isOperator(fund, actor.party)) return refuse('not-the-operator', { pilot });
      const claim = state.get(claims, id);
      if (claim === undefined) return refuse('claim-unknown', { claim: id });
      const { customer: subject } = claim;
      if (claim.state !== 'filed' && claim.state !== 'proposed') {
        return refuse('claim-decided-already', { claim: id, state: claim.state }, { subject });
      }
      const claimant = state.get(claimants, subject);
      if (claimant === undefined) throw new Error(`claim ${id} has no claimant`);
      return effects({
        reply: { claim: id, state: 'refused', reason, next: 'complaint' },
        rows: [
          claims.update({
            ...claim,
            state: 'refused',
            reason,
            decided_on: businessDate,
            answer: `${number}.0`,
          }),
          funds.update({ ...fund.fund, open: fund.fund.open - 1n, refused: fund.fund.refused + 1n }),
          claimants.update({ ...claimant, open: claimant.open - 1 }),
        ],
        facts: [
          {
            kind: 'compensation.refused',
            subject,
            header: { claim: id, reason, next: 'complaint' },
            opening: { words },
          },
        ],
      });
    },
  });
