import { accounts } from '@sandglass/ledger';
import { effects, operation, readRows, refuse } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import { exchangeId } from '../issuer/exchange.ts';
import { APPROVED } from '../issuer/response.ts';
import { carryOf, type Difference, differences } from '../member/tables.ts';
import '../reasons/member.ts';
import { saleView } from './begin.ts';
import { merchantAccount, NETWORK_SETTLEMENT } from './chart.ts';
import { owed } from './ended.ts';
import { type Sale, sales } from './sale.ts';
import { STUCK_WAYS, type StuckEnd, stuckEnds } from './stuck-end.ts';

/** What the network cleared of an exchange and nobody booked here. */
const UNBOOKED = `where shard = $1 and exchange = $2 and source = 'file' and kind = 'only-theirs' and ours is null
  and state in ('open', 'waiting') order by id limit 1`;

/**
 * Ends a sale that is stuck as a person found out from the other side that it ended: one proposes with words, another confirms. It is
 * booked on the date on which it is confirmed; where the network cleared it before, the difference is ended with it.
 */
export const endStuckOf = (shard: string, acquirer: string) =>
  operation({
    name: `${shard}.sale.end-stuck`,
    summary:
      'Ends a stuck sale as it ended on the other side: approved, and its merchant is owed, or reversed. Two people.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object(
      {
        sale: Type.String({ minLength: 1, maxLength: 64 }),
        way: Type.Enum([...STUCK_WAYS]),
        words: Type.String({ pattern: '\\S', maxLength: 2_000 }),
      },
      { additionalProperties: false },
    ),
    prepare: ({ sale }, _actor, { pool }) => unbookedOf(pool, { shard, acquirer }, sale),
    load: ({ sale }, _actor, difference) => [
      sales.key(sale),
      stuckEnds.key(sale),
      accounts.key(NETWORK_SETTLEMENT),
      ...(difference === undefined ? [] : [differences.key(difference)]),
    ],
    loadThen: (state, { sale }) => {
      const row = state.get(sales, sale);
      return row === undefined ? [] : [accounts.key(merchantAccount(row.merchant))];
    },
    decide: (state, { sale, way, words }, { actor, businessDate, now }, difference) => {
      const row = state.get(sales, sale);
      if (row === undefined) return refuse('sale-unknown', { sale });
      if (row.state !== 'stuck') return refuse('sale-not-stuck', { state: row.state });
      const by = actor.person ?? actor.party;
      const known = state.get(stuckEnds, sale);
      const header = { kind: row.kind, way };
      if (known?.way !== way) {
        const proposed: StuckEnd = {
          id: sale,
          way,
          words,
          by,
          proposed_at: now,
          confirmed_by: null,
          ended_at: null,
        };
        return effects({
          reply: { ...saleView(row), proposal: { way, by, words } },
          rows: [known === undefined ? stuckEnds.insert(proposed) : stuckEnds.update(proposed)],
          facts: [{ kind: `${shard}.sale-end-proposed`, header }],
        });
      }
      if (known.by === by) return refuse('sale-needs-another');
      const isApproved = way === 'approved';
      const after: Sale = {
        ...row,
        state: way,
        response: isApproved ? APPROVED : null,
        business_date: isApproved ? businessDate : row.business_date,
      };
      const unbooked = difference === undefined ? undefined : state.get(differences, difference);
      return effects({
        reply: { ...saleView(after), proposal: null },
        rows: [
          sales.update(after),
          stuckEnds.update({ ...known, confirmed_by: by, ended_at: now }),
          ...(unbooked === undefined || !isApproved || row.kind === 'hold'
            ? []
            : [differences.update(booked(unbooked, after))]),
        ],
        transfers: isApproved ? owed(row) : [],
        facts: [{ kind: `${shard}.sale-${way}`, header: { ...header, response: after.response } }],
      });
    },
  });

async function unbookedOf(
  pool: Pool,
  { shard, acquirer }: { readonly shard: string; readonly acquirer: string },
  id: string,
): Promise<string | undefined> {
  const [sale] = await readRows(pool, sales, 'where shard = $1 and id = $2', [shard, id]);
  if (sale === undefined) return undefined;
  const { transmitted_at: transmittedAt, stan } = sale;
  const exchange = exchangeId({ acquirer, transmittedAt, stan });
  const [row] = await readRows(pool, differences, UNBOOKED, [shard, exchange]);
  return row?.id;
}

/** What the network cleared is booked now; an amount that is not the same stays open. */
function booked(row: Difference, { amount, business_date: date }: Sale): Difference {
  const after: Difference = { ...row, ours: amount, own_on: date, proposal: null };
  return carryOf(after) === 0n
    ? { ...after, state: 'closed', way: 'matched-later', closed_on: date }
    : { ...after, kind: 'amount-differs', state: 'open' };
}
