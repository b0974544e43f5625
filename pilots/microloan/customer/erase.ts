import { claimantKey, claimsOpen } from '@sandglass/compensation';
import { complainantKey, complaintsOpen } from '@sandglass/complaints';
import { eraseOperation } from '@sandglass/journal';
import { accounts, creditBalance } from '@sandglass/ledger';
import { borrowers, currentAccount, keptUntil, keptUntilSql } from '@sandglass/lending';
import { SHARD } from '../shard.ts';
import { customers } from './customer.ts';

/** A borrower's loans: how many, how many are not settled, and when the last was. $1 shard, $2 party. Plan: the index by customer. */
const LOANS = `select count(*)::int as loans, (count(*) filter (where state <> 'settled'))::int as owed,
  to_char(max(settled_on), 'YYYY-MM-DD') as last from lending.loan where shard = $1 and customer = $2`;

interface Loans {
  readonly loans: number;
  readonly owed: number;
  readonly last: string | null;
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
  obligations: (state, party, today, { loans, owed, last }) => {
    const customer = state.get(customers, party);
    const account = state.get(accounts, currentAccount(party));
    // One that was signed since they were looked for is owed.
    const isOwed = owed > 0 || (state.get(borrowers, party)?.loans ?? 0) > loans;
    return [
      ...(isOwed ? ['loan-signed'] : []),
      ...(last !== null && keptUntil(last) > today ? ['contract-kept'] : []),
      ...(customer !== undefined && customer.open_application !== null ? ['offer-open'] : []),
      ...(complaintsOpen(state, party) > 0 ? ['complaint-open'] : []),
      ...(claimsOpen(state, party) > 0 ? ['claim-open'] : []),
      ...(account !== undefined && creditBalance(account) !== 0n ? ['money-on-account'] : []),
    ];
  },
});

/**
 * Businesses whose last loan was settled so long ago that it need not be kept, and to whom nothing else is owed: they are forgotten
 * without being asked for it (PIPL art. 47). $1 shard, $2 business date. Plan: the index of days of settlement,
 * five years before the date, with a day more for the 29th of February.
 */
export const CUSTOMERS_TO_FORGET = `
  select c.id from (
    select distinct customer from lending.loan where shard = $1 and settled_on <= $2::date - interval '5 years' + interval '1 day'
  ) l
  join microloan.customer c on c.shard = $1 and c.id = l.customer
  join journal.subject s on s.shard = c.shard and s.id = c.id
  where s.wrapped is not null and c.open_application is null
    and not exists (select from lending.loan o where o.shard = c.shard and o.customer = c.id
      and (o.state <> 'settled' or ${keptUntilSql('o.settled_on')} > $2::date))
    and not exists (select from complaints.complainant o where o.shard = c.shard and o.id = c.id and o.open > 0)
    and not exists (select from compensation.claimant o where o.shard = c.shard and o.id = c.id and o.open > 0)
    and not exists (select from ledger.account a where a.shard = c.shard and a.id = 'current/' || c.id and a.credits <> a.debits)
  order by c.id`;
