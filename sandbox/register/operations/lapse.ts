import { operation, refuse } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import { boundsOf } from '../bounds.ts';
import { under } from '../suspensions.ts';
import { binding, declarationOf, onPilot, withDeclarations } from './binding.ts';
import { OnPilot } from './inputs.ts';
import type { SignAsSupervisor } from './mandate.ts';
import { isRefused, stepFrom } from './steps.ts';

/** The guard stopped by itself at that instant; this says so in the register. */
export const lapseOperation = (sign: SignAsSupervisor) =>
  operation({
    name: 'register.lapse',
    summary: 'Notes that an assessment, a drill or the test’s time is over, and suspends the pilot.',
    business: 'closing',
    roles: ['system'],
    input: OnPilot,
    load: onPilot,
    loadThen: withDeclarations,
    decide: (state, input, at) => {
      const pilot = stepFrom(state, input.pilot, 'lapse');
      if (isRefused(pilot)) return pilot;
      const over = boundsOf(declarationOf(state, pilot).document, pilot.drilled).filter(
        ({ bound, until }) => until < at.now && !pilot.suspensions.some(({ by }) => by === bound),
      );
      const first = over[0];
      if (first === undefined) return refuse('not-yet-expired', { pilot: pilot.id });
      const until = formatInstant(first.until);
      const suspension = { by: first.bound, reason: until, at: formatInstant(at.now) };
      return binding(
        state,
        under(pilot, [...pilot.suspensions, suspension]),
        { kind: 'pilot.suspended', header: { by: first.bound, until } },
        at,
        sign,
      );
    },
  });
