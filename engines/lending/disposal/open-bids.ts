import { effects, type RowKey, refuse } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import Type from 'typebox';
import { officerOf } from '../collection/officer.ts';
import { bidId, bids } from './bid.ts';
import { chooseWinner } from './choose-winner.ts';
import type { Disposer } from './disposer.ts';
import { factOfPool } from './fact.ts';
import { pools } from './pool.ts';
import { Code, Value } from './reveal-bid.ts';
import { amountBid, RESERVE, sealOf, VALUE } from './seal-bid.ts';
import { stepOf } from './step.ts';

const OPENERS = 2;

/**
 * Two officers open the bids, each by themselves, once nobody can reveal any more; one of them brings the reserve's value and
 * code. With the second the bids are there to read, and the best that meets the reserve is found; or the round has failed.
 */
export const openBidsOf = (of: Disposer) =>
  stepOf(of, {
    name: 'open-bids',
    summary: 'One of two officers opens the bids; with the second they are read and the best is found.',
    input: { reserve: Type.Optional(Value), code: Type.Optional(Code) },
    states: ['offered'],
    loadThen: ({ id, round, invited }) => invited.map((by) => bids.key(bidId(id, round, by))) as RowKey[],
    decide: (pool, { reserve, code }, { now, businessDate, actor }, state) => {
      const { id, round, form, invited, reveal_until } = pool;
      if (now < reveal_until!) return refuse('bids-not-open', { from: formatInstant(reveal_until!) });
      const officer = officerOf(actor);
      if (pool.openers.includes(officer)) return refuse('disposal-same-officer');
      let opened = pool.reserve;
      if (reserve !== undefined && code !== undefined) {
        const seal = sealOf({ pool: id, round, by: RESERVE, value: reserve, code });
        if (!VALUE[form].test(reserve) || seal !== pool.reserve_seal) return refuse('reserve-seal-broken');
        opened = amountBid(reserve);
      }
      const openers = [...pool.openers, officer];
      const so = { ...pool, openers, reserve: opened };
      if (openers.length < OPENERS) {
        return effects({
          reply: { pool: id, state: so.state, openersNeeded: OPENERS - openers.length },
          rows: [pools.update(so)],
          facts: [factOfPool(of.lender, 'opening-begun', so)],
        });
      }
      if (opened === null) return refuse('reserve-not-opened');
      const found = invited.flatMap((by) => state.get(bids, bidId(id, round, by)) ?? []);
      const best = chooseWinner(form, found, opened);
      const after = {
        ...so,
        state: best === undefined ? ('failed' as const) : ('opened' as const),
        opened_on: businessDate,
        winner: best?.bidder ?? null,
        price: best?.value ?? null,
      };
      const revealed = found.filter(({ value }) => value !== null).length;
      return effects({
        reply: { pool: id, state: after.state, bids: found.length, revealed, winner: after.winner },
        rows: [pools.update(after)],
        facts: [
          factOfPool(of.lender, best === undefined ? 'failed' : 'opened', after, {
            bids: found.length,
            revealed,
          }),
        ],
      });
    },
  });
