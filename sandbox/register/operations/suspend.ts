import { type Actor, operation, refuse } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import { under } from '../suspensions.ts';
import type { SuspendedBy } from '../tables.ts';
import { binding, onPilot, withDeclarations } from './binding.ts';
import { OnPilotBecause } from './inputs.ts';
import type { SignAsSupervisor } from './mandate.ts';
import { refusePersonal } from './personal.ts';
import { isRefused, stepFrom } from './steps.ts';

const kindOf = ({ role }: Actor): SuspendedBy => {
  if (role === 'supervisor' || role === 'institution') return role;
  return 'trigger';
};

export const suspendOperation = (sign: SignAsSupervisor) =>
  operation({
    name: 'register.suspend',
    summary: 'Stops new business of a running pilot; what is in flight and what closes goes on.',
    business: 'closing',
    roles: ['supervisor', 'institution', 'system'],
    input: OnPilotBecause,
    load: onPilot,
    loadThen: withDeclarations,
    decide: (state, input, at) => {
      const pilot = stepFrom(state, input.pilot, 'suspend');
      if (isRefused(pilot)) return pilot;
      if (at.actor.role === 'institution' && pilot.institution !== at.actor.party) {
        return refuse('not-your-pilot', { pilot: pilot.id });
      }
      // A trigger's words are the program's.
      const personal = at.actor.role === 'system' ? undefined : refusePersonal(input.reason);
      if (personal !== undefined) return personal;
      const by = kindOf(at.actor);
      if (pilot.suspensions.some((one) => one.by === by)) {
        return refuse('state-does-not-allow', { pilot: pilot.id, state: pilot.state, step: 'suspend' });
      }
      const { reason } = input;
      const after = under(pilot, [...pilot.suspensions, { by, reason, at: formatInstant(at.now) }]);
      return binding(
        state,
        after,
        { kind: 'pilot.suspended', header: { by, reason }, reply: { by } },
        at,
        sign,
      );
    },
  });
