import { claimantKey, claimsOpen } from '@sandglass/compensation';
import { complainantKey, complaintsOpen } from '@sandglass/complaints';
import { eraseOperation } from '@sandglass/journal';
import { accounts, creditBalance } from '@sandglass/ledger';
import { currentAccount } from '@sandglass/payments';
import { SHARD } from '../shard.ts';

/**
 * Forgets a holder. Payments are kept as the law says for as long as there is an account; so whoever has one with the pilot is
 * kept until it is empty and nothing of theirs is open.
 */
export const erase = eraseOperation(SHARD, {
  load: (party) => [accounts.key(currentAccount(party)), claimantKey(party), complainantKey(party)],
  obligations: (state, party) => {
    const account = state.get(accounts, currentAccount(party));
    return [
      ...(complaintsOpen(state, party) > 0 ? ['complaint-open'] : []),
      ...(claimsOpen(state, party) > 0 ? ['claim-open'] : []),
      ...(account !== undefined && creditBalance(account) !== 0n ? ['money-on-account'] : []),
    ];
  },
});
