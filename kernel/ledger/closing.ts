import { createHash } from 'node:crypto';
import { effects, operation } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import { closings } from './tables.ts';

const BUNDLES_PER_PAGE = 64;

/** What `ledger.close-day` is given. Numbers as decimal text. */
export interface Closing {
  readonly date: string;
  readonly upTo: string;
  readonly transfers: string;
  /** SHA-256 of the transfers' lines, lower-case hex. */
  readonly digest: string;
}

const NUMBER = Type.String({ pattern: '^(0|[1-9][0-9]{0,18})$' });

/** Puts the digest of a day's transfers into the public log: from then on nobody can say they were others. */
export const closeDay = operation({
  name: 'ledger.close-day',
  summary: 'Puts the digest of the transfers since the last closing into the public log.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object(
    {
      date: Type.String({ format: 'date' }),
      upTo: NUMBER,
      transfers: NUMBER,
      digest: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    },
    { additionalProperties: false },
  ),
  load: ({ date }) => [closings.key(date)],
  decide: (_state, { date, upTo, transfers, digest }) =>
    effects({
      reply: { date, transfers },
      rows: [closings.insert({ date, up_to: BigInt(upTo), transfers: BigInt(transfers), digest })],
      facts: [{ kind: 'ledger.closed', header: { date, upTo, transfers, digest } }],
    }),
});

interface ClosingRow {
  readonly date: string;
  readonly up_to: bigint;
  readonly transfers: bigint;
  readonly digest: string;
}

/** The closing of a date: all transfers that are committed now and were in none before. */
export async function nextClosing(pool: Pool, shard: string, date: string): Promise<Closing> {
  const { rows } = await pool.query<{ before: bigint; up_to: bigint }>(
    `select coalesce((select max(up_to) from ledger.closing where shard = $1), 0) as before,
       coalesce((select max(last) from ledger.transfer_bundle where shard = $1), 0) as up_to`,
    [shard],
  );
  const { before, up_to } = rows[0]!;
  const { transfers, digest } = await digestOf(pool, shard, before, up_to);
  return { date, upTo: up_to.toString(), transfers: transfers.toString(), digest };
}

/** A day whose transfers are no longer those that were closed. */
export interface AlteredDay {
  readonly date: string;
  readonly closed: string;
  readonly found: string;
}

/**
 * Compares each closed day with the transfers that are there now: whoever changed a transfer, and the balances to fit,
 * is found here; whoever changed the closing too, by the public log. Reads the whole book: for the background.
 */
export async function checkClosings(pool: Pool, shard: string): Promise<AlteredDay[]> {
  const { rows } = await pool.query<ClosingRow>(
    `select date, up_to, transfers, encode(digest, 'hex') as digest from ledger.closing
     where shard = $1 order by up_to, date`,
    [shard],
  );
  const altered: AlteredDay[] = [];
  let before = 0n;
  for (const { date, up_to, digest } of rows) {
    const found = await digestOf(pool, shard, before, up_to);
    if (found.digest !== digest) altered.push({ date, closed: digest, found: found.digest });
    before = up_to;
  }
  return altered;
}

/** Digest of the transfers after one operation up to another; each is a JSON array of its values, ended by a line feed. */
async function digestOf(
  pool: Pool,
  shard: string,
  after: bigint,
  upTo: bigint,
): Promise<{ transfers: number; digest: string }> {
  const hash = createHash('sha256');
  let transfers = 0;
  for (let from = after; from < upTo; ) {
    const to = await endOfPage(pool, shard, from, upTo);
    if (to === undefined) break;
    const { rows } = await pool.query<{ line: string }>(
      `select json_build_array(operation::text, n, kind, debit, credit, amount::text, currency, code, pending,
         business_date, (extract(epoch from at) * 1000)::int8::text)::text as line
       from ledger.transfer where shard = $1 and bundle > $2 and bundle <= $3 order by operation, n`,
      [shard, from, to],
    );
    for (const { line } of rows) hash.update(`${line}\n`);
    transfers += rows.length;
    from = to;
  }
  return { transfers, digest: hash.digest('hex') };
}

async function endOfPage(pool: Pool, shard: string, from: bigint, upTo: bigint): Promise<bigint | undefined> {
  const { rows } = await pool.query<{ last: bigint | null }>(
    `select max(last) as last from (
       select last from ledger.transfer_bundle where shard = $1 and last > $2 and last <= $3 order by last limit $4
     ) page`,
    [shard, from, upTo, BUNDLES_PER_PAGE],
  );
  return rows[0]?.last ?? undefined;
}
