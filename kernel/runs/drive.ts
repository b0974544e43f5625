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
const AT_ONCE_MAX = 500;

export interface RunWork {
  /** Stable over repeats, e.g. `fall-due:2026-11-23`. */
  readonly run: string;
  readonly name: string;
  /** The work list at one snapshot; asked only when the run was not planned before. */
  readonly list: () => Promise<readonly { readonly item: string; readonly amount: bigint }[]>;
  /** The ordinary operation that does one item. */
  readonly operation: AnyOperation;
  readonly input: (item: string) => unknown;
}

export interface RunResult {
  readonly done: number;
  readonly excepted: number;
}

/**
 * Plans, does and closes a run. Killed anywhere and called again it goes on: the plan is refused the second time, items
 * carry the run's and their own name as idempotency key, and marking twice changes nothing. Throws when an item failed
 * for a reason that may pass; the run stays open and the next call goes on.
 */
export async function drive(pool: Pool, executor: Executor, work: RunWork): Promise<RunResult> {
  if (!(await isPlanned(pool, executor.shard, work.run))) await planIt(executor, work);
  for (;;) {
    const waiting = await waitingItems(pool, executor.shard, work.run);
    if (waiting.length === 0) break;
    const marks = await Promise.all(waiting.map((item) => doItem(executor, work, item)));
    await submit(executor, mark, { run: work.run, items: marks }, `mark:${work.run}:${waiting[0]}`);
  }
  const closed = await submit(executor, close, { run: work.run }, `close:${work.run}`);
  if (closed.outcome === 'refused') return { done: 0, excepted: 0 };
  return { done: Number(closed.reply.done), excepted: Number(closed.reply.excepted) };
}

async function planIt(executor: Executor, work: RunWork): Promise<void> {
  const list = await work.list();
  if (list.length > ITEMS_MAX) throw new RangeError(`a run has at most ${ITEMS_MAX} items; plan several`);
  const input = {
    run: work.run,
    name: work.name,
    items: list.map(({ item, amount }) => ({ item, amount: amount.toString() })),
  };
  await submit(executor, plan, input, `plan:${work.run}`);
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

async function isPlanned(pool: Pool, shard: string, run: string): Promise<boolean> {
  const { rowCount } = await pool.query('select from runs.run where shard = $1 and id = $2', [shard, run]);
  return rowCount === 1;
}

async function waitingItems(pool: Pool, shard: string, run: string): Promise<string[]> {
  const { rows } = await pool.query<{ item: string }>(
    `select item from runs.item where shard = $1 and run = $2 and state = 'waiting' order by item limit $3`,
    [shard, run, AT_ONCE_MAX],
  );
  return rows.map(({ item }) => item);
}
