import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { caseFiles } from '../case/case-file.ts';
import { SHARD } from '../shard.ts';

/** The name under which a customer owes, as the last case that was not emptied says it. Plan: the index by customer. */
export async function debtorName(pool: Pool, customer: string): Promise<string> {
  const rows = await readRows(
    pool,
    caseFiles,
    'where shard = $1 and customer = $2 order by opened_on desc, id desc',
    [SHARD, customer],
  );
  const named = rows.find(({ company, owner }) => company !== null || owner !== null);
  return named?.company?.name ?? named?.owner?.name ?? customer;
}
