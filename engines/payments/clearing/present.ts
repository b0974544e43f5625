import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { relayed } from '../switch/relayed.ts';
import { PRESENTED_KINDS, presentmentId, presentments } from './line-table.ts';

/**
 * A member asks another for money beside a payment: a chargeback, the payment again, what was cleared wrongly. It is cleared with
 * the lines of the date on which it came. Who may ask for what, and how often, is the rule of the dispute; the network sees that it is
 * about something that it passed on.
 */
export const presentOf = (shard: string) =>
  operation({
    name: `${shard}.present`,
    summary: 'Takes a chargeback, a presentment again or an adjustment of a member into the clearing.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object(
      {
        exchange: Type.String({ minLength: 1, maxLength: 64 }),
        kind: Type.Enum([...PRESENTED_KINDS]),
        n: Type.Integer({ minimum: 1, maximum: 9 }),
        amount: Amount,
        words: Type.String({ maxLength: 2_000 }),
      },
      { additionalProperties: false },
    ),
    load: ({ exchange, kind, n }) => [
      relayed.key(exchange),
      presentments.key(presentmentId(exchange, kind, n)),
    ],
    decide: (state, { exchange, kind, n, amount, words }, { businessDate, now }) => {
      const row = state.get(relayed, exchange);
      if (row === undefined || row.kind === 'unseen') return refuse('exchange-not-passed', { exchange });
      const id = presentmentId(exchange, kind, n);
      if (state.get(presentments, id) !== undefined) return effects({ reply: { presentment: id } });
      const { acquirer, issuer, rrn } = row;
      const asked = minorOf(amount);
      if (asked === 0n) return refuse('payment-of-nothing');
      return effects({
        reply: { presentment: id, amount: amountText(asked) },
        rows: [
          presentments.insert({
            id,
            exchange,
            kind,
            acquirer,
            issuer,
            amount: asked,
            rrn,
            words,
            business_date: businessDate,
            cleared_on: null,
            at: now,
          }),
        ],
        facts: [{ kind: `${shard}.presented`, header: { kind, acquirer, issuer } }],
      });
    },
  });
