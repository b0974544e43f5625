import { rulesOf } from '@sandglass/rules';
import { baseSchemas } from '../bases/schemas.ts';
import { SHARD } from '../shard.ts';
import { pastApplications } from './past.ts';
import { eligibility } from './schema.ts';

/** The pilot’s decision tables. */
export const rules = rulesOf({
  shard: SHARD,
  schemas: [eligibility, ...Object.values(baseSchemas)],
  past: pastApplications,
});
