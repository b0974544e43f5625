import { DoorRefusal } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { SHARD } from '../shard.ts';
import { type Requestor, requestors } from './requestor.ts';

/**
 * The requestor that a party acts for.
 * @throws DoorRefusal `requestor-unknown`
 */
export async function requestorOf(pool: Pool, party: string): Promise<Requestor> {
  const [row] = await readRows(
    pool,
    requestors,
    "where shard = $1 and party = $2 and state = 'registered' order by id limit 1",
    [SHARD, party],
  );
  if (row === undefined) throw new DoorRefusal('requestor-unknown');
  return row;
}
