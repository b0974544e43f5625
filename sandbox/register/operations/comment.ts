import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { comments, type PilotRow, pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { digestOfWords } from './digest-of-words.ts';
import { Name, PilotId, Words } from './inputs.ts';
import { personalDataIn } from './personal.ts';

/** Anybody may comment while the window is open; what they saw is kept with what they said. */
export const comment = operation({
  name: 'register.comment',
  summary: 'A member of the public comments on a disclosed declaration.',
  business: 'continuing',
  roles: ['public', 'customer', 'institution', 'supervisor', 'auditor', 'merchant', 'partner'],
  input: Type.Object({ pilot: PilotId, author: Name, body: Words }, { additionalProperties: false }),
  load: (input) => [pilots.key(input.pilot)],
  decide: (state, input, at) => {
    const { now, random } = at;
    const pilot = state.get(pilots, input.pilot);
    if (pilot === undefined) return refuse('pilot-unknown', { pilot: input.pilot });
    if (!takesComments(pilot, now)) return refuse('comment-window-closed', { pilot: pilot.id });
    const id = random.id('comment');
    const held = personalDataIn(`${input.author}\n${input.body}`) ?? null;
    const version = pilot.amendment ?? pilot.version;
    const step = advance(
      {
        ...pilot,
        comments: pilot.comments + 1,
        unanswered: pilot.unanswered + (held === null ? 1 : 0),
      },
      'pilot.commented',
      at,
      // What may hold personal data leaves no trace that could be matched to it.
      held === null
        ? { version, comment: id, words: digestOfWords(`${input.author}\n${input.body}`) }
        : { version, comment: id, held },
    );
    const row = { id, pilot: pilot.id, version, author: input.author, body: input.body, at: now };
    return effects({
      reply: { comment: id, pilot: pilot.id, version, ...(held === null ? {} : { held }) },
      rows: [comments.create({ ...row, reply: null, replied_at: null, held }), ...step.rows],
      facts: step.facts,
    });
  },
});

/** Until the window's last millisecond, of a declaration or of an amendment. */
export const takesComments = (pilot: PilotRow, now: number): boolean =>
  (pilot.state === 'disclosed' || pilot.amendment_state === 'disclosed') &&
  pilot.comment_until !== null &&
  now <= pilot.comment_until;
