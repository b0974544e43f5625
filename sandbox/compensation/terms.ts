import { type Declaration, declarationDigest } from '@sandglass/declaration';
import { obeyedDigest } from '@sandglass/guard';
import { accounts, available, newAccount } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { amountText, minorOf } from './amount.ts';
import type { Compensated } from './compensated.ts';
import { alarm } from './fund/alarm.ts';
import { FUND, FUND_ACCOUNT, type Fund, funds, type Terms, terms } from './tables.ts';

/** Above this an acceptance needs a second officer where the declaration names no amount. */
const FOUR_EYES_ABOVE = '10000.00';

const NEW_FUND: Fund = {
  id: FUND,
  paid_in: 0n,
  paid_out: 0n,
  open: 0n,
  paid: 0n,
  refused: 0n,
  head: 1n,
  tail: 1n,
  owed: 0n,
  below: false,
};

/**
 * Takes over what the admitted declaration promises. The document is what the supervisor's mandate names by its digest, so
 * nobody can slip in another. The first time it opens the fund's account.
 */
export const takeTermsOperation = ({ pilot, currency }: Compensated) =>
  operation({
    name: `${pilot}.compensation.take-terms`,
    summary: 'Takes over what the admitted declaration promises about compensation.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      { declaration: Type.Unknown(), institution: Type.String({ maxLength: 128 }) },
      { additionalProperties: false },
    ),
    load: () => [terms.key(pilot), funds.key(FUND), accounts.key(FUND_ACCOUNT)],
    decide: (state, input, { now }) => {
      const document = input.declaration as Declaration;
      const digest = declarationDigest(document);
      if (obeyedDigest(state, pilot) !== digest) return refuse('terms-not-admitted', { pilot });
      const before = state.get(terms, pilot);
      const row: Terms = {
        pilot,
        digest,
        institution: input.institution,
        currency,
        ...promised(document.compensation, currency),
        taken_at: now,
      };
      const account = state.get(accounts, FUND_ACCOUNT);
      const fund = state.get(funds, FUND);
      const balance = account === undefined ? 0n : (available(account) ?? 0n);
      const after = alarm(fund ?? NEW_FUND, balance, row);
      return effects({
        reply: { pilot, digest, minimum: amountText(row.minimum, currency) },
        rows: [
          before === undefined ? terms.insert(row) : terms.update(row),
          fund === undefined ? funds.insert(after.fund) : funds.update(after.fund),
          ...(account === undefined
            ? [
                accounts.insert(
                  newAccount({
                    id: FUND_ACCOUNT,
                    code: 'compensation-fund',
                    currency,
                    rule: 'may-not-overdraw-credit',
                    now,
                  }),
                ),
              ]
            : []),
        ],
        facts: [
          {
            kind: 'compensation.terms-taken',
            header: { digest, minimum: amountText(row.minimum, currency), currency },
          },
          ...after.facts,
        ],
      });
    },
  });

type Promised = Pick<Terms, 'minimum' | 'decide_days' | 'pay_days' | 'claim_maximum' | 'four_eyes_above'>;

/** An insurance pays from its own pocket; what the institution lays aside is the fund's. */
function promised(of: Declaration['compensation'], currency: string): Promised {
  const { sources, deadlines, claimMaximum, fourEyesAbove } = of;
  const own = sources.filter((source) => source.kind !== 'insurance' && source.currency === currency);
  return {
    minimum: own.reduce((sum, { minimum }) => sum + minorOf(minimum, currency), 0n),
    decide_days: deadlines.decide,
    pay_days: deadlines.pay,
    claim_maximum: claimMaximum === undefined ? null : minorOf(claimMaximum, currency),
    four_eyes_above: minorOf(fourEyesAbove ?? FOUR_EYES_ABOVE, currency),
  };
}
