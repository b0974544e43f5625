import { readRows } from '@sandglass/operations';
import { minorOf, numbers, tokens } from '@sandglass/payments';
import type { Pool } from 'pg';
import { cryptograms, vault } from '../issuing.ts';
import { SHARD } from '../shard.ts';

const OWN = 'where shard = $1 and id = $2';

/** What a requestor holds of a token: its number, and a genuine cryptogram for one payment. For tests alone. */
export async function presentedOf(
  pool: Pool,
  reference: string,
  of: { readonly amount: string; readonly merchant: string; readonly counter: number },
): Promise<{ readonly token: string; readonly expires: string; readonly cryptogram: string }> {
  const [[sealed], [token]] = await Promise.all([
    readRows(pool, numbers, OWN, [SHARD, reference]),
    readRows(pool, tokens, OWN, [SHARD, reference]),
  ]);
  const number = sealed && vault.open(sealed);
  if (number === undefined || token === undefined) throw new Error(`${reference} has no number`);
  const { merchant, counter, amount } = of;
  const bound = {
    token: reference,
    requestor: token.requestor,
    amount: minorOf(amount),
    currency: '156',
    merchant,
  };
  return { token: number, expires: token.expires_on, cryptogram: cryptograms.make(bound, counter) };
}
