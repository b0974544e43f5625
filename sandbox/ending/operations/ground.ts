import type { Declaration } from '@sandglass/declaration';
import { type Actor, type Refused, type RowKey, refuse, type State } from '@sandglass/operations';
import { nothingToWindDown, type WindDown } from '@sandglass/pilot';
import { declarationId, declarations, type PilotRow, pilots } from '@sandglass/register';
import { type Plan, type PlannedStep, planOf } from '../plan.ts';
import { currentStep } from '../steps.ts';
import { type ExitRow, exits, type StepRecord } from '../tables.ts';

/** How each pilot's business ends, by the pilot's id; one without a program has none. */
export type WindDowns = ReadonlyMap<string, WindDown>;

/** An exit under way with its current step, as it was planned and as it stands. */
export interface Ground {
  readonly pilot: PilotRow;
  readonly exit: ExitRow;
  readonly step: StepRecord;
  readonly plan: Plan;
  readonly planned: PlannedStep;
  /** The authority's time zone. */
  readonly zone: string;
}

export const onExit = (input: { readonly pilot: string }): RowKey[] =>
  [pilots.key(input.pilot), exits.key(input.pilot)] as unknown as RowKey[];

/** The version of the declaration whose plan holds: the exit's, or before it the pilot's. */
export function withPlan(state: State, input: { readonly pilot: string }): RowKey[] {
  const pilot = state.get(pilots, input.pilot);
  if (pilot === undefined) return [];
  const exit = state.get(exits, pilot.id);
  const versions = new Set([pilot.version, ...(exit === undefined ? [] : [exit.version])]);
  return [...versions].map((version) =>
    declarations.key(declarationId(pilot.id, version)),
  ) as unknown as RowKey[];
}

export const declarationAt = (state: State, pilot: string, version: number): Declaration =>
  state.get(declarations, declarationId(pilot, version))!.document;

/** The current step, if it is the one that is meant, and whoever acts may act on this pilot; else why not. */
export function groundOf(
  state: State,
  input: { readonly pilot: string; readonly step?: string },
  actor: Actor,
  windDowns: WindDowns,
): Ground | Refused {
  const pilot = state.get(pilots, input.pilot);
  if (pilot === undefined) return refuse('pilot-unknown', { pilot: input.pilot });
  if (actor.role === 'institution' && actor.party !== pilot.institution) {
    return refuse('not-your-pilot', { pilot: pilot.id });
  }
  const exit = state.get(exits, pilot.id);
  if (exit?.state !== 'under-way') return refuse('exit-unknown', { pilot: pilot.id });
  const step = currentStep(exit);
  if (step === undefined) throw new Error(`the exit of ${pilot.id} is under way without a current step`);
  if (input.step !== undefined && Number(input.step) !== step.n) return notOpen(exit, input.step);
  const declaration = declarationAt(state, pilot.id, exit.version);
  const plan = planOf(declaration, exit.class, windDowns.get(pilot.id) ?? nothingToWindDown);
  const planned = plan.steps.find(({ n }) => n === step.n);
  if (planned === undefined) throw new Error(`the plan of ${pilot.id} has no step ${step.n}`);
  return { pilot, exit, step, plan, planned, zone: declaration.commentWindow.zone };
}

export const notOpen = (exit: ExitRow, step: string): Refused =>
  refuse('exit-step-not-open', { pilot: exit.id, step, current: String(exit.current) });

export const isRefused = (of: Ground | Refused): of is Refused => 'outcome' in of;
