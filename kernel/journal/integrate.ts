import {
  EMPTY_EDGE,
  formatCheckpoint,
  growTree,
  HASH_SIZE,
  parseCheckpoint,
  parseNote,
  readEdge,
  type Signer,
  sameHash,
  signNote,
  type TreeEdge,
} from '@sandglass/tlog';
import type { LogStore, QueuedBundle, Range } from './log-store.ts';

/** Few enough that a step does not hold up the callers: about 5 ms. */
const FACTS_PER_STEP_MAX = 2_000;
const PAUSE_MS = 200;

export interface IntegratorOptions {
  readonly store: LogStore;
  /** Log key first; other suites' signature lines after it. */
  readonly signers: readonly Signer[];
  /** Shards whose facts belong to this log. */
  readonly shards: readonly string[];
  readonly onFailure?: (error: unknown) => void;
  /** Told before and after a step's statement; for tests that kill the process there. */
  readonly onPoint?: (point: 'integrating' | 'integrated') => void;
}

/**
 * Appends the committed facts of all shards to the one tree and signs its heads. Facts of a shard commit in the order
 * of their numbers, so a cursor a shard is enough. Two integrators may run: the head moves by compare-and-set, and a
 * size gets one head only, because head and tiles are one statement.
 */
export class Integrator {
  readonly #options: IntegratorOptions;
  #edge: TreeEdge | undefined;
  readonly #cursors = new Map<string, bigint>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: IntegratorOptions) {
    this.#options = options;
  }

  /** Opens the log, writes its first head where there is none, and integrates from now on. */
  async start(): Promise<void> {
    await this.#open();
    this.#running = this.#again();
  }

  /** Integrates what is queued and stops. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
    try {
      while ((await this.integrate()) > 0);
    } catch (error) {
      this.#options.onFailure?.(error);
    }
  }

  /** One step; the number of facts it appended. */
  async integrate(): Promise<number> {
    if (this.#edge === undefined) await this.#open();
    const edge = this.#edge!;
    const { store, shards } = this.#options;
    const queued: QueuedBundle[] = [];
    let room = FACTS_PER_STEP_MAX;
    for (const shard of shards) {
      if (room <= 0) break;
      const bundles = await store.queued(shard, this.#cursors.get(shard)!, room);
      for (const { hashes } of bundles) room -= hashes.length / HASH_SIZE;
      queued.push(...bundles);
    }
    if (queued.length === 0) return 0;
    const growth = growTree(edge, queued.flatMap(leavesOf));
    const ranges = rangesOf(queued, edge.size);
    this.#options.onPoint?.('integrating');
    if (!(await store.advance(edge.size, growth, this.#sign(growth.edge), ranges))) {
      this.#edge = undefined;
      return 0;
    }
    this.#options.onPoint?.('integrated');
    this.#edge = growth.edge;
    for (const { shard, last } of ranges) this.#cursors.set(shard, last);
    return growth.edge.size - edge.size;
  }

  async #open(): Promise<void> {
    const { store, shards } = this.#options;
    if ((await store.head()) === undefined) await store.begin(this.#sign(EMPTY_EDGE));
    const { size, checkpoint } = (await store.head())!;
    const edge = await readEdge(size, async (level, at) => (await store.tile(level, at)) ?? Buffer.alloc(0));
    requireSameRoot(edge, checkpoint);
    this.#edge = edge;
    for (const shard of shards) this.#cursors.set(shard, await store.cursor(shard));
    // The head may have moved between these reads; then this edge is stale and the next advance says so.
  }

  #sign(edge: TreeEdge): string {
    const { store, signers } = this.#options;
    return signNote(formatCheckpoint({ origin: store.origin, size: edge.size, root: edge.root }), signers);
  }

  async #again(): Promise<void> {
    let appended = 0;
    try {
      appended = await this.integrate();
    } catch (error) {
      this.#edge = undefined;
      this.#options.onFailure?.(error);
    }
    if (this.#stopped) return;
    const pauseMs = appended >= FACTS_PER_STEP_MAX ? 0 : PAUSE_MS;
    this.#timer = setTimeout(() => {
      this.#running = this.#again();
    }, pauseMs);
  }
}

/** Tiles that were altered must not be built upon: the log would sign a second history. */
function requireSameRoot(edge: TreeEdge, checkpoint: string): void {
  const signed = parseCheckpoint(parseNote(checkpoint).text);
  if (signed.size !== edge.size || !sameHash(signed.root, edge.root)) {
    throw new Error(
      'the stored tiles do not have the root of the signed head: the log was altered and will not go on',
    );
  }
}

function leavesOf({ hashes }: QueuedBundle): Buffer[] {
  return Array.from({ length: hashes.length / HASH_SIZE }, (_, at) =>
    hashes.subarray(at * HASH_SIZE, (at + 1) * HASH_SIZE),
  );
}

function rangesOf(queued: readonly QueuedBundle[], firstOfAll: number): Range[] {
  let first = firstOfAll;
  return queued.map(({ shard, last, hashes }) => {
    const range = { first, shard, last };
    first += hashes.length / HASH_SIZE;
    return range;
  });
}
