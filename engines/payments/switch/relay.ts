import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { APPROVED } from '../issuer/response.ts';
import { type Relayed, relayed } from './relayed.ts';

const Id = Type.String({ minLength: 1, maxLength: 64 });
const Rrn = Type.String({ maxLength: 12 });
const Code = Type.String({ pattern: '^[0-9]{1,11}$' });

const view = ({ id, state, response, approval }: Relayed) => ({ exchange: id, state, response, approval });

const UNCLEARED = { reversed_on: null, cleared_on: null, undone_on: null } as const;

/** Writes down what is passed on, before it is; a repeat finds it. */
export const askOf = (shard: string) =>
  operation({
    name: `${shard}.exchange.ask`,
    summary: 'Writes a message down that the network passes on to an issuer.',
    business: 'new',
    roles: ['system'],
    input: Type.Object(
      {
        exchange: Id,
        acquirer: Code,
        issuer: Code,
        kind: Type.Enum(['purchase', 'hold', 'completion', 'refund']),
        amount: Amount,
        original: Type.Optional(Id),
        rrn: Rrn,
        /** Of the merchant (18); what follows a payment has its original's. */
        category: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
        card: Type.Optional(Type.Enum(['debit', 'credit'])),
      },
      { additionalProperties: false },
    ),
    load: ({ exchange, original }) => [
      relayed.key(exchange),
      ...(original === undefined || original === exchange ? [] : [relayed.key(original)]),
    ],
    decide: (state, { exchange, amount, original, category, card, ...of }, { businessDate, now }) => {
      const known = state.get(relayed, exchange);
      if (known !== undefined) return effects({ reply: { ...view(known), isNew: false } });
      const first = original === undefined ? undefined : state.get(relayed, original);
      const row: Relayed = {
        id: exchange,
        ...of,
        category: first?.category ?? category ?? '',
        card: first?.card ?? card ?? 'debit',
        ...UNCLEARED,
        amount: minorOf(amount),
        original: original ?? null,
        state: 'asked',
        response: null,
        approval: null,
        business_date: businessDate,
        at: now,
      };
      return effects({
        reply: { ...view(row), isNew: true },
        rows: [relayed.insert(row)],
        facts: [
          { kind: `${shard}.asked`, header: { kind: of.kind, acquirer: of.acquirer, issuer: of.issuer } },
        ],
      });
    },
  });

/** What the issuer answered; what was reversed meanwhile stays reversed. */
export const answeredOf = (shard: string) =>
  operation({
    name: `${shard}.exchange.answered`,
    summary: 'Writes an issuer’s answer down.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      {
        exchange: Id,
        response: Type.String({ pattern: '^[0-9A-Z]{2}$' }),
        approval: Type.Optional(Type.String({ pattern: '^[0-9A-Z]{6}$' })),
      },
      { additionalProperties: false },
    ),
    load: ({ exchange }) => [relayed.key(exchange)],
    decide: (state, { exchange, response, approval }) => {
      const row = state.get(relayed, exchange);
      if (row?.state !== 'asked') return effects({ reply: row === undefined ? { exchange } : view(row) });
      const after: Relayed = {
        ...row,
        state: response === APPROVED ? 'approved' : 'declined',
        response,
        approval: approval ?? null,
      };
      return effects({
        reply: view(after),
        rows: [relayed.update(after)],
        facts: [{ kind: `${shard}.${after.state}`, header: { kind: row.kind, response } }],
      });
    },
  });

/** The issuer has undone it, or never saw it: it is not cleared. */
export const reversedOf = (shard: string) =>
  operation({
    name: `${shard}.exchange.reversed`,
    summary: 'Writes down that an exchange was reversed with its issuer.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      // Empty: it went to no issuer.
      { exchange: Id, acquirer: Code, issuer: Type.String({ pattern: '^[0-9]{0,11}$' }), rrn: Rrn },
      { additionalProperties: false },
    ),
    load: ({ exchange }) => [relayed.key(exchange)],
    decide: (state, { exchange, acquirer, issuer, rrn }, { businessDate, now }) => {
      const row = state.get(relayed, exchange);
      if (row?.state === 'reversed' || row?.state === 'declined') return effects({ reply: view(row) });
      // Whoever knows no issuer of it has not asked the one that it went to.
      if (row !== undefined && issuer === '') return effects({ reply: view(row) });
      const after: Relayed =
        row === undefined
          ? {
              id: exchange,
              acquirer,
              issuer,
              kind: 'unseen',
              amount: 0n,
              original: null,
              state: 'reversed',
              response: null,
              approval: null,
              rrn,
              category: '',
              card: 'debit',
              ...UNCLEARED,
              reversed_on: businessDate,
              business_date: businessDate,
              at: now,
            }
          : { ...row, state: 'reversed', reversed_on: businessDate };
      return effects({
        reply: { ...view(after), amount: amountText(after.amount) },
        rows: [row === undefined ? relayed.insert(after) : relayed.update(after)],
        facts: [{ kind: `${shard}.reversed`, header: { kind: after.kind } }],
      });
    },
  });
