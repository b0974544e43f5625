import { arrangementOf } from '@sandglass/models';
import { SHARD } from '../shard.ts';
import { ratingModels } from './models.ts';
import { ratings } from './rating.ts';

/** Which of the shipped models rates, and which one challenges it. */
export const arrangement = arrangementOf({
  shard: SHARD,
  ratings,
  models: ratingModels.map(({ name, version, model }) => ({ name, version, grades: model.grades })),
  first: { champion: 'small-business', challenger: 'small-business-card' },
});
export const { open: openRating, propose: proposeRating, approve: approveRating } = arrangement;
