import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { SHARD } from '../shard.ts';

/** What became of a message that could not be sent at once. */
export const paymentTold = operation({
  name: `${SHARD}.payment.told`,
  summary: 'A message about a payment that was late has been sent, or found no phone.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object(
    { about: Type.String({ maxLength: 64 }), simulated: Type.Boolean(), sent: Type.Boolean() },
    { additionalProperties: false },
  ),
  load: () => [],
  decide: (_state, { simulated, sent }) =>
    effects({
      reply: { sent },
      facts: [{ kind: `${SHARD}.payment-told-late`, header: { simulated, sent } }],
    }),
});
