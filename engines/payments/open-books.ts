import { accounts, newAccount } from '@sandglass/ledger';
import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { CURRENCY } from './amount.ts';
import { CLEARING, chart, FUNDING } from './chart.ts';
import type { Issuer } from './issuer/issuer.ts';

const OPENED = { [CLEARING]: chart.clearing, [FUNDING]: chart.funding } as const;

/** The issuer's own accounts; opening them again changes nothing. */
export const openBooksOf = ({ shard }: Issuer) =>
  operation({
    name: `${shard}.open-books`,
    summary: 'Opens the issuer’s own accounts.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object({}, { additionalProperties: false }),
    load: () => Object.keys(OPENED).map((id) => accounts.key(id)),
    decide: (state, _input, { now }) => {
      const missing = Object.entries(OPENED).filter(([id]) => state.get(accounts, id) === undefined);
      if (missing.length === 0) return effects({ reply: { opened: 0 } });
      return effects({
        reply: { opened: missing.length },
        rows: missing.map(([id, { code, rule }]) =>
          accounts.insert(newAccount({ id, code, rule, currency: CURRENCY, now })),
        ),
        facts: [{ kind: `${shard}.books-opened`, header: { accounts: missing.length } }],
      });
    },
  });
