import type { ReplacedBeside } from '@sandglass/payments';
import { boundCards } from '../binding/bound.ts';

/** The bank sent the new card to the holder whom it identified for the old one: it is bound as that was. */
export const boundAgain: ReplacedBeside = {
  keysOf: (old, next) => [boundCards.key(old), boundCards.key(next)],
  rowsOf: (state, old, next, businessDate) => {
    const bound = state.get(boundCards, old);
    return bound === undefined ? [] : [boundCards.insert({ ...bound, id: next, bound_on: businessDate })];
  },
};
