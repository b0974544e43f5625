import { accounts, newAccount } from '@sandglass/ledger';
import { bigint, effects, operation, type Table, table, text } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import type { Sweep } from '../index.ts';

/** A book for the tests of sweeps: pots of money that bear a hundredth a day. */
export async function migratePots(pool: Pool): Promise<void> {
  await pool.query(`create schema probe;
    create table probe.pot (shard text, id text, money int8 not null, interest int8 not null, primary key (shard, id))`);
}

export const pots = table('probe.pot', { id: text(), money: bigint(), interest: bigint() }, { key: 'id' });

export const RECEIVABLE = 'bank/receivable';
export const INCOME = 'bank/income';

export const openPots = operation({
  name: 'probe.open-pots',
  summary: 'Opens the accounts, and pots with this money.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({ money: Type.Record(Type.String(), Type.Integer()) }),
  load: ({ money }) => [
    accounts.key(RECEIVABLE),
    accounts.key(INCOME),
    ...Object.keys(money).map((id) => pots.key(id)),
  ],
  decide: (_state, { money }, { now }) =>
    effects({
      reply: {},
      rows: [
        ...[RECEIVABLE, INCOME].map((id) =>
          accounts.insert(newAccount({ id, code: id, currency: 'CNY', rule: 'unrestricted', now })),
        ),
        ...Object.entries(money).map(([id, of]) => pots.insert({ id, money: BigInt(of), interest: 0n })),
      ],
      facts: [{ kind: 'probe.opened' }],
    }),
});

export const readPot = operation({
  name: 'probe.read-pot',
  summary: 'Says what is in a pot.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({ id: Type.String() }),
  load: ({ id }) => [pots.key(id)],
  decide: (state, { id }) => effects({ reply: { interest: state.get(pots, id)!.interest.toString() } }),
});

/** What the sweep's SQL says, for one pot: minor units, rounded down; less than one is no change. */
export const dayOf = (money: bigint): bigint => money / 100n;
/** What the fact commits to, for one changed pot. */
export const leafOf = (id: string, interest: bigint): string => `${id}|${interest}`;

export const bear: Sweep = {
  name: 'probe.bear',
  touches: [pots as unknown as Table],
  sql: `swept as (
    update probe.pot p set interest = interest + money / 100 where shard = $1 and money >= 100 and $2::date is not null
    returning id, id || '|' || interest as leaf, money / 100 as bore)`,
  sums: ['bore'],
  consequences: ({ sums: { bore = 0n } }) => ({
    transfers:
      bore === 0n
        ? []
        : [{ kind: 'transfer', debit: RECEIVABLE, credit: INCOME, amount: bore, code: 'accrual' }],
    usage: [{ measure: 'borne', amount: bore }],
    facts: [{ kind: 'probe.bore', header: { bore: bore.toString() } }],
  }),
};
