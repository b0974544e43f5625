import { cursorOf, keyOfCursor, Page, type Route, read } from '@sandglass/http';
import { type Role, readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { type ClearingFile, clearingDays, clearingFiles, settlementOrders } from './tables.ts';

const ROWS = 30;

export type MemberParty = 'acquirer' | 'bank';

export interface NetworkDays {
  readonly path: string;
  readonly roles: readonly Role[];
  /** The network's. */
  readonly shard: string;
  /** On which side of a payment a member stands, by its institution code. */
  readonly partyOf: (member: string) => MemberParty;
}

/** A network's settlement dates with the position of each member: for those who watch it, because no member sees another's. */
export const networkDaysRoute = ({ path, roles, shard, partyOf }: NetworkDays): Route =>
  read({
    path,
    summary:
      'The network’s settlement dates, the newest first: each member’s file (lines, sum, fees, net position, SHA-256), and when the settlement bank moved it. Positions and fees of a date are zero together.',
    roles,
    params: Type.Object({}),
    query: Type.Object(Page, { additionalProperties: false }),
    reply: Type.Object({}, { additionalProperties: true }),
    read: async ({ pool, query: { cursor, limit = ROWS } }) => {
      const [before = null] = keyOfCursor(cursor, 1) ?? [];
      const days = await readRows(
        pool,
        clearingDays,
        'where shard = $1 and ($2::text is null or id < $2) order by id desc limit $3',
        [shard, before, limit],
      );
      const files = await filesOn(
        pool,
        shard,
        days.map(({ id }) => id),
      );
      const last = days.length < limit ? undefined : days.at(-1);
      return {
        days: days.map(({ id, state, settles_on, fees }) => ({
          date: id,
          state,
          settlesOn: settles_on,
          fees: amountText(fees),
          members: files
            .filter(({ date }) => date === id)
            .map((file) => fileView(file, partyOf(file.member))),
        })),
        next: last === undefined ? null : cursorOf([last.id]),
      };
    },
  });

interface FileMoved extends ClearingFile {
  /** When the settlement bank was told to move it. */
  readonly movedOn: string | null;
}

/** Files of some dates, by member. Plan: the index by date; the orders by their primary key. */
async function filesOn(pool: Pool, shard: string, dates: readonly string[]): Promise<FileMoved[]> {
  const files = await readRows(
    pool,
    clearingFiles,
    'where shard = $1 and date = any($2::date[]) order by date, member',
    [shard, dates],
  );
  const orders = await readRows(pool, settlementOrders, 'where shard = $1 and id = any($2)', [
    shard,
    files.map(({ id }) => id),
  ]);
  const movedOn = new Map(orders.map(({ id, settled_on }) => [id, settled_on]));
  return files.map((file) => ({ ...file, movedOn: movedOn.get(file.id) ?? null }));
}

const fileView = ({ member, lines, sum, fees, net, digest, movedOn }: FileMoved, party: MemberParty) => ({
  member,
  party,
  lines: Number(lines),
  sum: amountText(sum),
  fees: amountText(fees),
  net: amountText(net),
  digest,
  movedOn,
});
