import type { Pool } from 'pg';

/** What is answered from now on to a repeat of something that was done, and of something that was refused: replies in JSON. */
export interface InsteadOfReply {
  readonly done: string;
  readonly refused: string;
}

/**
 * Takes what was answered out of operations of a shard that concerned somebody who is forgotten: a reply may say their name, or why they
 * were declined. That the key was used, for what and when stays, so nothing is done twice. The pool is the owner's: nobody else
 * may change what was answered. Plan: the bundle of each operation by primary key.
 */
export async function forgetReplies(
  owner: Pool,
  shard: string,
  operations: readonly bigint[],
  instead: InsteadOfReply,
): Promise<void> {
  await owner.query(
    `with theirs as (
       select b.last, array_agg(o.operation) as operations from unnest($2::int8[]) as o(operation)
       cross join lateral (
         select last, operation from operations.request_bundle b
         where b.shard = $1 and b.last >= o.operation order by b.last limit 1) b
       where o.operation = any(b.operation) group by b.last)
     update operations.request_bundle b set reply = array(
       select case
         when u.operation <> all(t.operations) then coalesce(b.reply[u.place], b.reply[1])
         when coalesce(b.outcome[u.place], b.outcome[1]) = 'done' then $3
         else $4 end
       from unnest(b.operation) with ordinality as u(operation, place) order by u.place)
     from theirs t where b.shard = $1 and b.last = t.last`,
    [shard, operations, instead.done, instead.refused],
  );
}
