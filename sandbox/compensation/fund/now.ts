import { accounts, available } from '@sandglass/ledger';
import { type Refused, type RowKey, refuse, type State } from '@sandglass/operations';
import { FUND, FUND_ACCOUNT, type Fund, funds, type Terms, terms } from '../tables.ts';

/** The fund as a decision finds it. */
export interface FundNow {
  readonly terms: Terms;
  readonly fund: Fund;
  /** Minor units on its account. */
  readonly balance: bigint;
}

/** What every operation on the fund loads. */
export const fundKeys = (pilot: string): RowKey[] => [
  terms.key(pilot) as unknown as RowKey,
  funds.key(FUND) as unknown as RowKey,
  accounts.key(FUND_ACCOUNT) as unknown as RowKey,
];

/** The fund, or that there is none: the pilot was never admitted. */
export function fundNow(state: State, pilot: string): FundNow | Refused {
  const [held, fund, account] = [
    state.get(terms, pilot),
    state.get(funds, FUND),
    state.get(accounts, FUND_ACCOUNT),
  ];
  if (held === undefined || fund === undefined || account === undefined) {
    return refuse('compensation-not-declared', { pilot });
  }
  return { terms: held, fund, balance: available(account) ?? 0n };
}

export const isRefused = (of: object): of is Refused => 'outcome' in of;

/** Only the institution that declared the pilot decides about its money. */
export const isOperator = ({ terms: { institution } }: FundNow, party: string): boolean =>
  institution === party;
