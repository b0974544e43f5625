import type { Ladder } from './ladder.ts';

/** The daily work is cut into so many runs, because one run has at most 10,000 items. */
export const PARTS = 8;
const ITEMS_MAX = 10_000;

/**
 * The loans whose collection a business date changes: a rung or a message is reached, arrears are paid, or a promise is
 * to be judged. $1 shard, $2 date; the longest overdue first, and what a run can't hold is found again the next day.
 * Plan: the partial index over active loans by next due date for what is due, and that over open cases for the rest.
 */
export function loansToLookAt(ladder: Ladder, part: number): string {
  const first = Math.min(...ladder.map(({ fromDay }) => fromDay));
  const stages = [...ladder].reverse().map(({ stage, fromDay }) => `when days >= ${fromDay} then '${stage}'`);
  const days = ladder.flatMap(({ messages }) => messages).sort((a, b) => b - a);
  const messages = days.map((day) => `when days >= ${day} then ${day}`);
  return `
  with near as (
    select l.id, l.next_due_on, $2::date - l.next_due_on as days from lending.loan l
    where l.shard = $1 and l.state = 'active' and l.next_due_on <= $2::date - (${first})),
  rung as (select id, next_due_on, days, case ${stages.join(' ')} end as stage, case ${messages.join(' ')} end as message from near),
  changed as (
    select r.id, r.next_due_on as since from rung r
    left join lending.collection_case c on c.shard = $1 and c.id = r.id
    where c.id is null or c.state = 'closed' or c.stage <> r.stage or c.due_on <> r.next_due_on
      or coalesce(c.messaged, ${first - 1}) < r.message
    union
    select c.id, c.due_on from lending.collection_case c
    join lending.loan l on l.shard = c.shard and l.id = c.id
    left join lending.promise p on p.shard = c.shard and p.id = c.promise
    left join lending.write_off w on w.shard = c.shard and w.id = c.id
    where c.shard = $1 and c.state = 'open'
      and ((l.state <> 'active' and (w.state is null or w.state <> 'written-off'))
        or (l.state = 'active' and (l.next_due_on is null or l.next_due_on > $2::date - (${first})))
        or p.due_on < $2::date or l.received - p.received_before >= p.amount))
  select id from changed where abs(hashtext(id)) % ${PARTS} = ${part}
  group by id order by min(since), id limit ${ITEMS_MAX}`;
}
