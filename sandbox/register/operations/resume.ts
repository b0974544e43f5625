import { operation, refuse } from '@sandglass/operations';
import { liftedBy, under } from '../suspensions.ts';
import { binding, onPilot, withDeclarations } from './binding.ts';
import { OnPilotBecause } from './inputs.ts';
import type { SignAsSupervisor } from './mandate.ts';
import { refusePersonal } from './personal.ts';
import { isRefused, stepFrom } from './steps.ts';

export const resumeOperation = (sign: SignAsSupervisor) =>
  operation({
    name: 'register.resume',
    summary: 'Lifts the suspensions that the caller may lift; the pilot runs again when none is left.',
    business: 'closing',
    roles: ['supervisor', 'institution'],
    input: OnPilotBecause,
    load: onPilot,
    loadThen: withDeclarations,
    decide: (state, input, at) => {
      const { role, party } = at.actor;
      const pilot = stepFrom(state, input.pilot, 'resume');
      if (isRefused(pilot)) return pilot;
      if (role === 'institution' && pilot.institution !== party) {
        return refuse('not-your-pilot', { pilot: pilot.id });
      }
      const personal = refusePersonal(input.reason);
      if (personal !== undefined) return personal;
      const left = pilot.suspensions.filter(({ by }) => liftedBy[by] !== role);
      if (left.length === pilot.suspensions.length) {
        const expired = left.every(({ by }) => liftedBy[by] === 'renewal');
        if (expired) return refuse('still-expired', { pilot: pilot.id, bound: left[0]!.by });
        return refuse('may-not-lift', { pilot: pilot.id });
      }
      const { reason } = input;
      return binding(
        state,
        under(pilot, left),
        { kind: 'pilot.resumed', header: { by: role, reason } },
        at,
        sign,
      );
    },
  });
