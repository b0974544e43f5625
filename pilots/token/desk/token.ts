import { numberNotSearched, read } from '@sandglass/http';
import { type Json, type Locale, readRows, say } from '@sandglass/operations';
import {
  type Authorisation,
  amountText,
  cards,
  paymentsOf,
  tokenSteps,
  tokens,
  tokenUses,
} from '@sandglass/payments';
import Type from 'typebox';
import { requestors } from '../requestor/requestor.ts';
import { DOORS, SHARD } from '../shard.ts';
import { toldToStaff } from './reason-told.ts';
import { reportedOf, reportedView } from './reported.ts';
import { cardView, stepView, tokenRow, useView } from './token-view.ts';
import { useOfOne } from './uses.ts';

const BY_ID = 'where shard = $1 and id = $2';
const PAYMENTS_MAX = 20;

/** One token on the bank's desk: its life with who did what and why, its rules, its counters, what it paid. */
export const tokenPage = read({
  path: `${DOORS}/tokens/{id}`,
  summary:
    'A token with its life, rules, counters and latest payments; no number is in it. The look is recorded for its holder.',
  roles: ['institution'],
  params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) }),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, params: { id }, locale }) => {
    const [token] = await readRows(pool, tokens, BY_ID, [SHARD, id]);
    if (token === undefined) return undefined;
    const [[card], [use], [requestor], steps, { payments }, said] = await Promise.all([
      readRows(pool, cards, BY_ID, [SHARD, token.card]),
      readRows(pool, tokenUses, BY_ID, [SHARD, id]),
      readRows(pool, requestors, BY_ID, [SHARD, token.requestor]),
      readRows(pool, tokenSteps, 'where shard = $1 and token = $2 order by at, id', [SHARD, id]),
      paymentsOf(pool, SHARD, { token: id }, { limit: PAYMENTS_MAX }),
      reportedOf(pool, id),
    ]);
    return {
      ...tokenRow(token, requestor, locale),
      recurring: token.cryptogram_required === 'first',
      assurance: token.assurance,
      rules: { ...token.rules } as unknown as Json,
      card: card === undefined ? null : cardView(card),
      use: use === undefined ? null : useView(use),
      steps: steps.map((step) => stepView(step, said)),
      reports: said.map((one) => reportedView(one, steps)),
      payments: payments.map((payment) => paymentView(payment, locale)),
    };
  },
  refuses: numberNotSearched,
  uses: useOfOne,
});

/** A payment with why it was declined, in the reader's language and with the figures of then. */
const paymentView = (of: Authorisation, locale: Locale): Json => ({
  exchange: of.id,
  rrn: of.rrn,
  at: new Date(of.at).toISOString(),
  merchant: of.merchant_name,
  amount: amountText(of.amount),
  captured: amountText(of.captured),
  refunded: amountText(of.refunded),
  state: of.state,
  reason:
    of.reason === null
      ? null
      : { code: of.reason, text: say(toldToStaff(of.reason), locale, of.reason_values ?? {}) },
});
