import { effects, operation, reasons, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { comments, pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { digestOfWords } from './digest-of-words.ts';
import { CommentId, Words } from './inputs.ts';
import { refusePersonal } from './personal.ts';

export const replyReasons = reasons({
  'comment-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这条意见', 'zh-Hant': '沒有這則意見', en: 'No such comment' },
    detail: {
      'zh-Hans': '没有编号为 {comment} 的意见。请核对编号。',
      'zh-Hant': '沒有編號為 {comment} 的意見。請核對編號。',
      en: 'There is no comment {comment}. Check its number.',
    },
  },
});

/** Each comment gets an answer in public. */
export const reply = operation({
  name: 'register.reply',
  summary: 'The institution answers a comment in public.',
  business: 'continuing',
  roles: ['institution'],
  input: Type.Object({ comment: CommentId, reply: Words }, { additionalProperties: false }),
  load: (input) => [comments.key(input.comment)],
  loadThen: (state, input) => {
    const comment = state.get(comments, input.comment);
    return comment === undefined ? [] : [pilots.key(comment.pilot)];
  },
  decide: (state, input, at) => {
    const { now, actor } = at;
    const comment = state.get(comments, input.comment);
    if (comment === undefined) return refuse('comment-unknown', { comment: input.comment });
    const pilot = state.get(pilots, comment.pilot)!;
    if (pilot.institution !== actor.party) return refuse('not-your-pilot', { pilot: pilot.id });
    const personal = refusePersonal(input.reply);
    if (personal !== undefined) return personal;
    const owed = comment.reply === null && comment.held === null ? 1 : 0;
    const step = advance({ ...pilot, unanswered: pilot.unanswered - owed }, 'pilot.comment-answered', at, {
      comment: comment.id,
      words: digestOfWords(input.reply),
    });
    return effects({
      reply: { comment: comment.id, pilot: pilot.id },
      rows: [comments.update({ ...comment, reply: input.reply, replied_at: now }), ...step.rows],
      facts: step.facts,
    });
  },
});
