import { openDatabase } from '@sandglass/database';
import { LogStore } from '@sandglass/journal';
import { checkBalanced, type StatementLine, statement } from '@sandglass/ledger';
import {
  leafHash,
  parseCheckpoint,
  parseNote,
  proveConsistency,
  rootOf,
  sameHash,
  verifyConsistency,
} from '@sandglass/tlog';
import type { Pool } from 'pg';
import { rooms } from '../../apps/server/rooms.ts';
import { requestId } from '../../kernel/operations/request.ts';
import type { Journal } from './round.ts';

export interface Head {
  readonly size: number;
  readonly root: Buffer;
}

/** Compares what is in the database with what callers were told. Throws on the first difference. */
export async function check(folder: string, journal: Journal, before: Head | undefined): Promise<Head> {
  const database = await openDatabase({ folder, rooms, url: '' });
  try {
    await everyReplyIsThere(database.pool, journal);
    await eachOnce(database.pool);
    await balances(database.pool);
    return await oneHistory(database.pool, before);
  } finally {
    await database.close();
  }
}

async function everyReplyIsThere(pool: Pool, { acknowledged }: Journal): Promise<void> {
  const { rows } = await pool.query<{ id: string; operation: bigint }>(
    `select replace(id::text, '-', '') as id, operation from operations.request_key where shard = 'crash'`,
  );
  const stored = new Map(rows.map(({ id, operation }) => [id, operation.toString()]));
  for (const [n, operation] of acknowledged) {
    const found = stored.get(requestId('system:system', `k${n}`));
    if (found !== operation)
      throw new Error(`key k${n} was answered as operation ${operation}, the database says ${found}`);
  }
  await latestAnswer(pool);
}

/** The last key leads to its answer. */
async function latestAnswer(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ found: boolean }>(
    `select r.reply is not null as found from operations.request_key k
     left join operations.request r on r.shard = k.shard and r.id = k.id
     where k.shard = 'crash' order by k.operation desc limit 1`,
  );
  if (rows[0]?.found === false) throw new Error('the last key has no answer');
}

async function eachOnce(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ moves: bigint; requests: bigint; facts: bigint }>(
    `select (select count(*) from ledger.transfer where shard = 'crash') as moves,
            (select count(*) from operations.request_bundle b, unnest(b.operation, b.name) as u(operation, name)
              where b.shard = 'crash' and coalesce(u.name, b.name[1]) = 'crash.move') as requests,
            (select count(*) from journal.fact where shard = 'crash' and kind = 'crash.moved') as facts`,
  );
  const { moves, requests, facts } = rows[0]!;
  if (moves !== requests || moves !== facts)
    throw new Error(`${requests} requests, ${moves} transfers, ${facts} facts`);
}

async function balances(pool: Pool): Promise<void> {
  const off = await checkBalanced(pool, 'crash');
  if (off.length > 0)
    throw new Error(`accounts differ from their transfers: ${JSON.stringify(off, textOfBig)}`);
  const { rows } = await pool.query<{ id: string; lines: bigint; debits: bigint; credits: bigint }>(
    `select id, lines, debits, credits from ledger.account where shard = 'crash'`,
  );
  for (const { id, lines, debits, credits } of rows) await wholeChain(pool, id, { lines, debits, credits });
  const used = await pool.query<{ value: bigint; moved: bigint }>(
    `select value, (select coalesce(sum(amount), 0)::int8 from ledger.transfer where shard = 'crash') as moved
     from guard.counter where shard = 'crash'`,
  );
  const counted = used.rows[0];
  if (counted !== undefined && counted.value !== counted.moved) {
    throw new Error(`the guard counted ${counted.value}, the ledger moved ${counted.moved}`);
  }
}

const textOfBig = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;

/** An account's statement has each of its lines, and ends with its totals. */
async function wholeChain(
  pool: Pool,
  account: string,
  kept: { readonly lines: bigint; readonly debits: bigint; readonly credits: bigint },
): Promise<void> {
  let [lines, last]: [number, StatementLine | undefined] = [0, undefined];
  for (;;) {
    const page = await statement(pool, 'crash', account, last === undefined ? {} : { after: last });
    if (page.length === 0) break;
    lines += page.length;
    last = page.at(-1);
  }
  const { debits, credits } = last?.after ?? { debits: 0n, credits: 0n };
  if (BigInt(lines) !== kept.lines || debits !== kept.debits || credits !== kept.credits)
    throw new Error(`the statement of ${account} has ${lines} lines of ${kept.lines}, or another end`);
}

/** The tree's root is that of its facts, the head before is its prefix, and every integrated fact is a leaf once. */
async function oneHistory(pool: Pool, before: Head | undefined): Promise<Head> {
  const store = new LogStore(pool, 'localhost/crash/log');
  const head = await store.head();
  if (head === undefined) throw new Error('the log has no head');
  const signed = parseCheckpoint(parseNote(head.checkpoint).text);
  const leaves: Buffer[] = [];
  while (leaves.length < head.size) {
    leaves.push(...(await store.leaves(leaves.length, Math.min(1_000, head.size - leaves.length))));
  }
  if (new Set(leaves.map(String)).size !== leaves.length) throw new Error('a fact stands twice in the log');
  const root = rootOf(leaves.map((leaf) => leafHash(leaf)));
  if (!sameHash(root, signed.root)) throw new Error('the signed root is not the root of the facts');
  if (before !== undefined) await isPrefix(store, before, { size: head.size, root });
  return { size: head.size, root };
}

async function isPrefix(store: LogStore, before: Head, after: Head): Promise<void> {
  if (after.size < before.size) throw new Error(`the log shrank from ${before.size} to ${after.size}`);
  if (before.size === 0 || before.size === after.size) return;
  const proof = await proveConsistency(
    before.size,
    after.size,
    async (level, at) => (await store.tile(level, at)) ?? Buffer.alloc(0),
  );
  const verdict = verifyConsistency({
    oldSize: before.size,
    size: after.size,
    oldRoot: before.root,
    root: after.root,
    proof,
  });
  if (!verdict.valid) throw new Error(`the log shows two histories: ${verdict.why}`);
}
