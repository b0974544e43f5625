import { claimantKey, claimsOpen } from '@sandglass/compensation';
import { complainantKey, complaintsOpen } from '@sandglass/complaints';
import { eraseOperation } from '@sandglass/journal';
import { accounts, creditBalance } from '@sandglass/ledger';
import { borrowers, currentAccount } from '@sandglass/lending';
import { customers } from './customer.ts';

/**
 * Forgets a business. Records of a loan are kept until five years after it is settled, as the consent says; the pilot
 * does not count these years yet, so whoever signed one is kept.
 */
export const erase = eraseOperation('microloan', {
  load: (party) => [
    customers.key(party),
    borrowers.key(party),
    accounts.key(currentAccount(party)),
    claimantKey(party),
    complainantKey(party),
  ],
  obligations: (state, party) => {
    const customer = state.get(customers, party);
    const account = state.get(accounts, currentAccount(party));
    return [
      ...((state.get(borrowers, party)?.loans ?? 0) > 0 ? ['loan-signed'] : []),
      ...(customer !== undefined && customer.open_application !== null ? ['offer-open'] : []),
      ...(complaintsOpen(state, party) > 0 ? ['complaint-open'] : []),
      ...(claimsOpen(state, party) > 0 ? ['claim-open'] : []),
      ...(account !== undefined && creditBalance(account) !== 0n ? ['money-on-account'] : []),
    ];
  },
});
