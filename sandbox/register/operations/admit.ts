import { parseDeclaration } from '@sandglass/declaration';
import { operation } from '@sandglass/operations';
import Type from 'typebox';
import { asked, conditionJson } from './asked.ts';
import { binding, declarationOf, onPilot, withDeclarations } from './binding.ts';
import { PilotId, StepNumber } from './inputs.ts';
import { invalidDeclaration } from './invalid.ts';
import type { SignAsSupervisor } from './mandate.ts';
import { asRead, fourEyes, ready } from './ready.ts';
import { isRefused, stepFrom } from './steps.ts';

export const admitOperation = (sign: SignAsSupervisor) =>
  operation({
    name: 'register.admit',
    summary:
      'A second officer of the supervisor admits a pilot: its declaration becomes what its guard obeys.',
    business: 'continuing',
    roles: ['supervisor'],
    // Optional for callers that do not read it first: they approve what stands.
    input: Type.Object(
      { pilot: PilotId, proposal: Type.Optional(StepNumber) },
      { additionalProperties: false },
    ),
    load: onPilot,
    loadThen: withDeclarations,
    decide: (state, input, at) => {
      const pilot = stepFrom(state, input.pilot, 'admit');
      if (isRefused(pilot)) return pilot;
      const { document, digest } = declarationOf(state, pilot);
      // What held when it was declared may have expired since: assessments, dates.
      const parsed = parseDeclaration(document, { on: at.businessDate });
      if (!parsed.ok) return invalidDeclaration(parsed.problems);
      const refused =
        ready('admit', pilot, at.now) ??
        fourEyes('admit', pilot, at.actor) ??
        (input.proposal === undefined ? undefined : asRead(pilot, input.proposal));
      if (refused !== undefined) return refused;
      const conditions = (pilot.proposal?.conditions ?? []).map(asked);
      return binding(
        state,
        { ...pilot, state: 'admitted', admitted_at: at.now, conditions, proposal: null },
        {
          kind: 'pilot.admitted',
          header: { version: pilot.version, digest, conditions: conditions.map(conditionJson) },
          reply: { conditions: conditions.map(conditionJson) },
        },
        at,
        sign,
      );
    },
  });
