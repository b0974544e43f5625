import { effects, operation, type Refused, refuse } from '@sandglass/operations';
import { digestOfWords, endByExit, refusePersonal, type SignAsSupervisor } from '@sandglass/register';
import { formatInstant } from '@sandglass/time';
import Type from 'typebox';
import type { LeftOver } from '../left-over.ts';
import { finished } from '../steps.ts';
import { exits, type StepRecord } from '../tables.ts';
import { factOfStep, proved } from './fact.ts';
import { groundOf, isRefused, notOpen, onExit, type WindDowns, withPlan } from './ground.ts';
import { EvidenceInput, PilotId, Words } from './inputs.ts';
import { settled } from './settle.ts';

/** Looks at what is left of a pilot, now. */
export type LookForLeftOver = (pilot: string) => Promise<readonly LeftOver[]>;

/** The institution says that nothing is left, and the house looks. Nothing new has come since the freeze. */
export const confirmOperation = (windDowns: WindDowns, look: LookForLeftOver) =>
  operation({
    name: 'ending.confirm',
    summary: 'Confirms an exit with its final report; refused while anything is left over.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object({ pilot: PilotId, ...EvidenceInput }, { additionalProperties: false }),
    prepare: ({ pilot }) => look(pilot),
    load: onExit,
    loadThen: withPlan,
    decide: (state, { evidence: text, digest, ...input }, at, found) => {
      const ground = groundOf(state, input, at.actor, windDowns);
      if (isRefused(ground)) return ground;
      const { exit, step, planned } = ground;
      if (planned.doneBy !== 'left-over') return notOpen(exit, nOf(ground.plan.steps, 'left-over'));
      const left = anythingLeft(exit.id, found);
      if (left !== undefined) return left;
      const personal = refusePersonal(text);
      if (personal !== undefined) return personal;
      const given = {
        text,
        ...(digest === undefined ? {} : { digest }),
        by: at.actor.role,
        at: formatInstant(at.now),
      };
      const after: StepRecord = { ...step, evidence: [...step.evidence, given] };
      const checked = found.map(({ id }) => id);
      const told = factOfStep('exit.confirmed', exit, after, {
        checked,
        words: digestOfWords(text),
        digest: digest ?? null,
      });
      const { rows, facts, exit: then } = settled(ground, after, [told], at);
      return effects({ reply: { pilot: exit.id, current: then.current, leftOver: 0 }, rows, facts });
    },
  });

/** The supervisor takes the pilot offline: the house looks once more, then its guard lets nothing go on. */
export const goOfflineOperation = (windDowns: WindDowns, look: LookForLeftOver, sign: SignAsSupervisor) =>
  operation({
    name: 'ending.go-offline',
    summary: 'Takes a pilot offline whose exit is confirmed: from then on it answers that it has ended.',
    business: 'closing',
    roles: ['supervisor'],
    input: Type.Object({ pilot: PilotId, reason: Words }, { additionalProperties: false }),
    prepare: ({ pilot }) => look(pilot),
    load: onExit,
    loadThen: withPlan,
    decide: (state, { reason, ...input }, at, found) => {
      const ground = groundOf(state, input, at.actor, windDowns);
      if (isRefused(ground)) return ground;
      const { exit, step, planned, plan, zone } = ground;
      if (planned.doneBy !== 'offline') return notOpen(exit, nOf(plan.steps, 'offline'));
      const left = anythingLeft(exit.id, found);
      if (left !== undefined) return left;
      const personal = refusePersonal(reason);
      if (personal !== undefined) return personal;
      const ended = endByExit(state, exit.id, reason, at, sign);
      if (ended.outcome === 'refused') return ended;
      const after = finished(exit, step, plan, zone, at.now);
      const facts = [...(ended.facts ?? []), factOfStep('exit.step-done', after, step)];
      return effects({
        ...ended,
        reply: { ...ended.reply, exit: 'ended' },
        rows: [...(ended.rows ?? []), exits.update(proved(after, facts, at))],
        facts,
      });
    },
  });

function anythingLeft(pilot: string, found: readonly LeftOver[]): Refused | undefined {
  const left = found.filter(({ count }) => count > 0);
  if (left.length === 0) return undefined;
  const count = left.reduce((sum, one) => sum + one.count, 0);
  const kinds = left.map((one) => `${one.id} ${one.count}`).join(', ');
  return refuse('exit-left-over', { pilot, count: String(count), kinds });
}

const nOf = (steps: readonly { readonly n: number; readonly doneBy: string }[], by: string): string =>
  String(steps.find(({ doneBy }) => doneBy === by)?.n ?? 0);
