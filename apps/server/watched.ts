import { type Html, html, raw } from '@sandglass/declaration';
import type { EndingOperations } from '@sandglass/ending';
import {
  entriesOf,
  incidentsBlock,
  incidentsOf,
  open as openIncident,
  openIncidents,
} from '@sandglass/incidents';
import type { Deliver } from '@sandglass/jobs';
import { totals } from '@sandglass/measures';
import { type AnyOperation, type Executor, type Locale, readRows, system } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import type { AlsoDue, Due, FoundPilot, Supervision } from '@sandglass/register';
import { triggersBlock, unseenCrossings, watchOf } from '@sandglass/triggers';
import type { Pool } from 'pg';

/**
 * What a crossed trigger does, as the house. It is delivered at least once, and its key is the trigger's and the date's:
 * a second delivery is answered as the first. A refusal says that it is so already: frozen, or leaving.
 */
export const triggerDelivery =
  (executor: Executor, supervise: Supervision, exits: EndingOperations): Deliver =>
  async ({ pilot, trigger, action, exit, reason, date }) => {
    const submit = (operation: unknown, input: Record<string, unknown>) =>
      executor.submit(operation as AnyOperation, { pilot, ...input } as never, {
        actor: system,
        key: `trigger:${pilot}:${trigger}:${date}`,
      });
    if (action === 'freeze-new') await submit(supervise.suspend, { reason });
    if (action === 'open-incident') await submit(openIncident, { severity: 'major', words: reason, trigger });
    if (action === 'start-exit') await submit(exits.start, { class: exit ?? 'risky', reason, trigger });
  };

/** Yesterday's totals, as they stand in the public log, by the declared figure that they are of. */
export async function publishedOf(
  pool: Pool,
  pilots: readonly Pilot[],
  pilot: string,
  date: string,
): Promise<ReadonlyMap<string, string | null> | undefined> {
  const rows = await readRows(pool, totals, 'where shard = $1 and business_date = $2', [pilot, date]);
  if (rows.length === 0) return undefined;
  const measures = pilots.find(({ id }) => id === pilot)?.measures ?? [];
  return new Map(
    rows.flatMap(({ measure, value }) => {
      const figure = measures.find(({ id }) => id === measure)?.figure;
      return figure === undefined ? [] : [[figure, value] as const];
    }),
  );
}

/** What is crossed and what happened, on a pilot's public page; nothing before it was ever looked at. */
export async function watchedPage(pool: Pool, found: FoundPilot, now: number, locale: Locale): Promise<Html> {
  const { pilot, document } = found;
  const [watch, incidents] = await Promise.all([watchOf(pool, pilot.id), incidentsOf(pool, pilot.id)]);
  const entries = await entriesOf(
    pool,
    incidents.map(({ id }) => id),
  );
  return html`${watch === undefined ? raw('') : triggersBlock(watch, document.triggers, locale)}
${watch === undefined && incidents.length === 0 ? raw('') : incidentsBlock(incidents, entries, now, locale)}`;
}

/** What crossed triggers and incidents ask of an officer or of the institution today. */
export const watchedDue: AlsoDue = async (pool, actor, pilots) => {
  const [unseen, open] = await Promise.all([unseenCrossings(pool), openIncidents(pool)]);
  return pilots.flatMap(({ id, institution }) => {
    const own = open.filter(({ pilot }) => pilot === id);
    const due = (kind: Due['kind'], count: number, until: number | null = null): Due[] =>
      count > 0 ? [{ kind, pilot: id, count, until }] : [];
    if (actor.role === 'supervisor') {
      const closing = own.filter(({ state }) => state === 'closing');
      return [...due('crossed-triggers', unseen.get(id) ?? 0), ...due('close-incident', closing.length)];
    }
    if (actor.role !== 'institution' || actor.party !== institution) return [];
    const told = (of: (typeof own)[number]): boolean => of.reported_at !== null;
    const untold = own.filter((of) => !told(of));
    const first = untold.flatMap(({ report_by: by }) => by ?? []).sort((a, b) => a - b)[0];
    const mending = own.filter((of) => told(of) && of.state === 'open');
    return [...due('report-incident', untold.length, first ?? null), ...due('mend-incident', mending.length)];
  });
};
