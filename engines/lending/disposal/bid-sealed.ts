import { effects, type RowKey, refuse } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import { type Bid, bidId, bids } from './bid.ts';
import { buyers } from './buyer.ts';
import type { Disposer } from './disposer.ts';
import { factOfPool } from './fact.ts';
import { SealText } from './offer.ts';
import { objectionToBuyer } from './policy.ts';
import { stepOf } from './step.ts';

/** An invited firm hands in the seal of its bid, or another in its place, until closing; never what it bids. */
export const sealBidOf = (of: Disposer) =>
  stepOf(of, {
    name: 'bid',
    summary: 'An invited firm hands in its sealed bid; until closing it may replace it.',
    roles: ['partner'],
    input: { seal: SealText },
    states: ['offered'],
    load: (_input, party) => [buyers.key(party)] as RowKey[],
    loadThen: ({ id, round }, _input, party) => [bids.key(bidId(id, round, party))] as RowKey[],
    decide: (pool, { seal }, { now, businessDate, actor: { party } }, state) => {
      const buyer = state.get(buyers, party);
      if (buyer === undefined || !pool.invited.includes(party)) return refuse('disposal-not-invited');
      if (now >= pool.closes_at!) return refuse('bid-late', { closed: formatInstant(pool.closes_at!) });
      const objection = objectionToBuyer(buyer, pool, businessDate);
      if (objection !== undefined) return refuse(objection.code, objection.values);
      const id = bidId(pool.id, pool.round, party);
      const before = state.get(bids, id);
      const row: Bid = {
        id,
        pool: pool.id,
        round: pool.round,
        bidder: party,
        seal,
        sealed_at: now,
        versions: (before?.versions ?? 0) + 1,
        value: null,
        revealed_at: null,
      };
      return effects({
        reply: { pool: pool.id, round: pool.round, version: row.versions },
        rows: [before === undefined ? bids.insert(row) : bids.update(row)],
        facts: [factOfPool(of.lender, 'bid-sealed', pool, { bidder: party, seal, version: row.versions })],
      });
    },
  });
