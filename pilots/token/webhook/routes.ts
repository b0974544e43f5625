import { work } from '@sandglass/http';
import Type from 'typebox';
import { requestorOf } from '../requestor/requestor-of.ts';
import { DOORS, SHARD } from '../shard.ts';
import { registerWebhook } from './register.ts';
import { secretOf } from './sign.ts';

/** The secret is in the answer and nowhere else. */
export const webhookRoute = work({
  path: `${DOORS}/webhooks`,
  name: registerWebhook.name,
  summary: registerWebhook.summary,
  roles: ['merchant'],
  params: Type.Object({}),
  body: Type.Object({ url: Type.String({ minLength: 1, maxLength: 300 }) }, { additionalProperties: false }),
  reply: Type.Object({ webhook: Type.String(), secret: Type.String() }),
  status: 201,
  shard: SHARD,
  work: async ({ pool, actor, body: { url }, submit }) => {
    const { id: requestor } = await requestorOf(pool, actor.party);
    const outcome = await submit(registerWebhook, { requestor, url });
    if (outcome.outcome === 'refused') return outcome;
    const version = Number(outcome.reply.version);
    return { ...outcome, reply: { webhook: requestor, secret: secretOf({ id: requestor, version }) } };
  },
});
