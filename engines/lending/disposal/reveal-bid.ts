import { effects, type RowKey, refuse } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import Type from 'typebox';
import { bidId, bids } from './bid.ts';
import type { Disposer } from './disposer.ts';
import { factOfPool } from './fact.ts';
import { amountBid, sealOf, VALUE } from './seal-bid.ts';
import { stepOf } from './step.ts';

export const Code = Type.String({ pattern: '^[0-9a-f]{32,128}$' });
export const Value = Type.String({ minLength: 1, maxLength: 20 });

/**
 * After closing each bidder says what it sealed. No door shows it before the opening; a bid that nobody reveals in time is
 * void, and whoever leaves theirs closed is seen to have done so.
 */
export const revealBidOf = (of: Disposer) =>
  stepOf(of, {
    name: 'reveal',
    summary: 'After closing, a bidder says what it had sealed, with the code.',
    roles: ['partner'],
    input: { value: Value, code: Code },
    states: ['offered'],
    loadThen: ({ id, round }, _input, party) => [bids.key(bidId(id, round, party))] as RowKey[],
    decide: (pool, { value, code }, { now, actor: { party } }, state) => {
      const { id, round, form, closes_at, reveal_until } = pool;
      const bid = state.get(bids, bidId(id, round, party));
      if (bid === undefined) return refuse('bid-unknown');
      if (now < closes_at!) return refuse('bid-not-closed', { closes: formatInstant(closes_at!) });
      if (now >= reveal_until!) return refuse('bid-reveal-late', { until: formatInstant(reveal_until!) });
      if (!VALUE[form].test(value) || sealOf({ pool: id, round, by: party, value, code }) !== bid.seal)
        return refuse('bid-seal-broken');
      return effects({
        reply: { pool: id, round, revealed: true },
        rows: [bids.update({ ...bid, value: amountBid(value), revealed_at: now })],
        facts: [factOfPool(of.lender, 'bid-revealed', pool, { bidder: party })],
      });
    },
  });
