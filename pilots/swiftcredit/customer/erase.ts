import { claimantKey, claimsOpen } from '@sandglass/compensation';
import { complainantKey, complaintsOpen } from '@sandglass/complaints';
import { eraseOperation } from '@sandglass/journal';
import { accounts, creditBalance } from '@sandglass/ledger';
import { borrowers, currentAccount, unsignedSinceSql } from '@sandglass/lending';
import { SHARD } from '../shard.ts';
import { customers } from './customer.ts';
import { plain } from './plain.ts';

/**
 * Customers whose contracts ended and need not be kept any more, or who never had one and whose last case ended long ago, and to whom
 * nothing else is owed: they are forgotten without being asked for it (PIPL art. 47). $1 shard, $2 business date. Plan: the indexes
 * of days until which somebody is kept, and on which the last case ended.
 */
export const CUSTOMERS_TO_FORGET = `
  select c.id from swiftcredit.customer c
  join journal.subject s on s.shard = c.shard and s.id = c.id
  where c.shard = $1
    and (c.kept_until is null or c.kept_until <= $2::date)
    and (c.last_ended <= ${unsignedSinceSql('$2')} or (c.last_ended is null and c.kept_until is not null))
    and c.open_cases = 0 and s.wrapped is not null
    and not exists (select from complaints.complainant o where o.shard = c.shard and o.id = c.id and o.open > 0)
    and not exists (select from compensation.claimant o where o.shard = c.shard and o.id = c.id and o.open > 0)
    and not exists (select from ledger.account a where a.shard = c.shard and a.id = 'current/' || c.id and a.credits <> a.debits)
  order by c.id`;

/**
 * Forgets a customer: their key is destroyed, so that what the log and the documents hold can never be opened, and the
 * proofs still hold. Refused while a case is open — a contract is until nothing of it is owed to anybody, also
 * not after it was written off or handed over —, and as long as the law wants a contract that ended.
 */
export const erase = eraseOperation(SHARD, {
  find: async () => undefined,
  load: (party) => [
    borrowers.key(party),
    customers.key(party),
    accounts.key(currentAccount(party)),
    claimantKey(party),
    complainantKey(party),
  ],
  plain,
  obligations: (state, party, today) => {
    const account = state.get(accounts, currentAccount(party));
    const cases = state.get(customers, party);
    return [
      ...((cases?.open_cases ?? 0) > 0 ? ['case-open'] : []),
      ...((cases?.kept_until ?? '') > today ? ['contract-kept'] : []),
      ...(complaintsOpen(state, party) > 0 ? ['complaint-open'] : []),
      ...(claimsOpen(state, party) > 0 ? ['claim-open'] : []),
      ...(account !== undefined && creditBalance(account) !== 0n ? ['money-on-account'] : []),
    ];
  },
});
