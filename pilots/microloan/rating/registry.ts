import { REJECT_INFERENCE, smallBusinessCards } from '@sandglass/credit';
import { type CardSummary, type Models, modelsOf } from '@sandglass/models';
import { SHARD } from '../shard.ts';
import { type RatingModel, ratingModels } from './models.ts';
import { RATING, ratings } from './rating.ts';

/** The pilot's register of models: champion and challenger are in use. */
export const registry = modelsOf({
  shard: SHARD,
  inUse: (state) => {
    const rating = state.get(ratings, RATING);
    return [rating?.champion, rating?.challenger].flatMap((name) => name ?? []);
  },
});

const fileOf = ({ model }: RatingModel): string => JSON.stringify(model);

const summaryOf = ({
  data,
  rows,
  bads,
  auc,
  ks,
  outOfTime,
}: NonNullable<(typeof smallBusinessCards)[string]>): CardSummary => ({
  data,
  rows,
  bads,
  auc,
  ks,
  outOfTime: outOfTime && { tested: outOfTime.tested, auc: outOfTime.auc, ks: outOfTime.ks },
  rejectInference: REJECT_INFERENCE,
});

/** What each shipped version is registered with. */
export const registered: readonly Parameters<Models['register']['decide']>[1][] = ratingModels.flatMap(
  (model) => {
    const card = smallBusinessCards[model.name];
    if (card === undefined) throw new Error(`${model.name} has no model card`);
    return {
      model: model.version,
      kind: card.kind,
      trainedOn: card.date,
      card: summaryOf(card),
      file: fileOf(model),
    };
  },
);
