import { DoorRefusal } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { type Merchant, merchants } from './merchant.ts';
import { type Sale, sales } from './sale.ts';

/**
 * The merchant that a party signs in for.
 * @throws DoorRefusal `merchant-unknown`
 */
export async function merchantOf(pool: Pool, shard: string, party: string): Promise<Merchant> {
  const [merchant] = await readRows(pool, merchants, 'where shard = $1 and party = $2', [shard, party]);
  if (merchant === undefined) throw new DoorRefusal('merchant-unknown', { merchant: party });
  return merchant;
}

export const saleOf = async (pool: Pool, shard: string, id: string): Promise<Sale | undefined> =>
  (await readRows(pool, sales, 'where shard = $1 and id = $2', [shard, id]))[0];
