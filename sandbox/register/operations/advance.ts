import type { Circumstances, Fact, Json, RowWrite } from '@sandglass/operations';
import { standingOf } from '../standing.ts';
import { type PilotRow, pilots, steps } from '../tables.ts';
import { waitsFor } from '../waits.ts';

/** A step of the life cycle: the pilot's row after it, its line of the story and its fact, always together. */
export function advance(
  after: PilotRow,
  kind: string,
  { now, actor, random, number }: Circumstances,
  header: Readonly<Record<string, Json>> = {},
): { readonly rows: readonly RowWrite[]; readonly facts: readonly Fact[] } {
  const pilot: PilotRow = { ...after, steps: after.steps + 1, standing: standingOf(after, now) };
  const waits = waitsFor(pilot, now);
  const until = waits === 'public' ? pilot.comment_until : null;
  const line = {
    id: random.id('step'),
    pilot: pilot.id,
    n: pilot.steps,
    kind,
    state: pilot.state,
    by: actor.role,
    waits_for: waits,
    until,
    then_for: until === null ? null : waitsFor(pilot, until + 1),
    version: pilot.version,
    detail: header,
    at: now,
    operation: number,
  };
  return {
    rows: [pilots.update(pilot), steps.create(line)],
    facts: [{ kind, header: { pilot: pilot.id, ...header } }],
  };
}
