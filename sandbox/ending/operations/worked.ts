import { effects, operation } from '@sandglass/operations';
import { addDays, instantOf, localTime } from '@sandglass/time';
import Type from 'typebox';
import type { StepRecord } from '../tables.ts';
import { factOfStep, figuresOf } from './fact.ts';
import { groundOf, isRefused, notOpen, onExit, type WindDowns, withPlan } from './ground.ts';
import { PilotId, StepNumber } from './inputs.ts';
import { settled } from './settle.ts';

const Count = Type.Integer({ minimum: 0 });

/** What the program found and did at one look. A look that was noted before is refused, and changes nothing. */
export const workedOperation = (windDowns: WindDowns) =>
  operation({
    name: 'ending.worked',
    summary: 'Notes what the program did of an exit’s step, and what is still waited for.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      {
        pilot: PilotId,
        step: StepNumber,
        look: Count,
        runs: Type.Array(
          Type.Object({
            run: Type.String(),
            name: Type.String(),
            count: Count,
            sum: Type.String({ pattern: '^-?[0-9]{1,18}$' }),
            done: Count,
            excepted: Count,
          }),
          { maxItems: 1000 },
        ),
        waits: Type.Array(Type.Object({ name: Type.String(), count: Count }), { maxItems: 100 }),
      },
      { additionalProperties: false },
    ),
    load: onExit,
    loadThen: withPlan,
    decide: (state, { look, runs, waits, ...input }, at) => {
      const ground = groundOf(state, input, at.actor, windDowns);
      if (isRefused(ground)) return ground;
      const { exit, step, zone } = ground;
      if (step.state !== 'working' || look !== step.looks + 1) return notOpen(exit, input.step);
      const waiting = waits.some(({ count }) => count > 0);
      const after: StepRecord = { ...step, looks: look, runs, waits };
      const tomorrow = instantOf(addDays(localTime(at.now, zone).date, 1), '00:00', zone);
      const looked = { ...ground, exit: { ...exit, look_at: waiting ? tomorrow : null } };
      const told = factOfStep('exit.step-worked', exit, after, { look, ...figuresOf(after) });
      const { rows, facts, exit: then } = settled(looked, after, [told], at);
      return effects({ reply: { pilot: exit.id, step: step.n, current: then.current }, rows, facts });
    },
  });
