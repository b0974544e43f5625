import type { Pilot, StaffDue } from '@sandglass/pilot';
import { SHARD } from '../shard.ts';

interface DisputesDue {
  readonly work: number;
  readonly work_first: string | null;
  readonly advance: number;
  readonly advance_first: string | null;
  readonly confirm: number;
}

// Plan: the partial index of disputes that are not over, and the key of what happened to their payments since. What a merchant gave
// back meanwhile is not advanced.
const DISPUTES = `
  select count(*) filter (where state in ('opened', 'represented') and proposal is null)::int4 as work,
    min(due_on) filter (where state in ('opened', 'represented') and proposal is null)::text as work_first,
    count(*) filter (where credit_due_on is not null and advanced < rest)::int4 as advance,
    min(credit_due_on) filter (where advanced < rest)::text as advance_first,
    count(*) filter (where proposal ->> 'by' <> $2)::int4 as confirm
  from (select d.*, least(d.amount, greatest(coalesce(g.captured + g.held - g.refunded, d.amount), d.recovered)) as rest
    from payments.dispute d left join payments.progress g on g.shard = d.shard and g.id = d.id
    where d.shard = $1 and d.due_on is not null) d`;
// Plan: the partial index of differences that are not closed.
const DIFFERENCES = `
  select count(*)::int4 as open from payments.difference
  where shard = $1 and state <> 'closed' and state = 'open'
    and (proposal is null or proposal ->> 'by' <> $2)`;

/** What waits for an officer of the bank: contested payments with their days, and what the comparison of books found; not what one proposed oneself. */
export const staffDue: NonNullable<Pilot['staffDue']> = async (pool, actor) => {
  const officer = actor.person ?? actor.party;
  const [disputes, differences] = await Promise.all([
    pool.query<DisputesDue>(DISPUTES, [SHARD, officer]),
    pool.query<{ open: number }>(DIFFERENCES, [SHARD, officer]),
  ]);
  const { work, work_first, advance, advance_first, confirm } = disputes.rows[0]!;
  const all: readonly StaffDue[] = [
    { kind: 'work-disputes', count: work, first: work_first },
    { kind: 'advance-disputes', count: advance, first: advance_first },
    { kind: 'confirm-disputes', count: confirm, first: null },
    { kind: 'settle-differences', count: differences.rows[0]!.open, first: null },
  ];
  return all.filter(({ count }) => count > 0);
};
