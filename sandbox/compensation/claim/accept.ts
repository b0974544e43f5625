import { AmountString, IdString } from '@sandglass/http';
import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { type Actor, type Decision, effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { amountText, minorOf } from '../amount.ts';
import type { Compensated } from '../compensated.ts';
import { fundKeys, fundNow, isOperator, isRefused } from '../fund/now.ts';
import { type Claim, claimantKey, claims, funds } from '../tables.ts';
import { Words } from './file.ts';
import { settleOrQueue } from './pay.ts';

/** The institution accepts a claim, wholly or in part. Above the declared amount a second officer must agree. */
export const acceptOperation = (of: Compensated) => {
  const { pilot, currency, accountOf } = of;
  return operation({
    name: `${pilot}.compensation.accept`,
    summary: 'Accepts a claim with the amount to pay; a large one waits for a second officer.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object(
      { claim: IdString(), amount: AmountString({ currency }), words: Words },
      { additionalProperties: false },
    ),
    load: ({ claim }) => [...fundKeys(pilot), claims.key(claim)],
    loadThen: (state, input) => {
      const claim = state.get(claims, input.claim);
      if (claim === undefined) return [];
      return [
        accounts.key(accountOf(claim.customer)),
        claimantKey(claim.customer),
        subjectKey(claim.customer),
      ];
    },
    decide: (state, input, { businessDate, actor, number }) => {
      const fund = fundNow(state, pilot);
      if (isRefused(fund)) return fund;
      if (!isOperator(fund, actor.party)) return refuse('not-the-operator', { pilot });
      const claim = state.get(claims, input.claim);
      if (claim === undefined) return refuse('claim-unknown', { claim: input.claim });
      const { customer: subject } = claim;
      if (claim.state !== 'filed' && claim.state !== 'proposed') {
        return refuse('claim-decided-already', { claim: claim.id, state: claim.state }, { subject });
      }
      const amount = minorOf(input.amount, currency);
      if (amount > claim.claimed) {
        return refuse('amount-above-claim', { claimed: amountText(claim.claimed, currency) }, { subject });
      }
      const { claim_maximum: maximum, four_eyes_above: fourEyesAbove } = fund.terms;
      if (maximum !== null && amount > maximum) {
        return refuse('amount-above-maximum', { maximum: amountText(maximum, currency) }, { subject });
      }
      if (amount > fourEyesAbove) {
        const first = proposal(claim, amount, actor, input.words);
        if (first !== undefined) return first;
      }
      const accepted: Claim = {
        ...claim,
        accepted: amount,
        decided_on: businessDate,
        answer: `${number}.0`,
      };
      const {
        claim: after,
        fund: fundAfter,
        rows,
        transfers,
        facts,
      } = settleOrQueue(
        accepted,
        { ...fund, fund: { ...fund.fund, open: fund.fund.open - 1n } },
        of,
        state,
        businessDate,
      );
      return effects({
        reply: { claim: claim.id, state: after.state, amount: amountText(amount, currency), currency },
        rows: [claims.update(after), funds.update(fundAfter), ...rows],
        transfers,
        facts: [
          {
            kind: 'compensation.accepted',
            subject,
            header: { claim: claim.id },
            opening: { amount: amountText(amount, currency), currency, words: input.words },
          },
          ...facts,
        ],
      });
    },
  });
};

/** The first officer's word, until another says the same amount; undefined when this is the second. */
function proposal(claim: Claim, amount: bigint, actor: Actor, words: string): Decision | undefined {
  const officer = actor.person ?? actor.party;
  const { customer: subject, currency } = claim;
  const same = claim.state === 'proposed' && claim.proposed === amount;
  if (same && claim.proposed_by !== officer) return undefined;
  if (same) return refuse('payment-needs-second-officer', { claim: claim.id }, { subject });
  return effects({
    reply: { claim: claim.id, state: 'proposed', amount: amountText(amount, currency), currency },
    rows: [claims.update({ ...claim, state: 'proposed', proposed: amount, proposed_by: officer })],
    facts: [
      {
        kind: 'compensation.proposed',
        subject,
        header: { claim: claim.id },
        opening: { amount: amountText(amount, currency), currency, officer, words },
      },
    ],
  });
}
