import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Static, TSchema } from 'typebox';
import type { Actor } from './actor.ts';
import { RowCache } from './cache.ts';
import { type DecidedBatch, decideBatch, type Item } from './decide-batch.ts';
import { type Failure, judge } from './failure.ts';
import { KnownKeys } from './known-keys.ts';
import { loadResident } from './load.ts';
import { loadBatch } from './load-batch.ts';
import type { AnyOperation, Operation } from './operation.ts';
import { InvalidInput, OperationFailed, type Outcome, Unavailable } from './outcome.ts';
import { problemsOf } from './problems.ts';
import { FairQueue } from './queue.ts';
import { requestBody, requestId } from './request.ts';
import { type Ownership, OwnershipLost } from './shard.ts';
import { ShardOwner, sent } from './shard-owner.ts';
import type { Stages } from './stages.ts';
import { batchStatement, type Statement } from './statement.ts';
import type { Table } from './table.ts';
import { Turn } from './turn.ts';
import { isEmpty, reuse } from './writes.ts';

/** Most operations that may wait; beyond, callers are told to come back. */
export const WAITING_MAX = 20_000;
/** Most operations in one batch. */
export const BATCH_MAX = 4_000;
/** Fewer are not worth two commits. */
const PARTED_MIN = 64;
const RENEW_MS = 1_000;
const RETRY_AFTER_S = 1;
const ROWS_PER_GENERATION_MAX = 500_000;

export interface ExecutorOptions {
  readonly shard: string;
  readonly pool: Pool;
  readonly stages: Stages;
  readonly residents: readonly Table[];
  /** Names this process: `host/pid/start`. */
  readonly owner: string;
  /** Whether a lease's holder is known to be dead. */
  readonly mayReplace?: (owner: string) => boolean;
  /** ms since the epoch; the house's clock. */
  readonly now: () => number;
  readonly businessDate: (now: number) => string;
  /** Told of each failure that no caller is to blame for. */
  readonly onFailure?: (error: unknown, what: string) => void;
  /** Told of each place that a batch passes; for tests that kill the process there. */
  readonly onPoint?: (point: ExecutorPoint) => void;
  readonly rowsPerGenerationMax?: number;
  readonly batchMax?: number;
  readonly waitingMax?: number;
}

/** Where a batch is: before its rows are loaded, before its statement, within it, committed, answered. */
export type ExecutorPoint = 'before-load' | 'before-send' | 'in-statement' | 'committed' | 'answered';

/** Who calls, and under which idempotency key. */
interface Call {
  readonly actor: Actor;
  readonly key: string;
}

/** A batch that is being committed. */
interface Flight {
  readonly landed: Promise<boolean>;
  under: boolean;
}

/**
 * Owns one shard: collects waiting operations into a batch, loads their rows, decides them in order in memory, writes
 * all with one statement, and answers each caller after the commit. While one batch commits, the next is decided.
 */
export class Executor {
  readonly shard: string;
  readonly #options: ExecutorOptions;
  readonly #owner: ShardOwner;
  readonly #cache: RowCache;
  #known = new KnownKeys();
  #knownRead: Promise<void> = Promise.resolve();
  readonly #queue = new FairQueue<Item>();
  readonly #residents: readonly Table[];
  readonly #turn = new Turn();
  #arrivals = 0;
  #flight: Flight | undefined;
  #wake: (() => void) | undefined;
  #state: 'stopped' | 'running' | 'draining' = 'stopped';
  #loop: Promise<void> = Promise.resolve();
  #renewal: NodeJS.Timeout | undefined;
  #renewing = false;

