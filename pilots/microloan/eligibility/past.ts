import type { RulesDefinition } from '@sandglass/rules';
import { isWhole } from '@sandglass/rules/table';
import { type Basis, OFFICERS } from '../application/application.ts';
import { baseSchemas } from '../bases/schemas.ts';
import { SHARD } from '../shard.ts';
import { eligibility } from './schema.ts';

/** More are not replayed while somebody waits: the latest count. */
const APPLICATIONS_MAX = 50_000;

/**
 * What the table was given in applications of these days; what officers decided was decided once before, by the table. Those
 * of before a column came cannot be asked again. Plan: the index on (shard, applied_at, id), backwards.
 */
export const pastApplications: RulesDefinition['past'] = async (pool, table, from, to) => {
  const schema = [eligibility, ...Object.values(baseSchemas)].find(({ id }) => id === table);
  if (schema === undefined) return [];
  const said = table === eligibility.id ? 'rules' : 'baseRules';
  const { rows } = await pool.query<{ id: string; inputs: Basis['rules']['inputs'] }>(
    `select id, basis -> $5 -> 'inputs' as inputs from microloan.application
     where shard = $1 and applied_on between $2::date and $3::date and basis -> $5 ->> 'table' = $6 and model <> $4
     order by applied_at desc, id desc limit ${APPLICATIONS_MAX}`,
    [SHARD, from, to, OFFICERS, said, table],
  );
  return rows.filter(({ inputs }) => isWhole(schema, inputs));
};
