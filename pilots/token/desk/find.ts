import { readRows } from '@sandglass/operations';
import { cards, disputes, paymentsByReference, tokens } from '@sandglass/payments';
import type { Pilot, PilotFound } from '@sandglass/pilot';
import { requestors } from '../requestor/requestor.ts';
import { SHARD } from '../shard.ts';

const BY_ID = 'where shard = $1 and id = $2';

/**
 * A token or card by its reference, a payment by its exchange or retrieval reference number with what contests it, a requestor, a
 * holder: where staff look at it, which is then a use of the holder's data. Numbers of cards and tokens do not come here.
 */
export const find: NonNullable<Pilot['find']> = async (pool, wanted) => {
  const [[token], [card], [requestor], [held], payments] = await Promise.all([
    readRows(pool, tokens, BY_ID, [SHARD, wanted]),
    readRows(pool, cards, BY_ID, [SHARD, wanted]),
    readRows(pool, requestors, BY_ID, [SHARD, wanted]),
    readRows(pool, cards, 'where shard = $1 and customer = $2 limit 1', [SHARD, wanted]),
    paymentsByReference(pool, SHARD, wanted),
  ]);
  const contested = await readRows(pool, disputes, 'where shard = $1 and id = any($2)', [
    SHARD,
    payments.map(({ id }) => id),
  ]);
  return [
    ...(token === undefined ? [] : [thing('token', wanted, `/tokens/${wanted}`)]),
    ...(card === undefined ? [] : [thing('card', wanted, `/tokens?card=${wanted}`)]),
    ...(requestor === undefined ? [] : [ofRequestor(wanted, requestor.state)]),
    ...(held === undefined
      ? []
      : [thing('customer', wanted, `/tokens?customer=${encodeURIComponent(wanted)}`)]),
    ...payments.map(
      ({ id }): PilotFound => ({ ...thing('payment', id, `/live/payments/${id}`), watched: true }),
    ),
    ...contested.map(({ id }) => thing('dispute', id, `/disputes/${id}`)),
  ];
};

const thing = (kind: PilotFound['kind'], id: string, below: string): PilotFound => ({
  kind,
  id,
  place: `/payments${below}`,
});

/** Of one that is no longer registered, what is left are tokens. */
const ofRequestor = (id: string, state: 'registered' | 'ended'): PilotFound =>
  state === 'registered'
    ? { ...thing('requestor', id, '/requestors'), watched: true }
    : thing('requestor', id, `/tokens?requestor=${id}`);
