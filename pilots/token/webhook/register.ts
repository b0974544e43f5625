import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { addresses } from '../requestor/address.ts';
import { requestors } from '../requestor/requestor.ts';
import { SHARD } from '../shard.ts';
import { webhooks } from './webhook.ts';

/** Where a requestor wants to be told: only at a place to which its holders may come back, so that nobody sends the bank elsewhere. */
export const registerWebhook = operation({
  name: `${SHARD}.webhook.register`,
  summary: 'A requestor says where it is told of its tokens; another address has another secret.',
  business: 'continuing',
  roles: ['merchant'],
  input: Type.Object(
    { requestor: Type.String({ pattern: '^[0-9]{11}$' }), url: Type.String({ maxLength: 300 }) },
    { additionalProperties: false },
  ),
  load: ({ requestor: id }) => [requestors.key(id), addresses.key(id), webhooks.key(id)],
  decide: (state, { requestor: id, url }, { actor }) => {
    const requestor = state.get(requestors, id);
    if (requestor?.party !== actor.party || requestor.state !== 'registered')
      return refuse('requestor-unknown');
    const { returns = [] } = state.get(addresses, id) ?? {};
    const origin = URL.parse(url)?.origin;
    if (!returns.some((one) => URL.parse(one)?.origin === origin))
      return refuse('webhook-elsewhere', { url });
    const known = state.get(webhooks, id);
    if (known?.url === url) return effects({ reply: { webhook: id, version: known.version } });
    const row = { id, url, version: (known?.version ?? 0) + 1, ending_told_on: null };
    return effects({
      reply: { webhook: id, version: row.version },
      rows: [known === undefined ? webhooks.insert(row) : webhooks.update(row)],
      facts: [{ kind: `${SHARD}.webhook-registered`, header: { requestor: id, version: row.version } }],
    });
  },
});
