import { type Replayed, replay, type Used } from '@sandglass/guard';
import { type Route, read } from '@sandglass/http';
import type { Json, Usage } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { findPilot, findVersion } from '@sandglass/register';
import { addDays, parseDate } from '@sandglass/time';
import type { Pool } from 'pg';
import Type from 'typebox';

const DAYS = 30;
/** More are not replayed while somebody waits. */
const USED_MAX = 300_000;

interface Row {
  readonly at: Date;
  readonly date: string;
  readonly is_new: boolean;
  readonly usage: readonly (Omit<Usage, 'amount'> & { readonly amount?: string })[];
}

/** Before limits change: what those of a version would have refused on the last 30 days. */
export const replayRoute = (programs: readonly Pilot[]): Route =>
  read({
    path: '/api/pilots/{id}/replay',
    summary:
      'What the limits of a version would have refused of the last 30 days’ business, counted by the guard itself.',
    roles: ['supervisor', 'institution', 'auditor'],
    params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
    query: Type.Object(
      { version: Type.Integer({ minimum: 1, maximum: 10_000 }) },
      { additionalProperties: false },
    ),
    reply: Type.Object({}, { additionalProperties: true }),
    read: async ({ pool, actor, params: { id }, query: { version }, businessDate }) => {
      const program = programs.find((one) => one.id === id);
      const pilot = await findPilot(pool, actor, id);
      const found = await findVersion(pool, actor, id, version);
      if (program?.used === undefined || pilot === undefined || found === undefined) return undefined;
      if (actor.role === 'institution' && actor.party !== pilot.pilot.institution) return undefined;
      const from = addDays(parseDate(businessDate), -DAYS);
      const used = await usedBy(pool, id, program.used);
      const asked = { version, from, to: businessDate };
      if (used === undefined) return { ...asked, tooMany: USED_MAX };
      return {
        ...asked,
        tooMany: null,
        ...told(replay(found.document.limits, used, from, pilot.document.limits)),
      };
    },
  });

/** Undefined where there is too much of it. */
async function usedBy(pool: Pool, pilot: string, sql: string): Promise<Used[] | undefined> {
  const { rows } = await pool.query<Row>(sql, [pilot, USED_MAX + 1]);
  if (rows.length > USED_MAX) return undefined;
  return rows.map(({ at, date, is_new, usage }) => ({
    at: at.getTime(),
    businessDate: date,
    isNew: is_new,
    usage: usage.map(
      ({ amount, ...of }): Usage => (amount === undefined ? of : { ...of, amount: BigInt(amount) }),
    ),
  }));
}

const told = ({ asked, refused, byLimit }: Replayed): { readonly [name: string]: Json } => ({
  asked,
  refused,
  byLimit: [...byLimit].map(([limit, count]) => ({ limit, refused: count })),
});
