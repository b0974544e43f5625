import { type AccountRule, accounts, newAccount } from '@sandglass/ledger';
import type { RowWrite, State } from '@sandglass/operations';
import { CURRENCY } from '../amount.ts';

export interface AccountToOpen {
  readonly id: string;
  readonly code: string;
  readonly rule: AccountRule;
}

/** Those accounts that are not there yet, as rows: who books first opens them. Their keys must be loaded. */
export const openedNow = (state: State, needed: readonly AccountToOpen[], now: number): RowWrite[] =>
  needed
    .filter(({ id }) => state.get(accounts, id) === undefined)
    .map((of) => accounts.insert(newAccount({ ...of, currency: CURRENCY, now })));
