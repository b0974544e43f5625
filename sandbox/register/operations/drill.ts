import { type Circumstances, type Done, effects, operation, refuse, type State } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import Type from 'typebox';
import { boundsOf } from '../bounds.ts';
import { renewed } from '../suspensions.ts';
import type { Drilled, PilotRow } from '../tables.ts';
import { advance } from './advance.ts';
import { binding, declarationOf, onPilot, withDeclarations } from './binding.ts';
import { OnPilotBecause, PilotId, StepNumber, Words } from './inputs.ts';
import type { SignAsSupervisor } from './mandate.ts';
import { refusePersonal } from './personal.ts';
import { isRefused, ownStepFrom, stepFrom } from './steps.ts';

/** What an exit's drill showed, as the institution that did it says. */
export const reportDrill = operation({
  name: 'register.report-drill',
  summary:
    'The institution reports a drill of its exit, for the supervisor to confirm; a later report takes its place.',
  business: 'continuing',
  roles: ['institution'],
  input: Type.Object(
    { pilot: PilotId, passed: Type.Boolean(), reason: Words },
    { additionalProperties: false },
  ),
  load: onPilot,
  decide: (state, { pilot: id, passed, reason }, at) => {
    const pilot = ownStepFrom(state, id, 'report-drill', at.actor.party);
    if (isRefused(pilot)) return pilot;
    const personal = refusePersonal(reason);
    if (personal !== undefined) return personal;
    const report = { step: pilot.steps + 1, passed, words: reason, at: formatInstant(at.now) };
    return effects({
      reply: { pilot: id, passed },
      ...advance({ ...pilot, drill_report: report }, 'pilot.drill-reported', at, { passed, reason }),
    });
  },
});

/** Not believed, or not enough: the drill is to be done or told again. */
export const returnDrill = operation({
  name: 'register.return-drill',
  summary: 'The supervisor sends a reported drill back, with what is missing.',
  business: 'continuing',
  roles: ['supervisor'],
  input: OnPilotBecause,
  load: onPilot,
  decide: (state, { pilot: id, reason }, at) => {
    const pilot = stepFrom(state, id, 'note-drill');
    if (isRefused(pilot)) return pilot;
    if (pilot.drill_report === null) return refuse('drill-unreported', { pilot: id });
    return effects({
      reply: { pilot: id },
      ...advance({ ...pilot, drill_report: null }, 'pilot.drill-returned', at, { reason }),
    });
  },
});

export const confirmDrillOperation = (sign: SignAsSupervisor) =>
  operation({
    name: 'register.confirm-drill',
    summary:
      'The supervisor confirms a reported drill: a passed one holds as long as the declaration allows, a failed one not at all.',
    business: 'closing',
    roles: ['supervisor'],
    input: Type.Object({ pilot: PilotId, report: StepNumber }, { additionalProperties: false }),
    load: onPilot,
    loadThen: withDeclarations,
    decide: (state, { pilot: id, report: read }, at) => {
      const pilot = stepFrom(state, id, 'note-drill');
      if (isRefused(pilot)) return pilot;
      if (pilot.drill_report === null) return refuse('drill-unreported', { pilot: id });
      const { step, passed, at: reported } = pilot.drill_report;
      if (step !== read) return refuse('report-changed', { pilot: id });
      return drilled(state, { ...pilot, drill_report: null }, { passed, at: reported }, at, sign);
    },
  });

export const noteDrillOperation = (sign: SignAsSupervisor) =>
  operation({
    name: 'register.note-drill',
    summary:
      'Notes a drill of an exit that the program itself did: a passed one holds as long as the declaration allows, a failed one not at all.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object({ pilot: PilotId, passed: Type.Boolean() }, { additionalProperties: false }),
    load: onPilot,
    loadThen: withDeclarations,
    decide: (state, { pilot: id, passed }, at) => {
      const pilot = stepFrom(state, id, 'note-drill');
      return isRefused(pilot)
        ? pilot
        : drilled(state, pilot, { passed, at: formatInstant(at.now) }, at, sign);
    },
  });

function drilled(
  state: State,
  pilot: PilotRow,
  drill: Drilled,
  at: Circumstances,
  sign: SignAsSupervisor,
): Done {
  const { document } = declarationOf(state, pilot);
  const bounds = boundsOf(document, drill);
  const { until } = bounds.find(({ bound }) => bound === 'drill')!;
  return binding(
    state,
    renewed({ ...pilot, drilled: drill }, bounds, at.now),
    { kind: drill.passed ? 'pilot.drilled' : 'pilot.drill-failed', header: { until: formatInstant(until) } },
    at,
    sign,
  );
}
