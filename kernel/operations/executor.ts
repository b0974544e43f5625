import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Static, TSchema } from 'typebox';
import type { RowCache } from './cache.ts';
import { type DecidedBatch, decideBatch, type Item } from './decide-batch.ts';
import { type Failure, judge } from './failure.ts';
import { heldBy } from './held.ts';
import { Holding } from './holding.ts';
import { type Call, Intake } from './intake.ts';
import { loadBatch } from './load-batch.ts';
import type { AnyOperation, Operation } from './operation.ts';
import { BATCH_MAX, type ExecutorOptions, type ExecutorPoint, WAITING_MAX } from './options.ts';
import { OperationFailed, type Outcome, Unavailable } from './outcome.ts';
import { doSetWork, type SetWork } from './set-work.ts';
import { OwnershipLost } from './shard.ts';
import { sent } from './shard-owner.ts';
import { batchStatement, type Statement } from './statement.ts';
import { Turn } from './turn.ts';
import { isEmpty, landed } from './writes.ts';

/** Fewer are not worth two commits. */
const PARTED_MIN = 64;
const RENEW_MS = 1_000;
const RETRY_AFTER_S = 1;

/** A batch on its way. */
interface Flight {
  /** True when it was committed. */
  readonly landed: Promise<boolean>;
  over: boolean;
}

/**
 * Owns one shard: collects waiting operations into a batch, loads their rows, decides them in order in memory, writes
 * all with one statement, and answers each caller after the commit. While one batch commits, the next is decided.
 */
export class Executor {
  readonly shard: string;
  readonly #options: ExecutorOptions;
  readonly #holding: Holding;
  readonly #intake: Intake;
  readonly #turn = new Turn();
  #flight: Flight | undefined;
  #state: 'stopped' | 'running' | 'draining' = 'stopped';
  #loop: Promise<void> = Promise.resolve();
  #renewal: NodeJS.Timeout | undefined;
  #takingBack = false;

  constructor(options: ExecutorOptions) {
    this.shard = options.shard;
    this.#options = options;
    this.#holding = new Holding(options);
    this.#intake = new Intake(() => this.#closed(), heldBy(options, this.#holding));
  }

  /** Number of the last operation that was committed or is being committed. */
  get operationNumber(): bigint {
    return this.#holding.position.operation;
  }

  /** Rows that operations named since the start, and how many of them had to be loaded. */
  get rows(): Readonly<RowCache['counts']> {
    return this.#holding.cache.counts;
  }

  get waiting(): number {
    return this.#intake.queue.length;
  }

  get owns(): boolean {
    return this.#holding.owns;
  }

