import type { PoolClient } from 'pg';
import { WHOLE_TABLES } from './by-index.ts';
import { type DecidedBatch, decideBatch, type Item } from './decide-batch.ts';
import { judge } from './failure.ts';
import type { Holding } from './holding.ts';
import { type Call, itemOf } from './intake.ts';
import { loadBatch } from './load-batch.ts';
import type { AnyOperation } from './operation.ts';
import type { ExecutorOptions } from './options.ts';
import { InvalidInput, OperationFailed, type Outcome, Unavailable } from './outcome.ts';
import { problemsOf } from './problems.ts';
import { OwnershipLost } from './shard.ts';
import { batchStatement, type Statement } from './statement.ts';
import type { Table } from './table.ts';
import { landed } from './writes.ts';

/** The ordinary operation that accounts for set-based work: its entries, usage and facts. */
export interface Accounting {
  readonly operation: AnyOperation;
  readonly input: unknown;
  readonly call: Call;
  /** The business date that the work is for. */
  readonly businessDate: string;
}

/** Work on all rows of a shard at once, beside the path but in the executor's turn. */
export interface SetWork {
  /** Tables whose rows it changes: what is cached of them is forgotten. The accounting loads none of them. */
  readonly touched: readonly Table[];
  /** Runs within a transaction. Undefined: there was nothing to do, and nothing stays. */
  readonly work: (client: PoolClient) => Promise<Accounting | undefined>;
}

/**
 * Does the work and its accounting in one transaction. The accounting's own statement moves the fence, so that what a
 * replaced owner did comes to nothing. A refused accounting (by ledger or guard) takes the work back with it.
 */
export async function doSetWork(
  of: SetWork,
  holding: Holding,
  options: ExecutorOptions,
): Promise<Outcome | undefined> {
  const client = await options.pool.connect();
  let sent: Sent | undefined;
  try {
    await client.query(`begin; ${WHOLE_TABLES}`);
    const accounting = await of.work(client);
    const decided = accounting && (await decide(accounting, of, holding, options));
    if (decided === undefined || !isWritten(decided)) {
      await client.query('rollback');
      client.release();
      if (decided !== undefined) holding.cache.clear();
      return decided?.outcome;
    }
    const batch = holding.position.batch + 1n;
    options.onPoint?.('before-send');
    sent = { decided, batch };
    await client.query(statementOf(sent, holding, options));
    options.onPoint?.('in-statement');
    await client.query('commit');
    client.release();
    options.onPoint?.('committed');
  } catch (error) {
    client.release(true);
    if (sent === undefined || !(await wasCommitted(error, sent, holding))) throw failed(error, holding);
  }
  landed(sent.decided.batch.rows);
  return sent.decided.outcome;
}

interface Decided {
  readonly batch: DecidedBatch;
  readonly outcome: Outcome;
}

interface Sent {
  readonly decided: Decided;
  /** Number of the batch that its statement writes. */
  readonly batch: bigint;
}

const ignore = (): void => undefined;

const isWritten = ({ outcome }: Decided): boolean => outcome.outcome === 'done' && !outcome.repeated;

async function decide(
  { operation, input, call, businessDate }: Accounting,
  { touched }: SetWork,
  holding: Holding,
  options: ExecutorOptions,
): Promise<Decided> {
  if (!operation.validator.Check(input)) throw new InvalidInput(problemsOf(operation, input));
  const { cache, known, position } = holding;
  const { shard, stages, now, onFailure = ignore } = options;
  const refused = Promise.withResolvers<never>();
  refused.promise.catch(ignore);
  const item: Item = itemOf(
    { operation, input, prepared: undefined, call, arrival: 0 },
    ignore,
    refused.reject,
  );
  cache.clear(touched);
  await loadBatch([item], holding, options);
  const stale = item.slots.find(({ table }) => touched.includes(table));
  if (stale !== undefined)
    throw new Error(`${operation.name} loads ${stale.table.name}, which its own work changes`);
  const batch = decideBatch([item], {
    shard,
    cache,
    stages,
    known,
    now: now(),
    businessDate,
    firstNumber: position.operation + 1n,
    onFailure,
  });
  stages.ledger.assertBalanced(batch.rows);
  const outcome = batch.answers[0]?.outcome;
  if (outcome !== undefined) return { batch, outcome };
  if (item.failed) return refused.promise;
  throw new OperationFailed(`${operation.name} did not name all the rows that it needs`);
}

function statementOf({ decided, batch }: Sent, { epoch }: Holding, { shard }: ExecutorOptions): Statement {
  const { lastNumber, rows } = decided.batch;
  // Without the shard nothing is written; −1 is no shard's epoch.
  return batchStatement({ shard, epoch: epoch ?? -1n, batch, operation: lastNumber }, rows);
}

/** After a lost connection the outcome is unknown: a new epoch stops what still runs, then the fence tells. */
async function wasCommitted(error: unknown, { batch }: Sent, holding: Holding): Promise<boolean> {
  return judge(error) === 'unknown' && (await holding.takeAgain()) === batch;
}

function failed(error: unknown, holding: Holding): unknown {
  holding.cache.clear();
  if (judge(error) === 'fenced') holding.lose();
  if (holding.owns || error instanceof OwnershipLost) return error;
  return new Unavailable('another process has taken over; repeat shortly', 1);
}
