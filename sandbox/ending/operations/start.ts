import {
  type Circumstances,
  type Done,
  effects,
  operation,
  type Refused,
  refuse,
  type State,
} from '@sandglass/operations';
import { nothingToWindDown } from '@sandglass/pilot';
import {
  freezeForExit,
  officerOf,
  pilots,
  proposeExit,
  refusePersonal,
  type SignAsSupervisor,
} from '@sandglass/register';
import Type, { type Static } from 'typebox';
import { planOf } from '../plan.ts';
import { currentStep, opened, stepsOf, withStep } from '../steps.ts';
import { type ExitRow, exits } from '../tables.ts';
import { factOfStep, proved } from './fact.ts';
import { declarationAt, onExit, type WindDowns, withPlan } from './ground.ts';
import { ClassInput, PilotId, Words } from './inputs.ts';

const StartInput = Type.Object(
  {
    pilot: PilotId,
    class: ClassInput,
    reason: Words,
    trigger: Type.Optional(
      Type.String({
        maxLength: 64,
        description: 'The declared trigger that starts it; only the house names one',
      }),
    ),
  },
  { additionalProperties: false },
);
type StartInput = Static<typeof StartInput>;

/**
 * Starts the exit of a pilot, which freezes it at once. The supervisor and a declared trigger start it alone; of the
 * institution one person proposes and another, with the same words, starts.
 */
export const startOperation = (windDowns: WindDowns, sign: SignAsSupervisor) =>
  operation({
    name: 'ending.start',
    summary: 'Starts the declared exit of a pilot: new business is frozen, then each step follows.',
    business: 'closing',
    roles: ['supervisor', 'institution', 'system'],
    input: StartInput,
    load: onExit,
    loadThen: withPlan,
    decide: (state, input, at) => {
      const pilot = state.get(pilots, input.pilot);
      if (pilot === undefined) return refuse('pilot-unknown', { pilot: input.pilot });
      if (at.actor.role === 'institution' && at.actor.party !== pilot.institution) {
        return refuse('not-your-pilot', { pilot: pilot.id });
      }
      // A trigger's words are the program's.
      const personal = at.actor.role === 'system' ? undefined : refusePersonal(input.reason);
      if (personal !== undefined) return personal;
      const before = state.get(exits, pilot.id);
      if (before !== undefined && before.state !== 'proposed') {
        const since = new Date(before.started_at ?? at.now).toISOString();
        return refuse('exit-under-way', { pilot: pilot.id, at: since });
      }
      const exit = exitOf(input, pilot.version, at);
      if (at.actor.role === 'system' && !isTrigger(state, exit)) {
        return refuse('exit-trigger-unknown', { pilot: pilot.id, trigger: exit.trigger ?? '' });
      }
      if (at.actor.role === 'institution') {
        const proposed = before?.class === exit.class;
        if (!proposed) return propose(state, before, exit, at);
        if (before.officer === exit.officer) return refuse('four-eyes', { pilot: pilot.id });
      }
      return start(state, before, exit, windDowns, at, sign);
    },
  });

const exitOf = (input: StartInput, version: number, { actor }: Circumstances): ExitRow => ({
  id: input.pilot,
  class: input.class,
  version,
  state: 'proposed',
  reason: input.reason,
  begun_by: actor.role,
  officer: officerOf(actor),
  trigger: actor.role === 'system' ? (input.trigger ?? null) : null,
  proposed_at: null,
  started_at: null,
  ended_at: null,
  current: 0,
  look_at: null,
  due_at: null,
  steps: [],
});

const isTrigger = (state: State, { id, version, trigger }: ExitRow): boolean =>
  declarationAt(state, id, version).triggers.some((one) => one.id === trigger && one.action === 'start-exit');

/** One person's proposal; a newer one, for another class, takes its place. */
function propose(
  state: State,
  before: ExitRow | undefined,
  exit: ExitRow,
  at: Circumstances,
): Done | Refused {
  const { class: of, reason } = exit;
  const told = proposeExit(state, exit.id, { class: of, reason, by: exit.begun_by }, at);
  if (told.outcome === 'refused') return told;
  const row = { ...exit, proposed_at: at.now };
  return effects({
    ...told,
    reply: { pilot: exit.id, exit: 'proposed', class: of },
    rows: [...(told.rows ?? []), before === undefined ? exits.insert(row) : exits.update(row)],
  });
}

function start(
  state: State,
  before: ExitRow | undefined,
  exit: ExitRow,
  windDowns: WindDowns,
  at: Circumstances,
  sign: SignAsSupervisor,
): Done | Refused {
  const { class: of, reason, begun_by: by } = exit;
  const frozen = freezeForExit(state, exit.id, { class: of, reason, by }, at, sign);
  if (frozen.outcome === 'refused') return frozen;
  const declaration = declarationAt(state, exit.id, exit.version);
  const plan = planOf(declaration, of, windDowns.get(exit.id) ?? nothingToWindDown);
  const { zone } = declaration.commentWindow;
  const under: ExitRow = {
    ...exit,
    state: 'under-way',
    proposed_at: before?.proposed_at ?? null,
    started_at: at.now,
    steps: stepsOf(plan),
  };
  const first = opened(under, 1, plan, zone, at.now);
  const freezing = { ...currentStep(first)!, state: 'working' } as const;
  const row = { ...withStep(first, freezing), look_at: at.now };
  const facts = [...(frozen.facts ?? []), factOfStep('exit.step-opened', row, freezing)];
  const kept = proved(row, facts, at);
  return effects({
    ...frozen,
    reply: { ...frozen.reply, exit: 'under-way', class: of, step: 1, due: freezing.due },
    rows: [...(frozen.rows ?? []), before === undefined ? exits.insert(kept) : exits.update(kept)],
    facts,
  });
}
