import { effects, operation } from '@sandglass/operations';
import { pilots } from '../tables.ts';
import { OnPilot } from './inputs.ts';
import { isRefused, ownStepFrom } from './steps.ts';

export const submit = operation({
  name: 'register.submit',
  summary: 'The institution hands its declaration to the supervisor.',
  business: 'continuing',
  roles: ['institution'],
  input: OnPilot,
  load: (input) => [pilots.key(input.pilot)],
  decide: (state, input, { actor }) => {
    const pilot = ownStepFrom(state, input.pilot, 'submit', actor.party);
    if (isRefused(pilot)) return pilot;
    return effects({
      reply: { pilot: pilot.id, state: 'submitted' },
      rows: [pilots.update({ ...pilot, state: 'submitted' })],
      facts: [{ kind: 'pilot.submitted', header: { pilot: pilot.id, version: pilot.version } }],
    });
  },
});
