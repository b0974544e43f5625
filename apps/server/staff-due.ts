import type { Pilot } from '@sandglass/pilot';
import type { AlsoDue } from '@sandglass/register';
import { addDays, BANK_ZONE, type BusinessDate, instantOf } from '@sandglass/time';

/** What waits at its own pilots for a member of an institution's staff. */
export const staffDueOf =
  (programs: readonly Pilot[], today: () => string): AlsoDue =>
  async (pool, actor, pilots) => {
    if (actor.role !== 'institution') return [];
    const own = new Set(pilots.filter(({ institution }) => institution === actor.party).map(({ id }) => id));
    const found = await Promise.all(
      programs.map(async ({ id, staffDue }) =>
        own.has(id) && staffDue !== undefined
          ? (await staffDue(pool, actor, today())).map((of) => ({ ...of, pilot: id }))
          : [],
      ),
    );
    return found.flat().map(({ kind, pilot, count, first }) => ({
      kind,
      pilot,
      count,
      until: first === null ? null : endOf(first),
    }));
  };

/** The last millisecond of a business date. */
export const endOf = (date: string): number =>
  instantOf(addDays(date as BusinessDate, 1), '00:00', BANK_ZONE) - 1;
