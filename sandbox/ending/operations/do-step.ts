import { effects, operation, refuse } from '@sandglass/operations';
import { withStep } from '../steps.ts';
import { exits } from '../tables.ts';
import { factOfStep, proved } from './fact.ts';
import { groundOf, isRefused, onExit, type WindDowns, withPlan } from './ground.ts';
import { OnStep } from './inputs.ts';

/**
 * Asks the program to do the open step; asked again while it waits, it looks again at once. Before the confirmation it
 * does once more what belongs to the steps before: a repayment or a claim may have come since.
 */
export const doStepOperation = (windDowns: WindDowns) =>
  operation({
    name: 'ending.do-step',
    summary: 'Lets the program do the open step of an exit: each run, and what it waits for, as declared.',
    business: 'closing',
    roles: ['institution', 'supervisor'],
    input: OnStep,
    load: onExit,
    loadThen: withPlan,
    decide: (state, input, at) => {
      const { now, actor } = at;
      const ground = groundOf(state, input, actor, windDowns);
      if (isRefused(ground)) return ground;
      const { exit, step, planned } = ground;
      const named = { pilot: exit.id, step: input.step };
      if (planned.doneBy === 'person') return refuse('exit-step-by-person', named);
      if (planned.doneBy === 'offline') {
        return refuse('exit-step-by-decision', named);
      }
      const working = { ...step, state: 'working' } as const;
      const facts = [factOfStep('exit.step-asked', exit, working, { by: actor.role })];
      return effects({
        reply: { pilot: exit.id, step: step.n, state: 'working' },
        rows: [exits.update({ ...proved(withStep(exit, working), facts, at), look_at: now })],
        facts,
      });
    },
  });
