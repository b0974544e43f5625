import { registration, smallBusinessCards } from '@sandglass/credit';
import { type Models, modelsOf } from '@sandglass/models';
import { baseModels } from '../bases/registered.ts';
import { SHARD } from '../shard.ts';
import { ratingModels } from './models.ts';
import { RATING, ratings } from './rating.ts';

/** The pilot's register of models: champion, challenger and the bases' own are in use. */
export const registry = modelsOf({
  shard: SHARD,
  inUse: (state) => {
    const rating = state.get(ratings, RATING);
    const arranged = ratingModels
      .filter(({ name }) => name === rating?.champion || name === rating?.challenger)
      .map(({ version }) => version);
    return [...arranged, ...baseModels.map(({ model }) => model)];
  },
});

/** What each shipped version is registered with. */
export const registered: readonly Parameters<Models['register']['decide']>[1][] = [
  ...ratingModels.map((model) => registration(model, smallBusinessCards)),
  ...baseModels,
];
