import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { comments, pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { CommentId } from './inputs.ts';

/** A comment with personal data is not shown, and why not is; one that was held in error is shown after all. */
export const moderate = operation({
  name: 'register.moderate',
  summary: 'The supervisor holds a comment back, with the reason, or lets it be shown.',
  business: 'continuing',
  roles: ['supervisor'],
  input: Type.Object(
    {
      comment: CommentId,
      held: Type.Union([
        Type.Null(),
        Type.Literal('personal-data'),
        Type.Literal('unlawful'),
        Type.Literal('not-on-the-matter'),
      ]),
    },
    { additionalProperties: false },
  ),
  load: (input) => [comments.key(input.comment)],
  loadThen: (state, input) => {
    const comment = state.get(comments, input.comment);
    return comment === undefined ? [] : [pilots.key(comment.pilot)];
  },
  decide: (state, input, at) => {
    const comment = state.get(comments, input.comment);
    if (comment === undefined) return refuse('comment-unknown', { comment: input.comment });
    const pilot = state.get(pilots, comment.pilot)!;
    const owed = (held: string | null): number => (held === null && comment.reply === null ? 1 : 0);
    const step = advance(
      { ...pilot, unanswered: pilot.unanswered - owed(comment.held) + owed(input.held) },
      input.held === null ? 'pilot.comment-shown' : 'pilot.comment-held',
      at,
      { comment: comment.id, ...(input.held === null ? {} : { reason: input.held }) },
    );
    return effects({
      reply: { comment: comment.id, held: input.held },
      rows: [comments.update({ ...comment, held: input.held }), ...step.rows],
      facts: step.facts,
    });
  },
});
