import { homeEquityCard, homeEquityModel, parseModel, type ShippedModel, shipped } from '@sandglass/credit';
import { modelContent } from '@sandglass/models';
import type { Pool } from 'pg';
import { SHARD } from '../shard.ts';

/** The trees of loans on homes, and the scorecard beside them. */
export const ratingModels: readonly ShippedModel[] = [homeEquityModel, homeEquityCard].map(shipped);

/** The model that a decision names, also one that the program no longer ships: by the file that was registered. */
export async function registeredModel(pool: Pool, version: string): Promise<ShippedModel | undefined> {
  const here = ratingModels.find((one) => one.version === version);
  if (here !== undefined) return here;
  const file = await modelContent(pool, SHARD, version);
  return file === undefined ? undefined : shipped(parseModel(file));
}
