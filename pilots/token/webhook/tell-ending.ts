import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { WEBHOOK_JOB } from '../requestor/told.ts';
import { SHARD } from '../shard.ts';
import { webhooks } from './webhook.ts';

/** Addresses that were not told of the pilot's end; $1 shard. No holder's, so each exit tells them all. */
export const UNTOLD_OF_ENDING = `select id, '' as customer, 0::int8 as amount from token.webhook
  where shard = $1 and ending_told_on is null order by id`;

/** A requestor hears that the pilot ends before it hears of each token, so that it can ask its holders for another way to pay. */
export const tellEnding = operation({
  name: `${SHARD}.requestor.tell-ending`,
  summary: 'Tells a requestor that the pilot ends, once an address.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object({ requestor: Type.String({ pattern: '^[0-9]{11}$' }) }, { additionalProperties: false }),
  load: ({ requestor }) => [webhooks.key(requestor)],
  decide: (state, { requestor }, { businessDate, now }) => {
    const hook = state.get(webhooks, requestor);
    if (hook === undefined || hook.ending_told_on !== null) return effects({ reply: { requestor } });
    const data = { pilot: SHARD, noNewTokensFrom: businessDate };
    return effects({
      reply: { requestor },
      rows: [webhooks.update({ ...hook, ending_told_on: businessDate })],
      jobs: [
        {
          kind: WEBHOOK_JOB,
          payload: { requestor, type: 'pilot.ending', at: new Date(now).toISOString(), data },
        },
      ],
      facts: [{ kind: `${SHARD}.requestor-told-of-ending`, header: { requestor } }],
    });
  },
});
