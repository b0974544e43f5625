import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { merchantAccount, NETWORK_SETTLEMENT } from './chart.ts';
import { merchants } from './merchant.ts';
import { merchantBooks } from './open-merchant.ts';

/** A shop's contract with its acquirer: it may sell from now on. The same once more changes nothing; other words replace the old. */
export const registerMerchantOf = (shard: string) =>
  operation({
    name: `${shard}.merchant.register`,
    summary: 'Registers a merchant with its acquirer, and opens its account.',
    business: 'new',
    roles: ['system'],
    input: Type.Object(
      {
        id: Type.String({ pattern: '^[0-9A-Z]{15}$' }),
        party: Type.String({ minLength: 1, maxLength: 64 }),
        terminal: Type.String({ pattern: '^[0-9A-Z]{8}$' }),
        // Latin, as receipts and terminals print it.
        name: Type.String({ pattern: '^[ -~]{1,25}$' }),
        place: Type.String({ pattern: '^[ -~]{1,12}$' }),
        country: Type.String({ pattern: '^[A-Z]{3}$' }),
        category: Type.String({ pattern: '^[0-9]{4}$' }),
        requestor: Type.String({ pattern: '^[0-9]{11}$' }),
      },
      { additionalProperties: false },
    ),
    load: ({ id, party }) => [
      subjectKey(party),
      merchants.key(id),
      accounts.key(merchantAccount(id)),
      accounts.key(NETWORK_SETTLEMENT),
    ],
    decide: (state, row, { now }) => {
      const known = state.get(merchants, row.id);
      const opened = merchantBooks(state, row.id, now);
      return effects({
        reply: { merchant: row.id, opened: opened.length > 0 },
        rows: [known === undefined ? merchants.insert(row) : merchants.update(row), ...opened],
        // Of the merchant: what it shows in disputes is kept under a key of its own.
        facts: [{ kind: `${shard}.merchant-registered`, subject: row.party, header: { merchant: row.id } }],
      });
    },
  });
