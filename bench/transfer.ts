import type { Limit } from '@sandglass/declaration';
import { customerKey } from '@sandglass/guard';
import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { type Executor, effects, operation, system } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';

const REFUSED_SHARE = 0.05;
/** Owners of the accounts: a new one costs a key, which is not what is measured. */
const SUBJECTS_MAX = 100_000;
const INPUT = Type.Object(
  {
    debit: Type.String(),
    credit: Type.String(),
    amount: Type.String({ pattern: '^[1-9][0-9]{0,16}$' }),
    /** Whom it concerns. */
    subject: Type.String(),
  },
  { additionalProperties: false },
);

/** A transfer with everything on: guard, a fact with an encrypted opening, the key that makes it happen once. */
const transfer = operation({
  name: 'bench.transfer',
  summary: 'Moves an amount between two parties’ accounts.',
  business: 'new',
  roles: ['system'],
  input: INPUT,
  load: ({ debit, credit, subject }) => [
    accounts.key(debit),
    accounts.key(credit),
    subjectKey(subject),
    customerKey(subject),
  ],
  decide: (_state, { debit, credit, amount, subject }) =>
    effects({
      reply: { moved: amount },
      transfers: [{ kind: 'transfer', debit, credit, amount: BigInt(amount), code: 'transfer' }],
      facts: [{ kind: 'bench.moved', subject, opening: { debit, credit, amount } }],
      usage: [{ measure: 'moved', amount: BigInt(amount), customer: subject }],
    }),
});

export const limits: readonly Limit[] = [
  {
    id: 'per-day',
    measure: 'moved',
    kind: 'amount',
    per: 'pilot',
    period: 'day',
    maximum: '900000000000.00',
    warnAtPercent: 80,
    text: { zh: '每日', en: 'a day' },
  },
];

/** Accounts a0 … a(size − 1) with a million each, ready to be moved. */
export async function openAccounts(pool: Pool, shard: string, size: number): Promise<void> {
  await pool.query(
    `insert into ledger.account (shard, id, code, currency, rule, credits, opened_at)
     select $1, 'a' || i, 'current', 'CNY', 'may-not-overdraw-credit', 100000000, now() from generate_series(0, $2::int - 1) i`,
    [shard, size],
  );
}

export interface Pair {
  readonly debit: string;
  readonly credit: string;
  readonly amount: string;
  readonly subject: string;
}

/** `next` draws an account, `uniform` a number in [0, 1). */
export function pair(draw: Draw, size: number): Pair {
  const debit = draw.next();
  const other = draw.next();
  const credit = other === debit ? (other + 1) % size : other;
  // Refused by the ledger: nobody has that much.
  const amount = draw.uniform() < REFUSED_SHARE ? '99999999999999999' : '1';
  return { debit: `a${debit}`, credit: `a${credit}`, amount, subject: `s${debit % SUBJECTS_MAX}` };
}

export interface Draw {
  next(): number;
  uniform(): number;
}

let keys = 0;

export async function once(executor: Executor, input: Pair): Promise<'done' | 'refused'> {
  keys += 1;
  const { outcome } = await executor.submit(transfer, input, { actor: system, key: `b${keys}` });
  return outcome;
}
