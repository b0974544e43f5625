import { effects, operation, refuse } from '@sandglass/operations';
import { advance } from './advance.ts';
import { onPilot } from './binding.ts';
import { OnPilotBecause } from './inputs.ts';
import { refusePersonal } from './personal.ts';
import { isRefused, stepFrom } from './steps.ts';

export const dropAmendment = operation({
  name: 'register.drop-amendment',
  summary:
    'The supervisor refuses a changed declaration, or its institution takes it back; the one in force stays.',
  business: 'continuing',
  roles: ['supervisor', 'institution'],
  input: OnPilotBecause,
  load: onPilot,
  decide: (state, input, at) => {
    const { role, party } = at.actor;
    const pilot = stepFrom(state, input.pilot, 'drop-amendment');
    if (isRefused(pilot)) return pilot;
    if (role === 'institution' && pilot.institution !== party) {
      return refuse('not-your-pilot', { pilot: pilot.id });
    }
    if (pilot.amendment === null) return refuse('amendment-missing', { pilot: pilot.id });
    const personal = refusePersonal(input.reason);
    if (personal !== undefined) return personal;
    const proposal = pilot.proposal?.decision === 'amend' ? null : pilot.proposal;
    return effects({
      reply: { pilot: pilot.id, state: pilot.state, version: pilot.version },
      ...advance(
        { ...pilot, amendment: null, amendment_state: null, proposal },
        role === 'institution' ? 'pilot.amendment-withdrawn' : 'pilot.amendment-refused',
        at,
        { version: pilot.amendment, reason: input.reason },
      ),
    });
  },
});
