import { effects, operation } from '@sandglass/operations';
import { pilots } from '../tables.ts';
import { OnPilotBecause } from './inputs.ts';
import { isRefused, ownStepFrom } from './steps.ts';

export const withdraw = operation({
  name: 'register.withdraw',
  summary: 'The institution takes its declaration back before admission.',
  business: 'closing',
  roles: ['institution'],
  input: OnPilotBecause,
  load: (input) => [pilots.key(input.pilot)],
  decide: (state, input, { now, actor }) => {
    const pilot = ownStepFrom(state, input.pilot, 'withdraw', actor.party);
    if (isRefused(pilot)) return pilot;
    return effects({
      reply: { pilot: pilot.id, state: 'withdrawn' },
      rows: [pilots.update({ ...pilot, state: 'withdrawn', reason: input.reason, ended_at: now })],
      facts: [{ kind: 'pilot.withdrawn', header: { pilot: pilot.id, reason: input.reason } }],
    });
  },
});
