import { homeEquityCards, registration } from '@sandglass/credit';
import { type Models, modelsOf, RATING } from '@sandglass/models';
import { SHARD } from '../shard.ts';
import { ratingModels } from './models.ts';
import { ratings } from './rating.ts';

/** The pilot's register of models: champion and challenger are in use. */
export const registry = modelsOf({
  shard: SHARD,
  inUse: (state) => {
    const rating = state.get(ratings, RATING);
    return ratingModels
      .filter(({ name }) => name === rating?.champion || name === rating?.challenger)
      .map(({ version }) => version);
  },
});

/** What each shipped version is registered with. */
export const registered: readonly Parameters<Models['register']['decide']>[1][] = ratingModels.map((model) =>
  registration(model, homeEquityCards),
);