  /** Takes the shard and starts to serve. Rejects when another living owner holds it. */
  async start(): Promise<void> {
    if (!(await this.#holding.take()))
      throw new OwnershipLost(`shard ${this.shard} is owned by another process`);
    this.#state = 'running';
    this.#renewal = setInterval(() => void this.#renew(), RENEW_MS);
    this.#renewal.unref();
    this.#loop = this.#run();
  }

  /** Serves what waits, takes nothing new, gives the shard up. */
  async stop(): Promise<void> {
    if (this.#state === 'stopped') return;
    this.#state = 'draining';
    this.#intake.wake();
    await this.#loop;
    clearInterval(this.#renewal);
    this.#state = 'stopped';
    await this.#holding.release();
  }

  /**
   * Submits one operation and resolves after its commit.
   *
   * @throws InvalidInput, Unavailable (503), OperationFailed (500)
   */
  submit<S extends TSchema, P>(operation: Operation<S, P>, input: Static<S>, call: Call): Promise<Outcome> {
    return this.#intake.submit(operation as unknown as AnyOperation, input, call);
  }

  /**
   * Does set-based work and its accounting in the executor's turn: no batch is on its way meanwhile, and the decisions
   * after it see what it wrote. Resolves with the accounting's outcome; see `SetWork`.
   *
   * @throws OwnershipLost, Unavailable (503), OperationFailed (500), or what the database said
   */
  inTurn(of: SetWork): Promise<Outcome | undefined> {
    return this.#turn.take(async () => {
      await this.#settled();
      if (this.#state === 'stopped' || !this.owns) throw new OwnershipLost(`shard ${this.shard} is not ours`);
      try {
        return await doSetWork(of, this.#holding, this.#options);
      } finally {
        this.#holding.cache.clear(of.touched);
        if (this.owns) await this.#holding.restore();
      }
    });
  }

  #closed(): Unavailable | undefined {
    const { waitingMax = WAITING_MAX } = this.#options;
    if (this.#state !== 'running') return unavailable('the service is stopping');
    if (!this.owns) return unavailable('another process has taken over');
    return this.waiting >= waitingMax ? unavailable('too many requests are waiting') : undefined;
  }

  async #run(): Promise<void> {
    for (;;) {
      if (this.waiting === 0) {
        if (this.#state === 'draining') {
          // A last batch that does not land puts its operations back.
          await this.#settled();
          if (this.waiting === 0) return;
          continue;
        }
        await this.#intake.next();
        await nextTurn();
        continue;
      }
      if (!this.owns && !(await this.#takeBack())) {
        this.#intake.rejectAll(unavailable('another process has taken over'));
        continue;
      }
      await this.#turn.take(() => this.#oneBatch());
    }
  }

  /** Takes, loads and decides a batch while the one before commits; then sends it. */
  async #oneBatch(): Promise<void> {
    const { queue } = this.#intake;
    const batch = this.#nextBatch();
    try {
      this.#point('before-load');
      await loadBatch(batch, this.#holding, this.#options);
    } catch (error) {
      await this.#settled();
      return this.#notLoaded(batch, error);
    }
    if (!this.owns) return queue.putBack(batch);
    try {
      await this.#decideAndSend(batch);
    } catch (error) {
      await this.#giveUp(batch, error);
    }
  }

  #nextBatch(): readonly Item[] {
    const { queue } = this.#intake;
    const items = queue.take(Math.min(this.#options.batchMax ?? BATCH_MAX, this.#share()));
    const tooMany = items.findIndex((item, at) => at >= item.togetherMax);
    if (tooMany === -1) return items;
    queue.putBack(items.slice(tooMany));
    return items.slice(0, tooMany);
  }

  /**
   * With nothing on its way, half of what waits: the other half is decided while it commits. Callers who all wait for
   * one batch would otherwise never let two overlap.
   */
  #share(): number {
    const isIdle = this.#flight === undefined || this.#flight.over;
    return isIdle && this.waiting >= PARTED_MIN ? Math.ceil(this.waiting / 2) : this.waiting;
  }

  async #decideAndSend(batch: readonly Item[]): Promise<void> {
    const { position } = this.#holding;
    const decided = this.#decide(batch);
    this.#intake.queue.putBack(decided.deferred);
    // Built before the batch ahead has landed, so that the database never waits for us.
    const number = position.batch + 1n;
    const { epoch } = this.#holding;
    let statement = isEmpty(decided.rows) ? undefined : this.#statement(decided, number);
    const landedBefore = this.#flight === undefined || (await this.#flight.landed);
    if (!landedBefore || !this.owns) return this.#decideAgain(decided);
    if (statement === undefined) {
      this.#flight = undefined;
      answer(decided);
      return;
    }
    // The batch ahead landed, but its reply was lost and the shard was taken again to find that out.
    if (this.#holding.epoch !== epoch) statement = this.#statement(decided, number);
    position.batch = number;
    position.operation = decided.lastNumber;
    this.#point('before-send');
    await this.#send(decided, statement, number);
  }

  /**
   * What was decided on top of a batch that did not land is decided again, from the database's rows; the cache holds
   * what these decisions wrote, which never was.
   */
  async #decideAgain(decided: DecidedBatch): Promise<void> {
    this.#flight = undefined;
    this.#intake.queue.putBack(itemsOf(decided));
    this.#holding.cache.clear();
    if (this.owns) await this.#holding.restore();
  }

  /** Named places of the path, where tests kill the process. */
  #point(name: ExecutorPoint): void {
    this.#options.onPoint?.(name);
  }

  #statement(decided: DecidedBatch, batch: bigint): Statement {
    // Without the shard nothing is sent; −1 is no shard's epoch.
    const epoch = this.#holding.epoch ?? -1n;
    return batchStatement({ shard: this.shard, epoch, batch, operation: decided.lastNumber }, decided.rows);
  }

  #decide(batch: readonly Item[]): DecidedBatch {
    const { stages, now, businessDate, onFailure = () => undefined } = this.#options;
    const { cache, known, position } = this.#holding;
    const at = now();
    const decided = decideBatch(batch, {
      shard: this.shard,
      cache,
      stages,
      known,
      now: at,
      businessDate: businessDate(at),
      firstNumber: position.operation + 1n,
      onFailure,
    });
    stages.ledger.assertBalanced(decided.rows);
    position.operation = decided.lastNumber;
    return decided;
  }

