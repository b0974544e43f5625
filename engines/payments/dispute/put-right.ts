import type { Pool } from 'pg';

/**
 * What people gave back of a payment when they ended a difference of the reconciliation, less what they took late; minor units. It
 * stands with the difference, and the payment's own row does not say it. Plan: the index of differences by exchange.
 */
export async function putRightOf(pool: Pool, shard: string, payment: string): Promise<bigint> {
  const { rows } = await pool.query<{ amount: bigint }>(
    `select coalesce(sum(righted), 0)::int8 as amount from payments.difference
     where shard = $1 and exchange = $2 and source = 'file' and way in ('reverse', 'post-late') and state = 'closed'`,
    [shard, payment],
  );
  return rows[0]!.amount;
}
