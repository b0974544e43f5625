import { effects, operation } from '@sandglass/operations';
import { pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { OnPilot } from './inputs.ts';
import { isRefused, stepFrom } from './steps.ts';

/** The pilot's guard has its first mandate: from now on it takes business. */
export const start = operation({
  name: 'register.start',
  summary: 'Notes that an admitted pilot obeys its mandate and runs.',
  business: 'continuing',
  roles: ['system'],
  input: OnPilot,
  load: (input) => [pilots.key(input.pilot)],
  decide: (state, input, at) => {
    const pilot = stepFrom(state, input.pilot, 'start');
    if (isRefused(pilot)) return pilot;
    // What ran out before it ran was looked for in vain: it could not be suspended yet.
    const isOver = pilot.new_until !== null && pilot.new_until < at.now;
    return effects({
      reply: { pilot: pilot.id, state: 'running' },
      jobs: isOver ? [{ kind: 'register.lapse', payload: { pilot: pilot.id } }] : [],
      ...advance({ ...pilot, state: 'running', running_at: at.now }, 'pilot.started', at),
    });
  },
});
