import { effects, operation, refuse } from '@sandglass/operations';
import { digestOfWords, refusePersonal } from '@sandglass/register';
import { formatInstant } from '@sandglass/time';
import Type from 'typebox';
import type { StepRecord } from '../tables.ts';
import { factOfStep } from './fact.ts';
import { groundOf, isRefused, onExit, type WindDowns, withPlan } from './ground.ts';
import { EvidenceInput, PilotId, StepNumber } from './inputs.ts';
import { settled } from './settle.ts';

/** Pieces of evidence, and hand-overs, that one step takes. */
export const ENTRIES_MAX = 20;

/** Evidence for the open step; a step that a person does is done by it. */
export const giveEvidenceOperation = (windDowns: WindDowns) =>
  operation({
    name: 'ending.give-evidence',
    summary: 'Gives public evidence for the open step of an exit; what a person does is done by it.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object(
      { pilot: PilotId, step: StepNumber, ...EvidenceInput },
      { additionalProperties: false },
    ),
    load: onExit,
    loadThen: withPlan,
    decide: (state, { evidence: text, digest, ...input }, at) => {
      const ground = groundOf(state, input, at.actor, windDowns);
      if (isRefused(ground)) return ground;
      const { exit, step, planned } = ground;
      if (planned.doneBy === 'left-over' || planned.doneBy === 'offline') {
        return refuse('exit-step-by-decision', { pilot: exit.id, step: input.step });
      }
      if (step.evidence.length >= ENTRIES_MAX)
        return refuse('exit-evidence-full', { maximum: String(ENTRIES_MAX) });
      const personal = refusePersonal(text);
      if (personal !== undefined) return personal;
      const given = {
        text,
        ...(digest === undefined ? {} : { digest }),
        by: at.actor.role,
        at: formatInstant(at.now),
      };
      const after: StepRecord = { ...step, evidence: [...step.evidence, given] };
      const told = factOfStep('exit.evidence-given', exit, after, {
        words: digestOfWords(text),
        digest: digest ?? null,
      });
      const { rows, facts, exit: then } = settled(ground, after, [told], at);
      const now = then.steps.find(({ n }) => n === step.n)!;
      return effects({
        reply: { pilot: exit.id, step: step.n, state: now.state, current: then.current },
        rows,
        facts,
      });
    },
  });
