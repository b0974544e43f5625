import { effects, operation } from '@sandglass/operations';
import { deadline, formatInstant } from '@sandglass/time';
import { declarationId, declarations, pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { OnPilot } from './inputs.ts';
import { isRefused, stepFrom } from './steps.ts';

/** The declaration becomes public, and the comment window runs to its last minute in the authority's zone. */
export const disclose = operation({
  name: 'register.disclose',
  summary: 'The supervisor discloses a declaration and opens the comment window.',
  business: 'continuing',
  roles: ['supervisor'],
  input: OnPilot,
  load: (input) => [pilots.key(input.pilot)],
  loadThen: (state, input) => {
    const pilot = state.get(pilots, input.pilot);
    return pilot === undefined ? [] : [declarations.key(declarationId(pilot.id, pilot.version))];
  },
  decide: (state, input, at) => {
    const { now } = at;
    const pilot = stepFrom(state, input.pilot, 'disclose');
    if (isRefused(pilot)) return pilot;
    const { document, digest } = state.get(declarations, declarationId(pilot.id, pilot.version))!;
    const { workingDays, zone } = document.commentWindow;
    const until = deadline(now, workingDays, zone);
    return effects({
      reply: { pilot: pilot.id, state: 'disclosed', commentUntil: formatInstant(until) },
      ...advance(
        { ...pilot, state: 'disclosed', disclosed_at: now, comment_until: until },
        'pilot.disclosed',
        at,
        { version: pilot.version, digest, commentUntil: formatInstant(until) },
      ),
    });
  },
});