  /** Resolves when the statement has left this process; `#flight` when it has landed or not. */
  async #send(decided: DecidedBatch, statement: Statement, batch: bigint): Promise<void> {
    const { promise: left, resolve: onLeft } = Promise.withResolvers<void>();
    const landed = this.#commit(decided, statement, batch, onLeft);
    const flight: Flight = { landed, over: false };
    this.#flight = flight;
    landed.finally(() => {
      flight.over = true;
      onLeft();
    });
    await left;
  }

  async #commit(
    decided: DecidedBatch,
    statement: Statement,
    batch: bigint,
    onLeft: () => void,
  ): Promise<boolean> {
    try {
      const writer = await this.#holding.writer();
      const written = writer.query(statement);
      this.#point('in-statement');
      sent(writer).then(onLeft);
      await written;
      this.#point('committed');
    } catch (error) {
      if (!(await this.#wasCommitted(error, batch))) {
        await this.#recover(decided, error);
        return false;
      }
    }
    landed(decided.rows);
    // The next batch is sent first; the callers' next requests would otherwise keep the database waiting.
    setImmediate(() => {
      answer(decided);
      this.#point('answered');
    });
    return true;
  }

  /** After a lost connection the outcome is unknown: a new epoch stops the old statement, then the fence tells. */
  async #wasCommitted(error: unknown, batch: bigint): Promise<boolean> {
    if (judge(error) !== 'unknown') return false;
    return (await this.#holding.takeAgain()) === batch;
  }

  /** A batch did not land: forget what was built on it, and say or repeat according to the cause. */
  async #recover(decided: DecidedBatch, error: unknown): Promise<void> {
    const failure: Failure = judge(error);
    const items = itemsOf(decided);
    this.#options.onFailure?.(error, `commit: ${failure}`);
    this.#holding.cache.clear();
    if (failure === 'fenced') {
      this.#holding.lose();
      reject(items, unavailable('another process has taken over'));
      return;
    }
    if (failure === 'rejected') this.#failOrPart(items, error);
    else if (this.owns) this.#intake.queue.putBack(items);
    else reject(items, unavailable('the database cannot be reached'));
    this.#intake.wake();
    if (this.owns) await this.#holding.restore();
  }

  /** A key that no database can hold (a NUL in a text) must not fail its neighbours. */
  #notLoaded(batch: readonly Item[], error: unknown): void {
    this.#options.onFailure?.(error, 'load');
    if (judge(error) === 'rejected') this.#failOrPart(batch, error);
    else reject(batch, unavailable('the database cannot be reached'));
  }

  /** A bug of ours: the batch does not balance, or cannot be written. Nothing of it is sent. */
  async #giveUp(batch: readonly Item[], error: unknown): Promise<void> {
    this.#options.onFailure?.(error, 'decide');
    await this.#settled();
    this.#holding.cache.clear();
    this.#failOrPart(
      batch.filter((item) => !item.failed && !item.preparing && !this.#intake.queue.has(item)),
      error,
    );
    await this.#holding.restore();
  }

  /** One of them poisoned the batch: by halves it is found, and fails alone. */
  #failOrPart(items: readonly Item[], error: unknown): void {
    if (items.length === 1) {
      reject(items, new OperationFailed('the operation failed; nothing was written', { cause: error }));
      return;
    }
    for (const item of items) item.togetherMax = Math.ceil(items.length / 2);
    this.#intake.queue.putBack(items);
  }

  /** After an outage, or when another owner has gone, takes the shard as soon as its lease allows. */
  async #renew(): Promise<void> {
    if (this.owns) return this.#holding.renew();
    if (this.#takingBack) return;
    this.#takingBack = true;
    await this.#turn.take(async () => {
      if (this.#state === 'running') await this.#takeBack();
    });
    this.#takingBack = false;
  }

  async #takeBack(): Promise<boolean> {
    await this.#settled();
    return this.#holding.takeBack();
  }

  async #settled(): Promise<void> {
    await this.#flight?.landed;
    this.#flight = undefined;
  }
}

const unavailable = (why: string): Unavailable => new Unavailable(`${why}; repeat shortly`, RETRY_AFTER_S);

const itemsOf = (decided: DecidedBatch): Item[] => decided.answers.map(({ item }) => item);

function answer(decided: DecidedBatch): void {
  for (const { item, outcome } of decided.answers) item.resolve(outcome);
}

function reject(items: readonly Item[], error: Error): void {
  for (const item of items) item.reject(error);
}
