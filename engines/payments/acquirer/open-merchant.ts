import { accounts, newAccount } from '@sandglass/ledger';
import { effects, operation, type RowWrite, type State } from '@sandglass/operations';
import Type from 'typebox';
import { CURRENCY } from '../amount.ts';
import { acquirerChart, merchantAccount, NETWORK_SETTLEMENT } from './chart.ts';

/** A merchant may sell; opening it again changes nothing. */
export const openMerchantOf = (shard: string) =>
  operation({
    name: `${shard}.merchant.open`,
    summary: 'Opens a merchant’s account with its acquirer.',
    business: 'new',
    roles: ['system', 'institution'],
    input: Type.Object(
      { merchant: Type.String({ pattern: '^[0-9A-Z]{15}$' }) },
      { additionalProperties: false },
    ),
    load: ({ merchant }) => [accounts.key(merchantAccount(merchant)), accounts.key(NETWORK_SETTLEMENT)],
    decide: (state, { merchant }, { now }) => {
      const opened = merchantBooks(state, merchant, now);
      if (opened.length === 0) return effects({ reply: { merchant, opened: false } });
      return effects({
        reply: { merchant, opened: true },
        rows: opened,
        facts: [{ kind: `${shard}.merchant-opened`, header: { merchant } }],
      });
    },
  });

/** Accounts that selling needs and that are not open yet. */
export function merchantBooks(state: State, merchant: string, now: number): RowWrite[] {
  const { settlement, merchant: kind } = acquirerChart;
  return [
    newAccount({ id: NETWORK_SETTLEMENT, ...settlement, currency: CURRENCY, now }),
    newAccount({ id: merchantAccount(merchant), ...kind, currency: CURRENCY, now }),
  ]
    .filter(({ id }) => state.get(accounts, id) === undefined)
    .map((row) => accounts.insert(row));
}
