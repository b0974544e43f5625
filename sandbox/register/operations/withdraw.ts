import { effects, operation } from '@sandglass/operations';
import { pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { OnPilotBecause } from './inputs.ts';
import { refusePersonal } from './personal.ts';
import { isRefused, ownStepFrom } from './steps.ts';

export const withdraw = operation({
  name: 'register.withdraw',
  summary: 'The institution takes its declaration back before admission.',
  business: 'closing',
  roles: ['institution'],
  input: OnPilotBecause,
  load: (input) => [pilots.key(input.pilot)],
  decide: (state, input, at) => {
    const pilot = ownStepFrom(state, input.pilot, 'withdraw', at.actor.party);
    if (isRefused(pilot)) return pilot;
    const personal = refusePersonal(input.reason);
    if (personal !== undefined) return personal;
    return effects({
      reply: { pilot: pilot.id, state: 'withdrawn' },
      ...advance(
        { ...pilot, state: 'withdrawn', reason: input.reason, ended_at: at.now, proposal: null },
        'pilot.withdrawn',
        at,
        { reason: input.reason },
      ),
    });
  },
});
