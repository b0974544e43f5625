import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { pilots, REGISTER_SHARD } from './tables.ts';

/** Which institution declared a pilot, which never becomes another's; undefined while nobody did. */
export function operatorsOf(pool: Pool): (pilot: string) => Promise<string | undefined> {
  const known = new Map<string, string>();
  return async (pilot) => {
    const operator = known.get(pilot) ?? (await operatorOf(pool, pilot));
    if (operator !== undefined) known.set(pilot, operator);
    return operator;
  };
}

async function operatorOf(pool: Pool, pilot: string): Promise<string | undefined> {
  const [row] = await readRows(pool, pilots, 'where shard = $1 and id = $2', [REGISTER_SHARD, pilot]);
  return row?.institution;
}
