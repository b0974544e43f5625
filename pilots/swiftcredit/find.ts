import { readRows } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { caseFiles } from './case/case-file.ts';
import { SHARD } from './shard.ts';

/** A case by its number, which is its loan's, too: where a clerk looks at it, which is then a use of the data. */
export const find: NonNullable<Pilot['find']> = async (pool, wanted) => {
  const [file] = await readRows(pool, caseFiles, 'where shard = $1 and id = $2', [SHARD, wanted]);
  return file === undefined ? [] : [{ kind: 'loan', id: wanted, place: `/homes/${wanted}` }];
};
