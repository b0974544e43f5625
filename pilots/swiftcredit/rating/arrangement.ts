import { arrangementOf } from '@sandglass/models';
import { SHARD } from '../shard.ts';
import { ratingModels } from './models.ts';
import { ratings } from './rating.ts';

/** Which of the shipped models rates, and which one challenges it: the trees decide, the scorecard shadows. */
export const arrangement = arrangementOf({
  shard: SHARD,
  ratings,
  models: ratingModels.map(({ name, version, model }) => ({ name, version, grades: model.grades })),
  first: { champion: 'home-equity', challenger: 'home-equity-card' },
});
