import {
  type CreditModel,
  compileScorer,
  parseModel,
  type Scorer,
  smallBusinessCard,
  smallBusinessModel,
} from '@sandglass/credit';
import { digestOf, modelContent } from '@sandglass/models';
import type { Pool } from 'pg';
import { SHARD } from '../shard.ts';

/** A model that can rate applications, with its version: what its file says, in 48 bits of its SHA-256. */
export interface RatingModel {
  readonly name: string;
  readonly version: string;
  readonly model: CreditModel;
  readonly scorer: Scorer;
}

const ratingModel = (model: CreditModel): RatingModel => ({
  name: model.name,
  version: `${model.name}@${digestOf(JSON.stringify(model))}`,
  model,
  scorer: compileScorer(model),
});

/** The trees, and the scorecard beside them. */
export const ratingModels: readonly RatingModel[] = [smallBusinessModel, smallBusinessCard].map(ratingModel);

/** The model that a decision names, if it is still here: only then can the decision be worked out again. */
export const modelOfVersion = (version: string): RatingModel | undefined =>
  ratingModels.find((one) => one.version === version);

/** The same, also of one that the program no longer ships: by the file that was registered. */
export async function registeredModel(pool: Pool, version: string): Promise<RatingModel | undefined> {
  const shipped = modelOfVersion(version);
  if (shipped !== undefined) return shipped;
  const file = await modelContent(pool, SHARD, version);
  if (file === undefined) return undefined;
  const model = parseModel(file);
  return { name: model.name, version, model, scorer: compileScorer(model) };
}
