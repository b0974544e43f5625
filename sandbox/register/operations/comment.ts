import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { comments, pilots } from '../tables.ts';
import { PilotId, Words } from './inputs.ts';

/** Anybody may comment while the window is open; what they saw is kept with what they said. */
export const comment = operation({
  name: 'register.comment',
  summary: 'A member of the public comments on a disclosed declaration.',
  business: 'continuing',
  roles: ['public', 'customer', 'institution', 'supervisor', 'auditor', 'merchant', 'partner'],
  input: Type.Object(
    { pilot: PilotId, author: Type.String({ minLength: 1, maxLength: 80 }), body: Words },
    { additionalProperties: false },
  ),
  load: (input) => [pilots.key(input.pilot)],
  decide: (state, input, { now, random }) => {
    const pilot = state.get(pilots, input.pilot);
    if (pilot === undefined) return refuse('pilot-unknown', { pilot: input.pilot });
    const open = pilot.state === 'disclosed' && pilot.comment_until !== null && now <= pilot.comment_until;
    if (!open) return refuse('comment-window-closed', { pilot: pilot.id });
    const id = random.id('comment');
    return effects({
      reply: { comment: id, pilot: pilot.id, version: pilot.version },
      rows: [
        comments.create({
          id,
          pilot: pilot.id,
          version: pilot.version,
          author: input.author,
          body: input.body,
          at: now,
          reply: null,
          replied_at: null,
        }),
        pilots.update({ ...pilot, comments: pilot.comments + 1 }),
      ],
      facts: [{ kind: 'pilot.commented', header: { pilot: pilot.id, version: pilot.version, comment: id } }],
    });
  },
});
