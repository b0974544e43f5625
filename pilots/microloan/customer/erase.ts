import { claimantKey, claimsOpen } from '@sandglass/compensation';
import { complainantKey, complaintsOpen } from '@sandglass/complaints';
import { eraseOperation } from '@sandglass/journal';
import { accounts, creditBalance } from '@sandglass/ledger';
import { borrowers, currentAccount, keptUntil, keptUntilSql, unsignedSinceSql } from '@sandglass/lending';
import { SHARD } from '../shard.ts';
import { customers } from './customer.ts';
import { plain } from './plain.ts';

/**
 * A borrower's loans: how many, how many are not settled, and when the last was; and until when the last offer of theirs that nobody
 * signed stood. $1 shard, $2 party. Plan: the indexes by customer.
 */
const LOANS = `select count(*)::int as loans, (count(*) filter (where state <> 'settled'))::int as owed,
  to_char(max(settled_on), 'YYYY-MM-DD') as last,
  (select to_char(max(expires_on), 'YYYY-MM-DD') from microloan.application
    where shard = $1 and customer = $2 and state = 'approved') as offered
  from lending.loan where shard = $1 and customer = $2`;

interface Loans {
  readonly loans: number;
  readonly owed: number;
  readonly last: string | null;
  readonly offered: string | null;
}

/**
 * Forgets a business. Refused while a loan is owed to anybody — also one that was written off or handed over —, and as long after the
 * last one was settled as the law wants records of it, which is what the consent says.
 */
export const erase = eraseOperation<Loans>(SHARD, {
  find: async (pool, party) => (await pool.query<Loans>(LOANS, [SHARD, party])).rows[0]!,
  load: (party) => [
    customers.key(party),
    borrowers.key(party),
    accounts.key(currentAccount(party)),
    claimantKey(party),
    complainantKey(party),
  ],
  plain,
  obligations: (state, party, today, { loans, owed, last, offered }) => {
    const customer = state.get(customers, party);
    const account = state.get(accounts, currentAccount(party));
    // One that was signed since they were looked for is owed.
    const isOwed = owed > 0 || (state.get(borrowers, party)?.loans ?? 0) > loans;
    // An offer past its day is none; one that was made since they were looked for is.
    const isOffered =
      customer !== undefined && customer.open_application !== null && (offered ?? today) >= today;
    return [
      ...(isOwed ? ['loan-signed'] : []),
      ...(last !== null && keptUntil(last) > today ? ['contract-kept'] : []),
      ...(isOffered ? ['offer-open'] : []),
      ...(complaintsOpen(state, party) > 0 ? ['complaint-open'] : []),
      ...(claimsOpen(state, party) > 0 ? ['claim-open'] : []),
      ...(account !== undefined && creditBalance(account) !== 0n ? ['money-on-account'] : []),
    ];
  },
});

/** To whom nothing else is owed: no complaint, no claim, no money on the account. `c` is the customer, `s` their key. */
const OWED_NOTHING = `s.wrapped is not null
    and not exists (select from complaints.complainant o where o.shard = c.shard and o.id = c.id and o.open > 0)
    and not exists (select from compensation.claimant o where o.shard = c.shard and o.id = c.id and o.open > 0)
    and not exists (select from ledger.account a where a.shard = c.shard and a.id = 'current/' || c.id and a.credits <> a.debits)`;

/**
 * Businesses that are forgotten without being asked for it (PIPL art. 47), when nothing is owed to them: those whose last loan was settled
 * so long ago that it need not be kept, and those that never signed and whose last application ended years ago. $1 shard, $2 business
 * date. Plan: the index of days of settlement, five years before the date, with a day more for the 29th of February; and the one of
 * days of enrolment, with applications by customer.
 */
export const CUSTOMERS_TO_FORGET = `
  select c.id from (
    select distinct customer from lending.loan where shard = $1 and settled_on <= $2::date - interval '5 years' + interval '1 day'
  ) l
  join microloan.customer c on c.shard = $1 and c.id = l.customer
  join journal.subject s on s.shard = c.shard and s.id = c.id
  where ${OWED_NOTHING}
    and not exists (select from microloan.application a where a.shard = c.shard and a.id = c.open_application and a.expires_on >= $2::date)
    and not exists (select from lending.loan o where o.shard = c.shard and o.customer = c.id
      and (o.state <> 'settled' or ${keptUntilSql('o.settled_on')} > $2::date))
  union all
  select c.id from microloan.customer c
  join journal.subject s on s.shard = c.shard and s.id = c.id
  where c.shard = $1 and c.enrolled_on <= ${unsignedSinceSql('$2')} and ${OWED_NOTHING}
    and not exists (select from lending.loan o where o.shard = c.shard and o.customer = c.id)
    and not exists (select from microloan.application a where a.shard = c.shard and a.customer = c.id
      and greatest(a.applied_on, a.expires_on) > ${unsignedSinceSql('$2')})
    and not exists (select from microloan.review r where r.shard = c.shard and r.customer = c.id and r.state in ('asked', 'overturn-proposed'))
  order by 1`;
