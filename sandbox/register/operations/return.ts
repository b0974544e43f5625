import { effects, operation } from '@sandglass/operations';
import { pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { OnPilotBecause } from './inputs.ts';
import { refusePersonal } from './personal.ts';
import { isRefused, stepFrom } from './steps.ts';

export const returnDraft = operation({
  name: 'register.return',
  summary: 'The supervisor gives a submitted declaration back to be worked on, with the reason.',
  business: 'continuing',
  roles: ['supervisor'],
  input: OnPilotBecause,
  load: (input) => [pilots.key(input.pilot)],
  decide: (state, input, at) => {
    const pilot = stepFrom(state, input.pilot, 'return');
    if (isRefused(pilot)) return pilot;
    const { reason } = input;
    const personal = refusePersonal(reason);
    if (personal !== undefined) return personal;
    return effects({
      reply: { pilot: pilot.id, state: 'draft' },
      ...advance({ ...pilot, state: 'draft', reason }, 'pilot.returned', at, { reason }),
    });
  },
});
