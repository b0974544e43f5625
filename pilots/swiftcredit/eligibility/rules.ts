import { rulesOf } from '@sandglass/rules';
import { SHARD } from '../shard.ts';
import { pastDecisions } from './past.ts';
import { eligibility } from './schema.ts';

/** The pilot’s decision tables. */
export const rules = rulesOf({ shard: SHARD, schemas: [eligibility], past: pastDecisions });
