import { effects, operation, type Refused, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { type Condition, type PilotRow, pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { PilotId, StepNumber, Words } from './inputs.ts';
import { refusePersonal } from './personal.ts';
import { isRefused, ownStepFrom, stepFrom } from './steps.ts';

/** A condition's place in the pilot's list, counted from 1. */
const Place = Type.String({ pattern: '^[1-9]\\d{0,2}$' });
/** A condition with the step of the report that was read. */
const OnReport = Type.Object(
  { pilot: PilotId, condition: Place, report: StepNumber },
  { additionalProperties: false },
);
const OnConditionBecause = Type.Object(
  { pilot: PilotId, condition: Place, reason: Words },
  { additionalProperties: false },
);

/** The pilot with one of its conditions in another state; else why it cannot be. */
function moved(
  pilot: PilotRow,
  place: string,
  from: Condition['state'],
  to: Pick<Condition, 'state'> & Partial<Pick<Condition, 'report'>>,
): PilotRow | Refused {
  const condition = pilot.conditions[Number(place) - 1];
  if (condition === undefined) return refuse('condition-unknown', { pilot: pilot.id, condition: place });
  const { state } = condition;
  if (state !== from) return refuse('condition-state', { pilot: pilot.id, condition: place, state });
  return { ...pilot, conditions: pilot.conditions.with(Number(place) - 1, { ...condition, ...to }) };
}

/** Says in public how a condition is kept. */
export const reportCondition = operation({
  name: 'register.report-condition',
  summary: 'The institution reports how it keeps a condition of its admission, for the supervisor to accept.',
  business: 'continuing',
  roles: ['institution'],
  input: OnConditionBecause,
  load: (input) => [pilots.key(input.pilot)],
  decide: (state, { pilot: id, condition, reason }, at) => {
    const pilot = ownStepFrom(state, id, 'report-condition', at.actor.party);
    if (isRefused(pilot)) return pilot;
    const personal = refusePersonal(reason);
    if (personal !== undefined) return personal;
    const after = moved(pilot, condition, 'open', { state: 'reported', report: pilot.steps + 1 });
    if (isRefused(after)) return after;
    return effects({
      reply: { pilot: id, condition, state: 'reported' },
      ...advance(after, 'pilot.condition-reported', at, { condition: Number(condition), reason }),
    });
  },
});

/** What was reported holds: the condition is met. */
export const acceptCondition = operation({
  name: 'register.accept-condition',
  summary: 'The supervisor accepts that a condition is met.',
  business: 'continuing',
  roles: ['supervisor'],
  input: OnReport,
  load: (input) => [pilots.key(input.pilot)],
  decide: (state, { pilot: id, condition, report }, at) => {
    const pilot = stepFrom(state, id, 'judge-condition');
    if (isRefused(pilot)) return pilot;
    const after = moved(pilot, condition, 'reported', { state: 'met' });
    if (isRefused(after)) return after;
    if (after.conditions[Number(condition) - 1]?.report !== report) {
      return refuse('report-changed', { pilot: id });
    }
    return effects({
      reply: { pilot: id, condition, state: 'met' },
      ...advance(after, 'pilot.condition-met', at, { condition: Number(condition) }),
    });
  },
});

/** What was reported is not enough; the words say what is missing. */
export const returnCondition = operation({
  name: 'register.return-condition',
  summary: 'The supervisor sends a report on a condition back, with what is missing.',
  business: 'continuing',
  roles: ['supervisor'],
  input: OnConditionBecause,
  load: (input) => [pilots.key(input.pilot)],
  decide: (state, { pilot: id, condition, reason }, at) => {
    const pilot = stepFrom(state, id, 'judge-condition');
    if (isRefused(pilot)) return pilot;
    const after = moved(pilot, condition, 'reported', { state: 'open' });
    if (isRefused(after)) return after;
    return effects({
      reply: { pilot: id, condition, state: 'open' },
      ...advance(after, 'pilot.condition-returned', at, { condition: Number(condition), reason }),
    });
  },
});
