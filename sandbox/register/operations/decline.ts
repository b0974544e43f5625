import { effects, operation } from '@sandglass/operations';
import { pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { OnPilotBecause } from './inputs.ts';
import { refusePersonal } from './personal.ts';
import { isRefused, stepFrom } from './steps.ts';

export const decline = operation({
  name: 'register.decline',
  summary: 'The supervisor declines a declaration, with the reason that its applicant and the public read.',
  business: 'continuing',
  roles: ['supervisor'],
  input: OnPilotBecause,
  load: (input) => [pilots.key(input.pilot)],
  decide: (state, input, at) => {
    const pilot = stepFrom(state, input.pilot, 'decline');
    if (isRefused(pilot)) return pilot;
    const { reason } = input;
    const personal = refusePersonal(reason);
    if (personal !== undefined) return personal;
    return effects({
      reply: { pilot: pilot.id, state: 'declined' },
      ...advance(
        { ...pilot, state: 'declined', reason, ended_at: at.now, proposal: null },
        'pilot.declined',
        at,
        { reason },
      ),
    });
  },
});
