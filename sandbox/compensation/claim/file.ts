import { AmountString } from '@sandglass/http';
import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import { addWorkdays, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { amountText, minorOf } from '../amount.ts';
import type { Compensated } from '../compensated.ts';
import { fundKeys, fundNow, isRefused } from '../fund/now.ts';
import { type Claim, claimantKey, claimants, claims, claimsOpen, funds } from '../tables.ts';

/** Most claims that one customer may have under way. */
export const CLAIMS_OPEN_MAX = 20;
const WORDS_LENGTH_MAX = 4_000;

export const Words = Type.String({ minLength: 1, maxLength: WORDS_LENGTH_MAX });
const Cause = Type.Union([
  Type.Literal('unauthorised-use'),
  Type.Literal('platform-defect'),
  Type.Literal('wrong-charge'),
  Type.Literal('other'),
]);

/** A customer claims. The reply acknowledges it: its number, and until when it is decided. */
export const fileOperation = ({ pilot, currency, accountOf }: Compensated) =>
  operation({
    name: `${pilot}.compensation.claim`,
    summary: 'A customer claims compensation: for what, how much, and in their own words.',
    business: 'closing',
    roles: ['customer'],
    input: Type.Object(
      { cause: Cause, amount: AmountString({ currency }), words: Words },
      { additionalProperties: false },
    ),
    load: (_input, { party }) => [
      ...fundKeys(pilot),
      accounts.key(accountOf(party)),
      claimantKey(party),
      subjectKey(party),
    ],
    decide: (state, { cause, amount, words }, { now, businessDate, actor: { party }, random, number }) => {
      const fund = fundNow(state, pilot);
      if (isRefused(fund)) return { ...fund, subject: party };
      if (state.get(accounts, accountOf(party)) === undefined) {
        return refuse('claimant-no-customer', { pilot }, { subject: party });
      }
      const open = claimsOpen(state, party);
      if (open >= CLAIMS_OPEN_MAX) {
        return refuse('claims-too-many', { maximum: String(CLAIMS_OPEN_MAX) }, { subject: party });
      }
      const claimed = minorOf(amount, currency);
      const claim: Claim = {
        id: random.id('claim'),
        customer: party,
        cause,
        currency,
        claimed,
        state: 'filed',
        filed_on: businessDate,
        filed_at: now,
        decide_by: addWorkdays(parseDate(businessDate), fund.terms.decide_days),
        words: `${number}.0`,
        proposed: null,
        proposed_by: null,
        accepted: null,
        decided_on: null,
        answer: null,
        reason: null,
        ticket: null,
        pay_by: null,
        paid_on: null,
        overdue: false,
        payout: null,
      };
      const claimant = { id: party, open: open + 1 };
      return effects({
        reply: {
          claim: claim.id,
          state: claim.state,
          amount: amountText(claimed, currency),
          currency,
          filedOn: businessDate,
          decideBy: claim.decide_by,
        },
        rows: [
          claims.create(claim),
          funds.update({ ...fund.fund, open: fund.fund.open + 1n }),
          open === 0 && state.get(claimants, party) === undefined
            ? claimants.insert(claimant)
            : claimants.update(claimant),
        ],
        facts: [
          {
            kind: 'compensation.claimed',
            subject: party,
            header: { claim: claim.id, cause, decideBy: claim.decide_by },
            opening: { amount: amountText(claimed, currency), currency, words },
          },
        ],
      });
    },
  });
