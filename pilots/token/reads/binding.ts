import { read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { bindings, TRIES_MAX } from '../binding/binding.ts';
import { DOORS, SHARD } from '../shard.ts';

/** How a binding goes: whether its code went out, to which number, and how many tries are left. */
export const bindingOne = read({
  path: `${DOORS}/bindings/{id}`,
  summary: 'A binding of the caller’s: whether its code went out and to which number, masked.',
  roles: ['customer'],
  params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({
    binding: Type.String(),
    card: Type.String(),
    state: Type.String({ description: 'sent | bound | failed | replaced | expired' }),
    delivery: Type.String({ description: 'waiting | sent | simulated | no-phone' }),
    sentTo: Type.Union([Type.String(), Type.Null()]),
    expiresAt: Type.String(),
    tries: Type.Integer({ description: 'False codes that it still bears' }),
  }),
  read: async ({ pool, actor: { party }, params: { id }, now }) => {
    const [row] = await readRows(pool, bindings, 'where shard = $1 and id = $2', [SHARD, id]);
    if (row?.customer !== party) return undefined;
    return {
      binding: row.id,
      card: row.card,
      state: row.state === 'sent' && row.expires_at <= now ? 'expired' : row.state,
      delivery: row.delivery,
      sentTo: row.sent_to,
      expiresAt: new Date(row.expires_at).toISOString(),
      tries: TRIES_MAX - row.tries,
    };
  },
});
