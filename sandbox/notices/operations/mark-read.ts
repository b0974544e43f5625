import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { notices } from '../tables.ts';

const READ_MAX = 200;

/** Somebody of the party has read these; another party's look like none. */
export const markRead = operation({
  name: 'notices.mark-read',
  summary: 'Marks notices of the caller’s party as read.',
  business: 'closing',
  roles: ['supervisor', 'institution'],
  input: Type.Object(
    {
      notices: Type.Array(Type.String({ minLength: 1, maxLength: 300 }), { minItems: 1, maxItems: READ_MAX }),
    },
    { additionalProperties: false },
  ),
  load: (input) => [...new Set(input.notices)].map((id) => notices.key(id)),
  decide: (state, input, { now, actor }) => {
    const asked = [...new Set(input.notices)];
    const own = asked.map((id) => state.get(notices, id)).filter((row) => row?.party === actor.party);
    if (own.length < asked.length) return refuse('notice-unknown', {});
    const unread = own.flatMap((row) => (row !== undefined && row.read_at === null ? [row] : []));
    return effects({
      reply: { read: unread.length },
      rows: unread.map((row) => notices.update({ ...row, read_at: now })),
      facts:
        unread.length === 0
          ? []
          : [{ kind: 'notice.read', header: { party: actor.party, count: unread.length } }],
    });
  },
});
