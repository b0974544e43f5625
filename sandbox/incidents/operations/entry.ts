import { type Circumstances, type Done, effects, type RowWrite } from '@sandglass/operations';
import { digestOfWords } from '@sandglass/register';
import { formatInstant } from '@sandglass/time';
import { type EntryKind, entries, type Incident, incidents } from '../tables.ts';

/** What happened to an incident: its row, an entry with the words, and the fact with their digest. */
export function entered(
  before: Incident | undefined,
  after: Incident,
  kind: EntryKind,
  words: string,
  { actor, now, number }: Circumstances,
): Done {
  const n = after.entries + 1;
  const row = { ...after, entries: n };
  const { id, pilot, severity, state, report_by: due } = row;
  const write: RowWrite = before === undefined ? incidents.create(row) : incidents.update(row);
  // The institution's first notice, whichever step gives it.
  const isNotice = before?.reported_at === null && row.reported_at !== null;
  const late = isNotice && due !== null ? now > due : null;
  return effects({
    reply: { incident: id, pilot, severity, state, reportBy: due === null ? null : formatInstant(due) },
    rows: [
      write,
      entries.create({
        id: `${id}|${n}`,
        incident: id,
        n,
        kind,
        words,
        severity,
        by: actor.role,
        at: now,
        operation: number,
      }),
    ],
    facts: [
      {
        kind: `incident.${kind}`,
        header: {
          pilot,
          incident: id,
          severity,
          by: actor.role,
          words: digestOfWords(words),
          ...(kind === 'opened' ? { trigger: row.trigger, foundAt: formatInstant(row.found_at) } : {}),
          ...(late === null ? {} : { late }),
        },
      },
    ],
  });
}
