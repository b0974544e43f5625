import { claimantKey, claimsOpen } from '@sandglass/compensation';
import { complainantKey, complaintsOpen } from '@sandglass/complaints';
import { eraseOperation } from '@sandglass/journal';
import { accounts, creditBalance } from '@sandglass/ledger';
import { currentAccount } from '@sandglass/payments';
import { SHARD } from '../shard.ts';
import { plain } from './plain.ts';

/** Plan: the indexes of disputes and of tokens by customer. */
const OPEN = `
  select 'dispute-open' as open where exists (
    select from payments.dispute where shard = $1 and customer = $2 and ended_on is null)
  union all
  select 'token-live' where exists (
    select from payments.token where shard = $1 and customer = $2 and state <> 'deleted')
  union all
  select 'number-key' where exists (
    select from payments.token t join payments.number n on n.shard = t.shard and n.id = t.id
    where t.shard = $1 and t.customer = $2 and octet_length(n.key) > 0)`;

/**
 * Forgets a holder. Payments are kept as the law says for as long as there is an account; so whoever has one with the pilot is
 * kept until it is empty, nothing of theirs is open, and no number of theirs can be opened: its end could not be written down afterwards.
 */
export const erase = eraseOperation(SHARD, {
  find: async (pool, party) => {
    const { rows } = await pool.query<{ open: string }>(OPEN, [SHARD, party]);
    return rows.map(({ open }) => open);
  },
  load: (party) => [accounts.key(currentAccount(party)), claimantKey(party), complainantKey(party)],
  plain,
  obligations: (state, party, _today, found) => {
    const account = state.get(accounts, currentAccount(party));
    return [
      ...found,
      ...(complaintsOpen(state, party) > 0 ? ['complaint-open'] : []),
      ...(claimsOpen(state, party) > 0 ? ['claim-open'] : []),
      ...(account !== undefined && creditBalance(account) !== 0n ? ['money-on-account'] : []),
    ];
  },
});
