import {
  parseModel,
  type ShippedModel,
  shipped,
  smallBusinessCard,
  smallBusinessModel,
} from '@sandglass/credit';
import { modelContent } from '@sandglass/models';
import type { Pool } from 'pg';
import { SHARD } from '../shard.ts';

/** The trees, and the scorecard beside them. */
export const ratingModels: readonly ShippedModel[] = [smallBusinessModel, smallBusinessCard].map(shipped);

/** The model that a decision names, if it is still here: only then can the decision be worked out again. */
export const modelOfVersion = (version: string): ShippedModel | undefined =>
  ratingModels.find((one) => one.version === version);

/** The same, also of one that the program no longer ships: by the file that was registered. */
export async function registeredModel(pool: Pool, version: string): Promise<ShippedModel | undefined> {
  const here = modelOfVersion(version);
  if (here !== undefined) return here;
  const file = await modelContent(pool, SHARD, version);
  return file === undefined ? undefined : shipped(parseModel(file));
}
