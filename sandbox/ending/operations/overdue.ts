import { effects, operation } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import { withStep } from '../steps.ts';
import { exits } from '../tables.ts';
import { factOfStep, proved } from './fact.ts';
import { groundOf, isRefused, notOpen, onExit, type WindDowns, withPlan } from './ground.ts';
import { OnStep } from './inputs.ts';

/** A step's time is over and it is not done: visible from then on, and a fact. */
export const overdueOperation = (windDowns: WindDowns) =>
  operation({
    name: 'ending.overdue',
    summary: 'Notes that a step of an exit is past its time.',
    business: 'closing',
    roles: ['system'],
    input: OnStep,
    load: onExit,
    loadThen: withPlan,
    decide: (state, input, at) => {
      const { now, actor } = at;
      const ground = groundOf(state, input, actor, windDowns);
      if (isRefused(ground)) return ground;
      const { exit, step } = ground;
      if (exit.due_at === null || now <= exit.due_at) return notOpen(exit, input.step);
      const late = { ...step, overdueAt: formatInstant(now) };
      const facts = [factOfStep('exit.step-overdue', exit, late)];
      return effects({
        reply: { pilot: exit.id, step: step.n },
        rows: [exits.update({ ...proved(withStep(exit, late), facts, at), due_at: null })],
        facts,
      });
    },
  });
