import { type Decision, effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { relayed } from '../switch/relayed.ts';
import { PRESENTED_KINDS, type Presentment, presentmentId, presentments } from './line-table.ts';

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
        /** Of a claim those of both officers, a line for each. */
        words: Type.String({ maxLength: 4_001 }),
        /** The claim that an adjustment answers, see `claimId`. */
        claim: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      },
      { additionalProperties: false },
    ),
    load: ({ exchange, kind, n }) => [
      relayed.key(exchange),
      presentments.key(presentmentId(exchange, kind, n)),
    ],
    decide: (state, { exchange, kind, n, amount, words, claim }, { businessDate, now }) => {
      const row = state.get(relayed, exchange);
      if (row === undefined || row.kind === 'unseen') return refuse('exchange-not-passed', { exchange });
      const id = presentmentId(exchange, kind, n);
      const { acquirer, issuer, rrn } = row;
      const asked = minorOf(amount);
      const known = state.get(presentments, id);
      if (known !== undefined) return again(shard, known, { asked, claim });
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
            claims: claim === undefined ? [] : [claim],
            business_date: businessDate,
            cleared_on: null,
            at: now,
          }),
        ],
        facts: [{ kind: `${shard}.presented`, header: { kind, acquirer, issuer } }],
      });
    },
  });

const memberOf = (claim: string): string => claim.slice(0, claim.indexOf('|'));

/**
 * What is there already is not made twice. A claim that comes for the first time joins what the other member asked for, where it is
 * the same and still to be cleared; else it needs a number of its own.
 */
function again(
  shard: string,
  known: Presentment,
  { asked, claim }: { readonly asked: bigint; readonly claim: string | undefined },
): Decision {
  const { id, claims, kind, acquirer, issuer } = known;
  if (claim === undefined || claims.includes(claim)) return effects({ reply: { presentment: id } });
  const isOwn = claims.some((other) => memberOf(other) === memberOf(claim));
  if (isOwn || known.cleared_on !== null || known.amount !== asked)
    return refuse('adjustment-known', { adjustment: id });
  return effects({
    reply: { presentment: id, amount: amountText(asked) },
    rows: [presentments.update({ ...known, claims: [...claims, claim] })],
    facts: [{ kind: `${shard}.presented-by-both`, header: { kind, acquirer, issuer } }],
  });
}
