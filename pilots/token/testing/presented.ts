import { readRows } from '@sandglass/operations';
import { minorOf, numbers, tokens } from '@sandglass/payments';
import type { Pool } from 'pg';
import { cryptograms, vault } from '../issuing.ts';
import { SHARD } from '../shard.ts';

const OWN = 'where shard = $1 and id = $2';

/** The number of a card or token, in clear, as only the vault gives it. For tests alone. */
export async function numberOf(pool: Pool, reference: string): Promise<string> {
  const [sealed] = await readRows(pool, numbers, OWN, [SHARD, reference]);
  const number = sealed && vault.open(sealed);
  if (number === undefined) throw new Error(`${reference} has no number`);
  return number;
}

/** What a requestor holds of a token: its number, and a genuine cryptogram for one payment. For tests alone. */
export async function presentedOf(
  pool: Pool,
  reference: string,
  of: { readonly amount: string; readonly merchant: string; readonly counter: number },
): Promise<{ readonly token: string; readonly expires: string; readonly cryptogram: string }> {
  const [number, [token]] = await Promise.all([
    numberOf(pool, reference),
    readRows(pool, tokens, OWN, [SHARD, reference]),
  ]);
  if (token === undefined) throw new Error(`${reference} is no token`);
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
