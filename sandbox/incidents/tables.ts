import { bigint, instant, int, nullable, type Role, type RowOf, table, text } from '@sandglass/operations';

/** minor: no customer is touched; major: customers are; critical: money, data or many customers are. */
export type Severity = 'minor' | 'major' | 'critical';

/** open → closing (the institution has named cause and remedy) → closed, or open again when it is sent back. */
export type IncidentState = 'open' | 'closing' | 'closed';

export type EntryKind = 'opened' | 'reported' | 'graded' | 'closing-proposed' | 'sent-back' | 'closed';

/** A risk event of a pilot. */
export const incidents = table(
  'incidents.incident',
  {
    id: text(),
    pilot: text(),
    severity: text<Severity>(),
    title: text(),
    state: text<IncidentState>(),
    opened_by: text<Role>(),
    trigger: nullable(text()),
    found_at: instant(),
    opened_at: instant(),
    report_by: nullable(instant()),
    reported_at: nullable(instant()),
    closed_at: nullable(instant()),
    officer: nullable(text()),
    entries: int(),
  },
  { key: 'id' },
);
export type Incident = RowOf<typeof incidents>;

/** What happened, entry by entry; appended, never changed. */
export const entries = table('incidents.entry', {
  id: text(),
  incident: text(),
  n: int(),
  kind: text<EntryKind>(),
  words: text(),
  severity: text<Severity>(),
  by: text<Role>(),
  at: instant(),
  operation: bigint(),
});
export type Entry = RowOf<typeof entries>;
