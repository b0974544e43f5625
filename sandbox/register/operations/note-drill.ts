import { operation } from '@sandglass/operations';
import { addDays, type BusinessDate, formatInstant, instantOf } from '@sandglass/time';
import Type from 'typebox';
import { boundsOf } from '../bounds.ts';
import { renewed } from '../suspensions.ts';
import { binding, declarationOf, onPilot, withDeclarations } from './binding.ts';
import { PilotId } from './inputs.ts';
import type { SignAsSupervisor } from './mandate.ts';
import { isRefused, stepFrom } from './steps.ts';

export const noteDrillOperation = (sign: SignAsSupervisor) =>
  operation({
    name: 'register.note-drill',
    summary:
      'Notes a drill of an exit: a passed one holds as long as the declaration allows, a failed one not at all.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object({ pilot: PilotId, passed: Type.Boolean() }, { additionalProperties: false }),
    load: onPilot,
    loadThen: withDeclarations,
    decide: (state, input, at) => {
      const pilot = stepFrom(state, input.pilot, 'note-drill');
      if (isRefused(pilot)) return pilot;
      const { document } = declarationOf(state, pilot);
      const last = addDays(at.businessDate as BusinessDate, document.drill.maxAgeDays + 1);
      const until = input.passed ? instantOf(last, '00:00', document.commentWindow.zone) - 1 : at.now - 1;
      const after = { ...pilot, drilled_until: until };
      return binding(
        state,
        renewed(after, boundsOf(document, until), at.now),
        {
          kind: input.passed ? 'pilot.drilled' : 'pilot.drill-failed',
          header: { until: formatInstant(until) },
        },
        at,
        sign,
      );
    },
  });
