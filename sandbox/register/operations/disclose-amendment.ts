import { effects, operation, refuse } from '@sandglass/operations';
import { deadline, formatInstant } from '@sandglass/time';
import { declarationId, declarations } from '../tables.ts';
import { advance } from './advance.ts';
import { onPilot, withDeclarations } from './binding.ts';
import { OnPilot } from './inputs.ts';
import { isRefused, stepFrom } from './steps.ts';

export const discloseAmendment = operation({
  name: 'register.disclose-amendment',
  summary: 'The supervisor discloses a changed declaration and opens a comment window for it.',
  business: 'continuing',
  roles: ['supervisor'],
  input: OnPilot,
  load: onPilot,
  loadThen: withDeclarations,
  decide: (state, input, at) => {
    const pilot = stepFrom(state, input.pilot, 'disclose-amendment');
    if (isRefused(pilot)) return pilot;
    const { amendment } = pilot;
    if (amendment === null || pilot.amendment_state !== 'submitted') {
      return refuse('amendment-missing', { pilot: pilot.id });
    }
    const { document, digest } = state.get(declarations, declarationId(pilot.id, amendment))!;
    const until = deadline(at.now, document.commentWindow.workingDays, document.commentWindow.zone);
    return effects({
      reply: { pilot: pilot.id, amendment, commentUntil: formatInstant(until) },
      ...advance(
        { ...pilot, amendment_state: 'disclosed', comment_until: until },
        'pilot.amendment-disclosed',
        at,
        { version: amendment, digest, commentUntil: formatInstant(until) },
      ),
    });
  },
});
