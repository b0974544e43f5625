import type { Pool } from 'pg';

/** Where the books do not agree with themselves. Amounts in minor units. */
export type Imbalance =
  | { readonly kind: 'currency'; readonly currency: string; readonly difference: bigint }
  | {
      readonly kind: 'account';
      readonly account: string;
      /** As the account's row says. */
      readonly kept: readonly [
        debits: bigint,
        credits: bigint,
        debitsPending: bigint,
        creditsPending: bigint,
      ];
      /** As the transfers add up. */
      readonly explained: readonly [bigint, bigint, bigint, bigint];
    };

const COLUMNS = ['debits', 'credits', 'debits_pending', 'credits_pending'] as const;
type Column = (typeof COLUMNS)[number];
type AccountRow = { readonly account: string } & Readonly<Record<Column | `x_${Column}`, bigint>>;

/**
 * Looks whether every account’s row is what its transfers say, and whether each currency sums to zero, each in one
 * snapshot. Empty when all is well. Reads the whole book: for the background, not for a request.
 */
export async function checkBalanced(pool: Pool, shard: string): Promise<Imbalance[]> {
  const accounts = await pool.query<AccountRow>(ACCOUNTS, [shard]);
  const currencies = await pool.query<{ currency: string; difference: bigint }>(
    `select currency, sum(debits - credits)::int8 as difference from ledger.account
     where shard = $1 group by currency having sum(debits - credits) <> 0 order by currency`,
    [shard],
  );
  return [
    ...currencies.rows.map((row): Imbalance => ({ kind: 'currency', ...row })),
    ...accounts.rows.map(
      (row): Imbalance => ({
        kind: 'account',
        account: row.account,
        kept: [row.debits, row.credits, row.debits_pending, row.credits_pending],
        explained: [row.x_debits, row.x_credits, row.x_debits_pending, row.x_credits_pending],
      }),
    ),
  ];
}

/** A reservation counts as pending until its post, void or expire; those carry the posted amount, not the reserved. */
const LEGS = `
  select case when kind in ('transfer', 'post') then amount else 0 end as posted,
    case when kind = 'pending' then amount when kind in ('post', 'void', 'expire') then -reserved else 0 end as pending,
    debit, credit
  from (
    select t.*, p.amount as reserved from ledger.transfer t
    left join ledger.pending p on p.shard = t.shard and p.id = t.pending
    where t.shard = $1
  ) t`;

const ACCOUNTS = `
  with legs as (${LEGS}), sums as (
    select account, sum(debits)::int8 as debits, sum(credits)::int8 as credits,
      sum(debits_pending)::int8 as debits_pending, sum(credits_pending)::int8 as credits_pending
    from (
      select debit as account, posted as debits, 0 as credits, pending as debits_pending, 0 as credits_pending from legs
      union all
      select credit, 0, posted, 0, pending from legs
    ) l group by account
  ), kept as (
    select id as account, debits, credits, debits_pending, credits_pending from ledger.account where shard = $1
  )
  select account,
    ${COLUMNS.map((name) => `coalesce(k.${name}, 0) as ${name}, coalesce(s.${name}, 0) as x_${name}`).join(', ')}
  from kept k full join sums s using (account)
  where (${COLUMNS.map((name) => `coalesce(k.${name}, 0)`).join(', ')})
    is distinct from (${COLUMNS.map((name) => `coalesce(s.${name}, 0)`).join(', ')})
  order by account`;
