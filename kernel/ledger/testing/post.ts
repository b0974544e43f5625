import { effects, operation, type RowKey, type Transfer } from '@sandglass/operations';
import Type from 'typebox';
import { type AccountRule, accounts, newAccount, pendings } from '../index.ts';

/** Any list of linked transfers, as an operation. Amounts are numbers here, for short tests. */
export type Leg =
  | { kind: 'transfer'; debit: string; credit: string; amount: number }
  | { kind: 'pending'; id: string; debit: string; credit: string; amount: number; expiresAt?: number }
  | { kind: 'post'; pending: string; amount?: number }
  | { kind: 'void' | 'expire'; pending: string };

function transferOf(leg: Leg): Transfer {
  switch (leg.kind) {
    case 'transfer':
      return { ...leg, amount: BigInt(leg.amount), code: 'test' };
    case 'pending':
      return { ...leg, amount: BigInt(leg.amount), code: 'test', expiresAt: leg.expiresAt ?? null };
    case 'post': {
      const { kind, pending, amount } = leg;
      return { kind, pending, code: 'test', ...(amount === undefined ? {} : { amount: BigInt(amount) }) };
    }
    case 'void':
    case 'expire':
      return { ...leg, code: 'test' };
    default:
      return leg satisfies never;
  }
}

export const post = operation({
  name: 'test.post',
  summary: 'Moves money, all legs or none.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({ legs: Type.Array(Type.Unsafe<Leg>(Type.Any())) }),
  load: ({ legs }) =>
    legs.flatMap((leg): RowKey[] =>
      'debit' in leg
        ? [
            accounts.key(leg.debit) as unknown as RowKey,
            accounts.key(leg.credit) as unknown as RowKey,
            ...('id' in leg ? [pendings.key(leg.id) as unknown as RowKey] : []),
          ]
        : [pendings.key(leg.pending) as unknown as RowKey],
    ),
  loadThen: (state, { legs }) =>
    legs.flatMap((leg) => {
      const pending = 'pending' in leg ? state.get(pendings, leg.pending) : undefined;
      return pending === undefined ? [] : [accounts.key(pending.debit), accounts.key(pending.credit)];
    }),
  decide: (_state, { legs }) =>
    effects({ reply: {}, transfers: legs.map(transferOf), facts: [{ kind: 'test.posted' }] }),
});

export const open = operation({
  name: 'test.open',
  summary: 'Opens an account.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({
    id: Type.String(),
    rule: Type.Unsafe<AccountRule>(Type.String()),
    currency: Type.String(),
  }),
  load: ({ id }) => [accounts.key(id)],
  decide: (_state, input, { now }) =>
    effects({
      reply: {},
      rows: [accounts.insert(newAccount({ ...input, code: 'test', now }))],
      facts: [{ kind: 'test.opened' }],
    }),
});
