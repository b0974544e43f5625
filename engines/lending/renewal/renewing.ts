import type { AnyOperation } from '@sandglass/operations';
import type { Lender } from '../lender.ts';
import type { Step } from '../nightly/steps.ts';
import '../reasons/renewal.ts';
import { carryOutRenewalOf } from './carry-out.ts';
import { endRenewalOf, withdrawRenewalOf } from './end.ts';
import { drawingOf } from './inputs.ts';

/** What has changed for the worse since a renewal was signed, or came to an end by itself. */
const CHANGED = `(d.state <> 'open' or li.frozen_on is not null or l.frozen_on is not null or li.approved < li.drawn
  or b.loans_overdue > 0 or coalesce(l.next_due_on < least($2::date, r.matures_on), false)
  or coalesce(l.observed_until >= least($2::date, r.matures_on), false)
  or coalesce(s.tier, 'normal') <> 'normal')`;
const SIGNED = `
  select r.id from lending.renewal r
  join lending.loan l on l.shard = r.shard and l.id = r.loan
  join lending.drawing d on d.shard = r.shard and d.id = r.id
  join lending.line li on li.shard = r.shard and li.id = r.customer
  join lending.borrower b on b.shard = r.shard and b.id = r.customer
  left join lending.standing s on s.shard = r.shard and s.id = r.loan
  where r.shard = $1 and r.state = 'signed'`;

/**
 * Renewals whose day has come and nothing stands against; one whose night was missed is carried out a day late. $1 shard,
 * $2 date. Plan: the partial index over what is signed, then keys.
 */
export const RENEWALS_OF_THE_DAY = `${SIGNED} and not ${CHANGED}
  and (r.matures_on = $2::date or (r.matures_on < $2::date and r.short_on is null)) order by r.id`;

/** Renewals that will not be: something stands against them, or their day is over; after those of the day. */
export const RENEWALS_TO_END = `${SIGNED} and (${CHANGED} or r.matures_on < $2::date) order by r.id`;

/** Renewal without a gap of repayment (无还本续贷) under a pilot's name; what is asked and signed is the pilot's. */
export function renewingOf(lender: Lender) {
  const carryOut = carryOutRenewalOf(lender);
  const end = endRenewalOf(lender);
  const withdraw = withdrawRenewalOf(lender);
  const run = (name: string, list: string, operation: unknown): Step => ({
    kind: 'run',
    name,
    list,
    operation: operation as AnyOperation,
    input: drawingOf,
    onMissed: false,
  });
  return {
    carryOut,
    end,
    withdraw,
    operations: [carryOut, end, withdraw] as unknown as readonly AnyOperation[],
    /** Before anything falls due: what is renewed is paid then. */
    nightly: [
      run('renew', RENEWALS_OF_THE_DAY, carryOut),
      run('end-renewals', RENEWALS_TO_END, end),
    ] as readonly Step[],
  };
}
