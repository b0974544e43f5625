import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import { addresses } from './address.ts';
import { requestors } from './requestor.ts';

/** The sample bank's number as a token service provider: the first three digits of its requestors' ids (EMVCo framework). */
export const PROVIDER = '629';
const RETURNS_MAX = 10;
const Words = Type.Object(
  {
    'zh-Hans': Type.String({ minLength: 1, maxLength: 40 }),
    'zh-Hant': Type.String({ minLength: 1, maxLength: 40 }),
    en: Type.String({ minLength: 1, maxLength: 40 }),
  },
  { additionalProperties: false },
);
/** By https, or to this machine itself: what comes back with a holder goes through no other hands. */
const Address = Type.String({
  maxLength: 300,
  pattern: '^(https://[^/?#@]+|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?)/[^#]*$',
});

/** A contract with a token requestor: who acts for it, and where holders may be sent back to. Other words replace the old. */
export const registerRequestor = operation({
  name: `${SHARD}.requestor.register`,
  summary: 'Registers a token requestor: who acts for it, and the addresses to which holders may come back.',
  business: 'continuing',
  roles: ['institution', 'system'],
  input: Type.Object(
    {
      id: Type.String({ pattern: '^[0-9]{11}$' }),
      party: Type.String({ minLength: 1, maxLength: 64 }),
      name: Words,
      kind: Type.Enum(['wallet', 'merchant']),
      simulated: Type.Boolean(),
      merchant: Type.String({ pattern: '^([0-9A-Z]{15})?$' }),
      returns: Type.Array(Address, { maxItems: RETURNS_MAX, uniqueItems: true }),
    },
    { additionalProperties: false },
  ),
  load: ({ id }) => [requestors.key(id), addresses.key(id)],
  decide: (state, { merchant, returns, ...of }, { businessDate }) => {
    if (!of.id.startsWith(PROVIDER))
      return refuse('requestor-of-another', { requestor: of.id, provider: PROVIDER });
    const known = state.get(requestors, of.id);
    if (known !== undefined && known.party !== of.party)
      return refuse('requestor-taken', { requestor: of.id });
    if (known?.state === 'ended') return refuse('requestor-ended', { requestor: of.id });
    const row = {
      ...of,
      state: 'registered' as const,
      registered_on: known?.registered_on ?? businessDate,
      first_token_on: known?.first_token_on ?? null,
      ended_on: null,
    };
    const address = { id: of.id, merchant, returns };
    return effects({
      reply: { requestor: of.id },
      rows: [
        known === undefined ? requestors.insert(row) : requestors.update(row),
        state.get(addresses, of.id) === undefined ? addresses.insert(address) : addresses.update(address),
      ],
      facts: [{ kind: `${SHARD}.requestor-registered`, header: { requestor: of.id, kind: of.kind } }],
    });
  },
});

/** Nobody gives it another token; those that it has are paused or deleted one by one. */
export const endRequestor = operation({
  name: `${SHARD}.requestor.end`,
  summary: 'Ends a token requestor: no token is made for it any more.',
  business: 'closing',
  roles: ['institution', 'system'],
  input: Type.Object({ requestor: Type.String({ pattern: '^[0-9]{11}$' }) }, { additionalProperties: false }),
  load: ({ requestor }) => [requestors.key(requestor)],
  decide: (state, { requestor: id }, { businessDate }) => {
    const known = state.get(requestors, id);
    if (known === undefined) return refuse('requestor-not-registered', { requestor: id });
    if (known.state === 'ended') return refuse('requestor-ended', { requestor: id });
    return effects({
      reply: { requestor: id, state: 'ended' },
      rows: [requestors.update({ ...known, state: 'ended', ended_on: businessDate })],
      facts: [{ kind: `${SHARD}.requestor-ended`, header: { requestor: id } }],
    });
  },
});
