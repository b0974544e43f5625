import { type Json, readRows } from '@sandglass/operations';
import { REGISTER_SHARD } from '@sandglass/register';
import type { Pool } from 'pg';
import { type Entry, entries, type Incident, incidents } from './tables.ts';

const INCIDENTS_MAX = 200;
const ENTRIES_MAX = 500;

/** A pilot's incidents, the newest first. */
export const incidentsOf = (pool: Pool, pilot: string): Promise<Incident[]> =>
  readRows(
    pool,
    incidents,
    `where shard = $1 and pilot = $2 order by opened_at desc, id limit ${INCIDENTS_MAX}`,
    [REGISTER_SHARD, pilot],
  );

/** The incidents that are not closed. Plan: the partial index on them. */
export const openIncidents = (pool: Pool): Promise<Incident[]> =>
  readRows(pool, incidents, `where shard = $1 and state <> 'closed'`, [REGISTER_SHARD]);

/** What happened in these incidents, in order. */
export const entriesOf = (pool: Pool, ids: readonly string[]): Promise<Entry[]> =>
  readRows(
    pool,
    entries,
    `where shard = $1 and incident = any($2) order by incident, n limit ${ENTRIES_MAX}`,
    [REGISTER_SHARD, ids],
  );

/** The first report came, or still is to come, after the declared time. */
export const isLate = ({ report_by: due, reported_at: at }: Incident, now: number): boolean =>
  due !== null && (at ?? now) > due;

export const factOfEntry = ({ operation }: Entry): string => `${REGISTER_SHARD}/${operation}.0`;

const time = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** An incident as the doors show it. */
export const incidentJson = (incident: Incident, of: readonly Entry[], now: number): Json => ({
  id: incident.id,
  pilot: incident.pilot,
  severity: incident.severity,
  title: incident.title,
  state: incident.state,
  openedBy: incident.opened_by,
  trigger: incident.trigger,
  foundAt: time(incident.found_at),
  openedAt: time(incident.opened_at),
  reportBy: time(incident.report_by),
  reportedAt: time(incident.reported_at),
  late: isLate(incident, now),
  closedAt: time(incident.closed_at),
  timeline: of
    .filter((entry) => entry.incident === incident.id)
    .map((entry) => ({
      n: entry.n,
      kind: entry.kind,
      words: entry.words,
      severity: entry.severity,
      by: entry.by,
      at: time(entry.at),
      fact: factOfEntry(entry),
    })),
});
