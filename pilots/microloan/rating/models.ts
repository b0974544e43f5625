import { hash } from 'node:crypto';
import type { CreditModel } from '@sandglass/credit';
import { compileScorer, type Scorer, smallBusinessCard, smallBusinessModel } from '@sandglass/credit';

/** A model that can rate applications, with its version: what its file says, in 48 bits of its SHA-256. */
export interface RatingModel {
  readonly name: string;
  readonly version: string;
  readonly model: CreditModel;
  readonly scorer: Scorer;
}

const ratingModel = (model: CreditModel): RatingModel => ({
  name: model.name,
  version: `${model.name}@${hash('sha256', JSON.stringify(model)).slice(0, 12)}`,
  model,
  scorer: compileScorer(model),
});

/** The trees, and the scorecard beside them. */
export const ratingModels: readonly RatingModel[] = [smallBusinessModel, smallBusinessCard].map(ratingModel);

/** The model that a decision names, if it is still here: only then can the decision be worked out again. */
export const modelOfVersion = (version: string): RatingModel | undefined =>
  ratingModels.find((one) => one.version === version);
