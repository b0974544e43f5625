import { effects, operation, refuse } from '@sandglass/operations';
import { digestOfWords, refusePersonal } from '@sandglass/register';
import { formatInstant } from '@sandglass/time';
import Type from 'typebox';
import { openExceptions } from '../steps.ts';
import type { StepRecord } from '../tables.ts';
import { factOfStep } from './fact.ts';
import { ENTRIES_MAX } from './give-evidence.ts';
import { groundOf, isRefused, onExit, type WindDowns, withPlan } from './ground.ts';
import { PilotId, StepNumber, Words } from './inputs.ts';
import { settled } from './settle.ts';

/** Somebody takes over the items that the program refused: how many, and what becomes of them. */
export const exceptOperation = (windDowns: WindDowns) =>
  operation({
    name: 'ending.except',
    summary: 'Hands the items that the program refused in a step to a person, with the reason.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object(
      {
        pilot: PilotId,
        step: StepNumber,
        count: Type.Integer({ minimum: 1, maximum: 10_000_000 }),
        reason: Words,
      },
      { additionalProperties: false },
    ),
    load: onExit,
    loadThen: withPlan,
    decide: (state, { count, reason, ...input }, at) => {
      const ground = groundOf(state, input, at.actor, windDowns);
      if (isRefused(ground)) return ground;
      const { exit, step } = ground;
      const open = openExceptions(step);
      if (open !== count) {
        const values = { pilot: exit.id, step: input.step, open: String(open), count: String(count) };
        return refuse('exit-nothing-excepted', values);
      }
      if (step.excepted.length >= ENTRIES_MAX)
        return refuse('exit-evidence-full', { maximum: String(ENTRIES_MAX) });
      const personal = refusePersonal(reason);
      if (personal !== undefined) return personal;
      const taken = { count, reason, by: at.actor.role, at: formatInstant(at.now) };
      const after: StepRecord = { ...step, excepted: [...step.excepted, taken] };
      const told = factOfStep('exit.items-handed-over', exit, after, { count, words: digestOfWords(reason) });
      const { rows, facts, exit: then } = settled(ground, after, [told], at);
      return effects({ reply: { pilot: exit.id, step: step.n, current: then.current }, rows, facts });
    },
  });
