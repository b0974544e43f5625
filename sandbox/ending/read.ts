import { type Json, readRows } from '@sandglass/operations';
import { CUSTOMER_CLASSES, type WindDown } from '@sandglass/pilot';
import { declarationId, declarations, type FoundPilot, REGISTER_SHARD } from '@sandglass/register';
import type { Pool } from 'pg';
import { type Plan, type PlannedStep, planOf } from './plan.ts';
import { openExceptions } from './steps.ts';
import { type ExitRow, exits, type StepRecord } from './tables.ts';

/** The exit of a pilot, if one was ever proposed. */
export async function findExit(pool: Pool, pilot: string): Promise<ExitRow | undefined> {
  const [row] = await readRows(pool, exits, 'where shard = $1 and id = $2', [REGISTER_SHARD, pilot]);
  return row;
}

export interface FoundExit {
  readonly exit: ExitRow | undefined;
  /** The plan of every class, of the version that holds for the exit, else of the one that holds now. */
  readonly plans: readonly Plan[];
}

/** The exit of a pilot and its plans. */
export async function exitAndPlans(
  pool: Pool,
  { pilot, document }: FoundPilot,
  windDown: WindDown | undefined,
): Promise<FoundExit> {
  const exit = await findExit(pool, pilot.id);
  const version = exit?.version ?? pilot.version;
  const [then] =
    version === pilot.version
      ? [{ document }]
      : await readRows(pool, declarations, 'where shard = $1 and id = $2', [
          REGISTER_SHARD,
          declarationId(pilot.id, version),
        ]);
  if (then === undefined) throw new Error(`version ${version} of ${pilot.id} is not there`);
  return { exit, plans: CUSTOMER_CLASSES.map((of) => planOf(then.document, of, windDown)) };
}

/** A plan as the API gives it. */
export const planJson = ({ class: of, when, steps }: Plan): Json => ({
  class: of,
  when: { ...when },
  steps: steps.map(stepOfPlan),
});

const stepOfPlan = (step: PlannedStep): Json => ({
  n: step.n,
  phase: step.phase,
  action: { ...step.action },
  owner: { id: step.owner.id, name: { ...step.owner.name } },
  precondition: { ...step.precondition },
  after: [...step.after],
  deadlineDays: step.deadlineDays,
  evidence: { ...step.evidence },
  doneBy: step.doneBy,
  needsEvidence: step.needsEvidence,
  runs: step.runs.map(({ name, title, operation = null }) => ({ name, title: { ...title }, operation })),
  waits: step.waits.map(({ name, title }) => ({ name, title: { ...title } })),
});

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** An exit as it stands; public, so without who of the staff acted. */
export const exitJson = (exit: ExitRow): Json => ({
  pilot: exit.id,
  class: exit.class,
  version: exit.version,
  state: exit.state,
  reason: exit.reason,
  begunBy: exit.begun_by,
  trigger: exit.trigger,
  proposedAt: instant(exit.proposed_at),
  startedAt: instant(exit.started_at),
  endedAt: instant(exit.ended_at),
  current: exit.current,
  steps: exit.steps.map(stepJson),
});

const stepJson = (step: StepRecord): Json => ({
  n: step.n,
  phase: step.phase,
  owner: step.owner,
  state: step.state,
  openedAt: step.openedAt,
  due: step.due,
  overdueAt: step.overdueAt,
  doneAt: step.doneAt,
  looks: step.looks,
  runs: step.runs.map((run) => ({ ...run })),
  waits: step.waits.map((wait) => ({ ...wait })),
  exceptionsOpen: openExceptions(step),
  excepted: step.excepted.map((one) => ({ ...one })),
  evidence: step.evidence.map((one) => ({ ...one })),
});
