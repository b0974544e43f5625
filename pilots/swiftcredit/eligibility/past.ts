import type { RulesDefinition } from '@sandglass/rules';
import { isWhole } from '@sandglass/rules/table';
import type { Basis } from '../decision/decisions.ts';
import { SHARD } from '../shard.ts';
import { eligibility } from './schema.ts';

/** More are not replayed while somebody waits: the latest count. */
const DECISIONS_MAX = 50_000;

/**
 * What the table was given in decisions of these days. Those whose case was emptied, and those of before a column came, cannot
 * be asked again. Plan: the index on (shard, decided_on, id), backwards.
 */
export const pastDecisions: RulesDefinition['past'] = async (pool, _table, from, to) => {
  const { rows } = await pool.query<{ id: string; inputs: Basis['rules']['inputs'] }>(
    `select id, basis -> 'rules' -> 'inputs' as inputs from swiftcredit.decision
     where shard = $1 and decided_on between $2::date and $3::date and basis is not null
     order by decided_on desc, id desc limit ${DECISIONS_MAX}`,
    [SHARD, from, to],
  );
  return rows.filter(({ inputs }) => isWhole(eligibility, inputs));
};
