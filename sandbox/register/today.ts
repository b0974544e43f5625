import { type Actor, readRows } from '@sandglass/operations';
import type { StaffDueKind } from '@sandglass/pilot';
import { addDays, type BusinessDate, instantOf } from '@sandglass/time';
import type { Pool } from 'pg';
import { officerOf, ready } from './operations/ready.ts';
import { allowedFrom, type Step } from './operations/steps.ts';
import { findPilots } from './read.ts';
import { comments, type PilotRow, type PilotState, REGISTER_SHARD } from './tables.ts';
import { waitsFor } from './waits.ts';
import { ZONE } from './zone.ts';

const DAY_MS = 86_400_000;
/** New business that runs out within this time is shown beforehand. */
export const AHEAD_MS = 60 * DAY_MS;
const HELD_MAX = 1000;

/** What waits for a person's decision, or should be known today. */
export type DueKind =
  | 'examine'
  | 'settle-questions'
  | 'judge'
  | 'second-officer'
  | 'disclose-amendment'
  | 'judge-amendment'
  | 'moderate'
  | 'finish-draft'
  | 'answer-questions'
  | 'answer-comments'
  | 'meet-conditions'
  | 'accept-conditions'
  | 'confirm-drill'
  | 'suspended'
  | 'runs-out'
  | 'crossed-triggers'
  | 'report-incident'
  | 'mend-incident'
  | 'close-incident'
  | 'decide-claims'
  | 'answer-complaints'
  | StaffDueKind;

export interface Due {
  readonly kind: DueKind;
  readonly pilot: string;
  /** How many things of the kind; 1 where it is the pilot itself. */
  readonly count: number;
  /** Until when, milliseconds since 1970; null where nothing lapses. */
  readonly until: number | null;
}

/** What one pilot asks of this person today. `held`: comments that a program held back and nobody has looked at. */
export function dueOf(pilot: PilotRow, actor: Actor, now: number, held: number): readonly Due[] {
  const due = (kind: DueKind, count = 1, until: number | null = null): Due[] =>
    count > 0 ? [{ kind, pilot: pilot.id, count, until }] : [];
  // What no step may do about it just now waits for nobody: the pilot is over, or its declaration with its institution.
  const dueBy = (step: Step, ...of: Parameters<Say>): Due[] => {
    const from: readonly PilotState[] = allowedFrom[step];
    return from.includes(pilot.state) ? due(...of) : [];
  };
  if (actor.role === 'supervisor') {
    return [
      ...decisions(
        pilot,
        actor,
        now,
        due,
        dueBy('settle', 'settle-questions', pilot.questions_open - pilot.questions_waiting),
      ),
      ...due('moderate', held),
      ...dueBy('judge-condition', 'accept-conditions', reported(pilot)),
      ...dueBy('note-drill', 'confirm-drill', pilot.drill_report === null ? 0 : 1),
      ...standing(pilot, now, due),
    ];
  }
  if (actor.role !== 'institution' || actor.party !== pilot.institution) return [];
  return [
    ...(pilot.state === 'draft' ? due('finish-draft') : []),
    ...dueBy('answer', 'answer-questions', pilot.questions_waiting),
    ...due('answer-comments', pilot.unanswered),
    ...conditionsToMeet(pilot, (...of) => dueBy('report-condition', ...of)),
    ...standing(pilot, now, due),
  ];
}

const reported = ({ conditions }: PilotRow): number =>
  conditions.filter(({ state }) => state === 'reported').length;

/** The conditions with a date that the institution still has to report, until the earliest date's end. */
function conditionsToMeet({ conditions }: PilotRow, due: Say): Due[] {
  const days = conditions.flatMap(({ state, due: day }) => (state === 'open' && day !== null ? [day] : []));
  const first = days.sort()[0] as BusinessDate | undefined;
  return first === undefined
    ? []
    : due('meet-conditions', days.length, instantOf(addDays(first, 1), '00:00', ZONE) - 1);
}

type Say = (kind: DueKind, count?: number, until?: number | null) => Due[];

function decisions(
  pilot: PilotRow,
  actor: Actor,
  now: number,
  due: Say,
  answered: readonly Due[],
): readonly Due[] {
  if (pilot.state === 'submitted')
    return [...(pilot.questions_open === 0 ? due('examine') : []), ...answered];
  const { proposal } = pilot;
  if (proposal !== null) {
    return [...answered, ...(proposal.officer === officerOf(actor) ? [] : due('second-officer'))];
  }
  if (pilot.amendment_state === 'submitted') return [...answered, ...due('disclose-amendment')];
  const waits = waitsFor(pilot, now) === 'supervisor';
  if (pilot.state === 'disclosed' && waits && ready('admit', pilot, now) === undefined) return due('judge');
  if (pilot.amendment_state === 'disclosed' && ready('amend', pilot, now) === undefined)
    return due('judge-amendment');
  return answered;
}

/** What holds or runs out, for whoever answers for it. */
function standing({ state, suspensions, new_until: until }: PilotRow, now: number, due: Say): Due[] {
  if (state === 'suspended') return due('suspended', suspensions.length);
  const live = state === 'running' || state === 'admitted';
  return live && until !== null && until - now <= AHEAD_MS ? due('runs-out', 1, until) : [];
}

/** What other rooms ask of this person about these pilots. */
export type AlsoDue = (pool: Pool, actor: Actor, pilots: readonly PilotRow[]) => Promise<readonly Due[]>;

export interface Today {
  readonly due: readonly Due[];
  readonly pilots: ReadonlyMap<string, PilotRow>;
}

/** All that waits for this person, what lapses first on top. */
export async function todayOf(pool: Pool, actor: Actor, now: number, also: AlsoDue): Promise<Today> {
  const [rows, held] = await Promise.all([findPilots(pool, actor), heldBack(pool)]);
  const due = [
    ...rows.flatMap((pilot) => dueOf(pilot, actor, now, held.get(pilot.id) ?? 0)),
    ...(await also(pool, actor, rows)),
  ];
  const rank = ({ until }: Due): number => until ?? Number.POSITIVE_INFINITY;
  return {
    due: due.sort((one, other) => rank(one) - rank(other)),
    pilots: new Map(rows.map((row) => [row.id, row])),
  };
}

/** Comments that a program held, by pilot; an officer's own decision is a reason of the closed list. */
async function heldBack(pool: Pool): Promise<ReadonlyMap<string, number>> {
  const rows = await readRows(
    pool,
    comments,
    `where shard = $1 and held is not null and held <> all($2) limit ${HELD_MAX}`,
    [REGISTER_SHARD, ['personal-data', 'unlawful', 'not-on-the-matter']],
  );
  const found = new Map<string, number>();
  for (const { pilot } of rows) found.set(pilot, (found.get(pilot) ?? 0) + 1);
  return found;
}
