import type { Bid } from './bid.ts';
import { biddingOf, type Form } from './form.ts';

/**
 * The best bid that was revealed and meets the reserve: the highest price, the lowest commission. Of equal bids the one
 * whose last version came first (价格优先、时间优先); two of one instant by the bidder's id, so that anybody finds the same.
 */
export function chooseWinner(form: Form, bids: readonly Bid[], reserve: bigint): Bid | undefined {
  const { compare } = biddingOf[form];
  const valid = bids.filter(({ value }) => value !== null && compare(value, reserve) >= 0);
  return valid.sort(
    (a, b) => compare(b.value!, a.value!) || a.sealed_at - b.sealed_at || (a.bidder < b.bidder ? -1 : 1),
  )[0];
}