  constructor(options: ExecutorOptions) {
    this.shard = options.shard;
    this.#options = options;
    this.#owner = new ShardOwner(
      options.pool,
      options.shard,
      options.owner,
      options.mayReplace ?? (() => false),
    );
    this.#cache = new RowCache(options.rowsPerGenerationMax ?? ROWS_PER_GENERATION_MAX);
    this.#residents = [...options.residents, ...options.stages.residents];
  }

  /** Number of the last operation that was committed or is being committed. */
  get operationNumber(): bigint {
    return this.#owner.position.operation;
  }

  /** Rows that operations named since the start, and how many of them had to be loaded. */
  get rows(): Readonly<RowCache['counts']> {
    return this.#cache.counts;
  }

  get waiting(): number {
    return this.#queue.length;
  }

  get owns(): boolean {
    return this.#owner.epoch !== undefined;
  }

  /** Takes the shard and starts to serve. Rejects when another living owner holds it. */
  async start(): Promise<void> {
    if (!(await this.#take())) throw new OwnershipLost(`shard ${this.shard} is owned by another process`);
    this.#state = 'running';
    this.#renewal = setInterval(() => void this.#renew(), RENEW_MS);
    this.#renewal.unref();
    this.#loop = this.#run();
  }

  /** Serves what waits, takes nothing new, gives the shard up. */
  async stop(): Promise<void> {
    if (this.#state === 'stopped') return;
    this.#state = 'draining';
    this.#wake?.();
    await this.#loop;
    clearInterval(this.#renewal);
    this.#state = 'stopped';
    this.#known.abandon();
    await this.#knownRead;
    await this.#owner.release();
  }

  /**
   * Submits one operation and resolves after its commit.
   *
   * @throws InvalidInput, Unavailable (503), OperationFailed (500)
   */
  submit<S extends TSchema, P>(operation: Operation<S, P>, input: Static<S>, call: Call): Promise<Outcome> {
    const { actor } = call;
    const any = operation as unknown as AnyOperation;
    try {
      if (!operation.validator.Check(input)) throw new InvalidInput(problemsOf(any, input));
      if (!operation.roles.includes(actor.role)) return Promise.resolve(notAllowed(actor));
      this.#requireRoom();
    } catch (error) {
      return Promise.reject(error);
    }
    if (operation.prepare === undefined) return this.#wait(any, input, undefined, call);
    return this.#prepareAndWait(any, input, call);
  }

  async #prepareAndWait(operation: AnyOperation, input: unknown, call: Call): Promise<Outcome> {
    const prepared = await operation.prepare?.(input, call.actor);
    this.#requireRoom();
    return this.#wait(operation, input, prepared, call);
  }

  #wait(operation: AnyOperation, input: unknown, prepared: unknown, { actor, key }: Call): Promise<Outcome> {
    const caller = `${actor.role}:${actor.party}`;
    const id = requestId(caller, key);
    const body = requestBody(operation.name, input);
    this.#arrivals += 1;
    const arrival = this.#arrivals;
    return new Promise<Outcome>((resolve, reject) => {
      this.#queue.push({
        caller,
        arrival,
        operation,
        input,
        prepared,
        actor,
        requestId: id,
        requestBody: body,
        resolve,
        reject,
        deferred: 0,
        slots: [],
        alone: false,
        failed: false,
      });
      this.#wake?.();
    });
  }

  /**
   * Runs set-based work in the executor's turn: no batch is in flight meanwhile, and the named tables' cached rows are
   * forgotten afterwards. The work must move the fence itself (see sweep).
   */
  inTurn<T>(touched: readonly Table[], work: (fence: Ownership) => Promise<T>): Promise<T> {
    return this.#turn.take(async () => {
      await this.#settled();
      const { epoch, position } = this.#owner;
      if (epoch === undefined) throw new OwnershipLost(`shard ${this.shard} is not ours`);
      try {
        return await work({ epoch, ...position });
      } finally {
        this.#cache.clear(touched);
        await this.#restore();
      }
    });
  }

  #requireRoom(): void {
    if (this.#state !== 'running')
      throw new Unavailable('the service is stopping; repeat shortly', RETRY_AFTER_S);
    if (!this.owns) {
      throw new Unavailable('another process has taken over; repeat shortly', RETRY_AFTER_S);
    }
    if (this.#queue.length >= (this.#options.waitingMax ?? WAITING_MAX)) {
      throw new Unavailable('too many requests are waiting; repeat shortly', RETRY_AFTER_S);
    }
  }

  async #run(): Promise<void> {
    for (;;) {
      if (this.#queue.length === 0) {
        if (this.#state === 'draining') {
          // A last batch that does not land puts its operations back.
          await this.#settled();
          if (this.#queue.length === 0) return;
          continue;
        }
        await this.#nextArrival();
        await nextTurn();
        continue;
      }
      if (!this.owns && !(await this.#takeBack())) {
        this.#rejectWaiting(new Unavailable('another process has taken over; repeat shortly', RETRY_AFTER_S));
        continue;
      }
      await this.#turn.take(() => this.#oneBatch());
    }
  }

  #nextArrival(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = undefined;
        resolve();
      };
    });
  }

  /** Takes, loads and decides a batch while the one before commits; then sends it. */
  async #oneBatch(): Promise<void> {
    const items = this.#queue.take(Math.min(this.#options.batchMax ?? BATCH_MAX, this.#share()));
    const alone = items.findIndex((item) => item.alone);
    const batch = alone === -1 ? items : items.slice(0, Math.max(1, alone));
    if (batch.length < items.length) this.#queue.putBack(items.slice(batch.length));
    try {
      this.#point('before-load');
      const { pool, stages } = this.#options;
      await loadBatch(batch, this.#cache, pool, this.shard, stages, this.#known);
    } catch (error) {
      await this.#settled();
      return this.#notLoaded(batch, error);
    }
    if (!this.owns) return this.#queue.putBack(batch);
    try {
      await this.#decideAndSend(batch);
    } catch (error) {
      await this.#giveUp(batch, error);
    }
  }

  /**
   * With nothing on its way, half of what waits: the other half is decided while it commits. Callers who all wait for
   * one batch would otherwise never let two overlap.
   */
  #share(): number {
    const waiting = this.#queue.length;
    return this.#flight?.under !== true && waiting >= PARTED_MIN ? Math.ceil(waiting / 2) : waiting;
  }

  async #decideAndSend(batch: readonly Item[]): Promise<void> {
    const decided = this.#decide(batch);
    this.#queue.putBack(decided.deferred);
    const wrote = !isEmpty(decided.rows);
    // Built before the batch ahead has landed, so that the database never waits for us.
    const number = this.#owner.position.batch + 1n;
    const { epoch } = this.#owner;
    let statement = wrote ? this.#statement(decided, number) : undefined;
    const landedBefore = this.#flight === undefined || (await this.#flight.landed);
    if (!landedBefore || !this.owns) {
      // What was decided on top of a batch that did not land is decided again, from the database's rows; the cache
      // holds what these decisions wrote, which never was.
      this.#flight = undefined;
      this.#queue.putBack(decided.answers.map(({ item }) => item));
      this.#cache.clear();
      if (this.owns) await this.#restore();
      return;
    }
    if (statement === undefined) {
      this.#flight = undefined;
      answer(decided);
      return;
    }
    // The batch ahead landed, but its reply was lost and the shard was taken again to find that out.
    if (this.#owner.epoch !== epoch) statement = this.#statement(decided, number);
    this.#owner.position.batch = number;
    this.#owner.position.operation = decided.lastNumber;
    this.#point('before-send');
    const { promise: left, resolve: onSent } = Promise.withResolvers<void>();
    const landed = this.#commit(decided, statement, number, onSent);
    const flight: Flight = { landed, under: true };
    this.#flight = flight;
    landed.finally(() => {
      flight.under = false;
      onSent();
    });
    await left;
  }

  /**
   * A bug of ours: the batch does not balance, or cannot be written. Nothing of it is sent; one at a time tells which
   * operation it is, and only that one fails.
   */
  async #giveUp(batch: readonly Item[], error: unknown): Promise<void> {
    this.#options.onFailure?.(error, 'decide');
    await this.#settled();
    this.#cache.clear();
    if (batch.length === 1) {
      reject(batch, new OperationFailed('the operation failed; nothing was written', { cause: error }));
    } else {
      for (const item of batch) item.alone = true;
      this.#queue.putBack(batch.filter((item) => !item.failed && !this.#queue.has(item)));
    }
    await this.#restore();
  }

  /** Named places of the path, where tests kill the process. */
  #point(name: ExecutorPoint): void {
    this.#options.onPoint?.(name);
  }

  #statement(decided: DecidedBatch, batch: bigint): Statement {
    // Without the shard nothing is sent; −1 is no shard's epoch.
    const epoch = this.#owner.epoch ?? -1n;
    return batchStatement({ shard: this.shard, epoch, batch, operation: decided.lastNumber }, decided.rows);
  }

  #decide(batch: readonly Item[]): DecidedBatch {
    const { stages, now, businessDate, onFailure } = this.#options;
    const at = now();
    const decided = decideBatch(batch, {
      shard: this.shard,
      cache: this.#cache,
      stages,
      known: this.#known,
      now: at,
      businessDate: businessDate(at),
      firstNumber: this.#owner.position.operation + 1n,
      onFailure: onFailure ?? (() => undefined),
    });
    stages.ledger.assertBalanced(decided.rows);
    this.#owner.position.operation = decided.lastNumber;
    return decided;
  }

  async #commit(
    decided: DecidedBatch,
    statement: Statement,
    batch: bigint,
    onSent: () => void,
  ): Promise<boolean> {
    try {
      const writer = await this.#owner.writer();
      const written = writer.query(statement);
      this.#point('in-statement');
      sent(writer).then(onSent);
      await written;
      this.#point('committed');
    } catch (error) {
      if (!(await this.#wasCommitted(error, batch))) {
        await this.#recover(decided, error);
        return false;
      }
    }
    // The next batch is sent first; the callers' next requests would otherwise keep the database waiting.
    reuse(decided.rows);
    setImmediate(() => {
      answer(decided);
      this.#point('answered');
    });
    return true;
  }

  /** After a lost connection the outcome is unknown: a new epoch stops the old statement, then the fence tells. */
  async #wasCommitted(error: unknown, batch: bigint): Promise<boolean> {
    if (judge(error) !== 'unknown') return false;
    return (await this.#owner.takeAgain()) === batch;
  }

  /** A batch did not land: forget what was built on it, and say or repeat according to the cause. */
  async #recover(decided: DecidedBatch, error: unknown): Promise<void> {
    const failure: Failure = judge(error);
    const items = decided.answers.map(({ item }) => item);
    this.#options.onFailure?.(error, `commit: ${failure}`);
    this.#cache.clear();
    if (failure === 'fenced') {
      this.#lose();
      reject(items, new Unavailable('another process has taken over; repeat shortly', RETRY_AFTER_S));
      return;
    }
    if (failure === 'rejected' && items.length === 1) {
      reject(items, new OperationFailed('the operation failed; nothing was written', { cause: error }));
    } else if (failure === 'rejected') {
      // One of them poisoned the statement: each goes alone, so that only that one fails.
      for (const item of items) item.alone = true;
      this.#queue.putBack(items);
    } else if (!this.owns) {
      reject(items, new Unavailable('the database cannot be reached; repeat shortly', RETRY_AFTER_S));
    } else this.#queue.putBack(items);
    this.#wake?.();
    if (this.owns) await this.#restore();
  }

  /** Reads position and resident rows again; what cannot be read is not ours to work on. */
  async #restore(): Promise<void> {
    try {
      if (await this.#owner.readPosition()) await this.#loadResidents();
      else this.#lose();
    } catch {
      this.#lose();
    }
  }

  async #take(): Promise<boolean> {
    if (!(await this.#owner.take())) return false;
    this.#cache.clear();
    this.#readKnownKeys();
    await this.#loadResidents();
    return true;
  }

  /** Another owner may have added keys meanwhile: all are read again, while the database is asked about each. */
  #readKnownKeys(): void {
    this.#known.abandon();
    const known = new KnownKeys();
    this.#known = known;
    this.#knownRead = known
      .read(this.#options.pool, this.shard)
      .catch((error: unknown) => this.#options.onFailure?.(error, 'read the known keys'));
  }

  async #loadResidents(): Promise<void> {
    const residents = this.#residents.filter((table) => table.resident);
    await loadResident(this.#options.pool, this.shard, residents, this.#cache);
  }

  async #renew(): Promise<void> {
    // On a line that went dead the last renewal may still wait for its answer.
    if (this.#renewing) return;
    this.#renewing = true;
    await this.#renewOrTakeBack().finally(() => {
      this.#renewing = false;
    });
  }

  async #renewOrTakeBack(): Promise<void> {
    if (this.owns) {
      if (!(await this.#owner.renew())) this.#lose();
      return;
    }
    // After an outage, or when another owner has gone: take the shard as soon as its lease allows.
    await this.#turn.take(async () => {
      if (this.#state === 'running') await this.#takeBack();
    });
  }

  async #takeBack(): Promise<boolean> {
    await this.#settled();
    if (this.owns) return true;
    try {
      return await this.#take();
    } catch {
      this.#lose();
      return false;
    }
  }

  #lose(): void {
    this.#known.abandon();
    this.#owner.lose();
    this.#cache.clear();
  }

  /** A key that no database can hold (a NUL in a text) must not fail its neighbours: each goes alone then. */
  #notLoaded(batch: readonly Item[], error: unknown): void {
    this.#options.onFailure?.(error, 'load');
    if (judge(error) !== 'rejected') {
      reject(batch, new Unavailable('the database cannot be reached; repeat shortly', RETRY_AFTER_S));
    } else if (batch.length === 1) {
      reject(batch, new OperationFailed('the operation failed; nothing was written', { cause: error }));
    } else {
      for (const item of batch) item.alone = true;
      this.#queue.putBack(batch);
    }
  }

  #rejectWaiting(error: Error): void {
    reject(this.#queue.take(Number.MAX_SAFE_INTEGER), error);
  }

  async #settled(): Promise<void> {
    await this.#flight?.landed;
    this.#flight = undefined;
  }
}

const notAllowed = ({ role }: Actor): Outcome => ({
  outcome: 'refused',
  code: 'role-not-allowed',
  values: { role },
  operation: '',
  repeated: false,
});

function answer(decided: DecidedBatch): void {
  for (const { item, outcome } of decided.answers) item.resolve(outcome);
}

function reject(items: readonly Item[], error: Error): void {
  for (const item of items) item.reject(error);
}
