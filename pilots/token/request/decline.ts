import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import { isOpen, requests } from './request.ts';

/** The holder says no: nothing is made, and the shop learns that and nothing else. */
export const declineRequest = operation({
  name: `${SHARD}.request.decline`,
  summary: 'The holder gives a shop no token.',
  business: 'closing',
  roles: ['customer'],
  input: Type.Object(
    { request: Type.String({ minLength: 1, maxLength: 64 }) },
    { additionalProperties: false },
  ),
  load: ({ request }, { party }) => [requests.key(request), subjectKey(party)],
  decide: (state, { request: id }, { now, actor: { party: subject } }) => {
    const row = state.get(requests, id);
    if (row === undefined) return refuse('request-unknown');
    if (!isOpen(row, now)) return refuse('request-over', { state: row.state }, { subject });
    return effects({
      reply: { request: id, state: 'declined' },
      rows: [requests.update({ ...row, state: 'declined', customer: subject })],
      facts: [
        {
          kind: `${SHARD}.request-declined`,
          subject,
          opening: { request: id, requestor: row.requestor, scenario: row.scenario },
        },
      ],
    });
  },
});
