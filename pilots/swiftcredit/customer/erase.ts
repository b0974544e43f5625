import { claimantKey, claimsOpen } from '@sandglass/compensation';
import { complainantKey, complaintsOpen } from '@sandglass/complaints';
import { eraseOperation } from '@sandglass/journal';
import { accounts, creditBalance } from '@sandglass/ledger';
import { borrowers, currentAccount } from '@sandglass/lending';
import { SHARD } from '../shard.ts';
import { customers } from './customer.ts';

/**
 * Forgets a customer: their key is destroyed, so that what the log and the documents hold can never be opened, and the
 * proofs still hold. Refused while a case is open — a contract is until nothing of it is owed to anybody, also
 * not after it was written off or handed over —, and as long as the law wants a contract that ended.
 */
export const erase = eraseOperation(SHARD, {
  load: (party) => [
    borrowers.key(party),
    customers.key(party),
    accounts.key(currentAccount(party)),
    claimantKey(party),
    complainantKey(party),
  ],
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
