import { operation } from '@sandglass/operations';
import { under } from '../suspensions.ts';
import { binding, onPilot, withDeclarations } from './binding.ts';
import { OnPilotBecause } from './inputs.ts';
import type { SignAsSupervisor } from './mandate.ts';
import { refusePersonal } from './personal.ts';
import { isRefused, stepFrom } from './steps.ts';

/** From here on nothing new; what the exit's steps close goes on. */
export const terminateOperation = (sign: SignAsSupervisor) =>
  operation({
    name: 'register.terminate',
    summary:
      'The supervisor ends a pilot, with the reason: nothing new, and its declared exit is carried out.',
    business: 'closing',
    roles: ['supervisor'],
    input: OnPilotBecause,
    load: onPilot,
    loadThen: withDeclarations,
    decide: (state, input, at) => {
      const pilot = stepFrom(state, input.pilot, 'terminate');
      if (isRefused(pilot)) return pilot;
      const { reason } = input;
      const personal = refusePersonal(reason);
      if (personal !== undefined) return personal;
      const ended = { state: 'terminated', ended_at: at.now, proposal: null, reason } as const;
      return binding(
        state,
        { ...under(pilot, []), ...ended, amendment: null, amendment_state: null },
        { kind: 'pilot.terminated', header: { reason } },
        at,
        sign,
      );
    },
  });
