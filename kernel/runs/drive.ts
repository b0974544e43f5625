import {
  type AnyOperation,
  type Executor,
  OperationFailed,
  type Outcome,
  system,
} from '@sandglass/operations';
import type { Pool } from 'pg';
import { close, ITEMS_MAX, mark, plan } from './operations.ts';

/** Items that are under way at once. */
const AT_ONCE_MAX = 2_000;

export interface RunWork {
  /** Stable over repeats, e.g. `fall-due:2026-11-23`. */
  readonly run: string;
  readonly name: string;
  /** The work list at one snapshot, in the order in which it is done; asked only when the run was not planned before. */
  readonly list: () => Promise<readonly { readonly item: string; readonly amount: bigint }[]>;
  /** The ordinary operation that does one item. */
  readonly operation: AnyOperation;
  readonly input: (item: string) => unknown;
  /** Most items of one plan. */
  readonly itemsMax?: number;
  /** Most items that are under way at once. */
  readonly atOnceMax?: number;
}

export interface RunResult {
  readonly done: number;
  readonly excepted: number;
}

/**
 * Plans, does and closes a run. Killed anywhere and called again it goes on: the plan is refused the second time, items
 * carry the run's and their own name as idempotency key, and marking twice changes nothing. Throws when an item failed
 * for a reason that may pass; the run stays open and the next call goes on.
 *
 * What is longer than one plan goes in parts, `<run>`, `<run>:2` …, each planned when the one before is closed, of what the list
 * then finds and no part had.
 */
export async function drive(pool: Pool, executor: Executor, work: RunWork): Promise<RunResult> {
  const most = work.itemsMax ?? ITEMS_MAX;
  const result = { done: 0, excepted: 0 };
  for (let n = 1; ; n += 1) {
    const part = n === 1 ? work.run : `${work.run}:${n}`;
    const planned = await plannedOf(pool, executor.shard, part);
    const count = planned ?? (await planPart(pool, executor, { work, part, n, most }));
    if (count === 0 && n > 1) return result;
    const { done, excepted } = await doPart(pool, executor, { ...work, run: part });
    result.done += done;
    result.excepted += excepted;
    if (count < most) return result;
  }
}

async function doPart(pool: Pool, executor: Executor, work: RunWork): Promise<RunResult> {
  for (;;) {
    const waiting = await waitingItems(pool, executor.shard, work.run);
    if (waiting.length === 0) break;
    await doItems(executor, work, waiting);
  }
  const closed = await submit(executor, close, { run: work.run }, `close:${work.run}`);
  if (closed.outcome === 'refused') return { done: 0, excepted: 0 };
  return { done: Number(closed.reply.done), excepted: Number(closed.reply.excepted) };
}

/** In their order, so many at once; what became of some is noted while the next are done. */
async function doItems(executor: Executor, work: RunWork, waiting: readonly string[]): Promise<void> {
  const most = work.atOnceMax ?? AT_ONCE_MAX;
  let noted: Promise<unknown> = Promise.resolve();
  for (let at = 0; at < waiting.length; at += most) {
    const some = waiting.slice(at, at + most);
    const [marks] = await Promise.all([Promise.all(some.map((item) => doItem(executor, work, item))), noted]);
    noted = submit(executor, mark, { run: work.run, items: marks }, `mark:${work.run}:${some[0]}`);
  }
  await noted;
}

interface Part {
  readonly work: RunWork;
  readonly part: string;
  readonly n: number;
  readonly most: number;
}

/** Plans the next part of a run, and says how many items it has; a later part of nothing is not planned. */
async function planPart(pool: Pool, executor: Executor, { work, part, n, most }: Part): Promise<number> {
  const had = n === 1 ? new Set<string>() : await itemsBefore(pool, executor.shard, work.run, n);
  const left = (await work.list()).filter(({ item }) => !had.has(item)).slice(0, most);
  if (left.length === 0 && n > 1) return 0;
  const input = {
    run: part,
    name: work.name,
    items: left.map(({ item, amount }) => ({ item, amount: amount.toString() })),
  };
  await submit(executor, plan, input, `plan:${part}`);
  return left.length;
}

async function doItem(
  executor: Executor,
  work: RunWork,
  item: string,
): Promise<{ item: string; exception: string | null }> {
  try {
    const outcome = await submit(executor, work.operation, work.input(item), `${work.run}:${item}`);
    return { item, exception: outcome.outcome === 'done' ? null : outcome.code };
  } catch (error) {
    // A bug in one item must not hold up the others: it is handed to a person.
    if (error instanceof OperationFailed) return { item, exception: error.message };
    throw error;
  }
}

const submit = (executor: Executor, operation: unknown, input: unknown, key: string): Promise<Outcome> =>
  executor.submit(operation as AnyOperation, input as never, { actor: system, key });

/** How many items a run was planned with; undefined when it was not. */
async function plannedOf(pool: Pool, shard: string, run: string): Promise<number | undefined> {
  const { rows } = await pool.query<{ count: bigint }>(
    'select count from runs.run where shard = $1 and id = $2',
    [shard, run],
  );
  return rows[0] === undefined ? undefined : Number(rows[0].count);
}

/** What the parts before the n-th had. Plan: the items of one run, by the range of their ids. */
async function itemsBefore(pool: Pool, shard: string, run: string, n: number): Promise<Set<string>> {
  const parts = Array.from({ length: n - 1 }, (_, at) => (at === 0 ? run : `${run}:${at + 1}`));
  const had = new Set<string>();
  for (const part of parts) {
    const { rows } = await pool.query<{ item: string }>(
      `select item from runs.item where shard = $1 and id collate "C" > $2 and id collate "C" < $3`,
      [shard, `${part}|`, `${part}}`],
    );
    for (const { item } of rows) had.add(item);
  }
  return had;
}

async function waitingItems(pool: Pool, shard: string, run: string): Promise<string[]> {
  const { rows } = await pool.query<{ item: string }>(
    `select item from runs.item where shard = $1 and run = $2 and state = 'waiting' order by n, item`,
    [shard, run],
  );
  return rows.map(({ item }) => item);
}
