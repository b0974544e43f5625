import type { Item } from './decide-batch.ts';
import { keep, load, type Memory, slotsOf, type Wanted } from './load.ts';
import type { ExecutorOptions } from './options.ts';
import { requests } from './request.ts';
import type { Table } from './table.ts';
import { Writes } from './writes.ts';

/**
 * Loads the rows of a whole batch in two statements at most: what the operations name, then what the first rows name.
 * An operation whose `load` throws is left as it is: it throws again when it is decided, and fails alone there.
 */
export async function loadBatch(
  batch: readonly Item[],
  memory: Memory,
  { pool, shard, stages }: Pick<ExecutorOptions, 'pool' | 'shard' | 'stages'>,
): Promise<void> {
  const { cache } = memory;
  cache.turn();
  const first: Wanted = new Map();
  for (const item of batch) {
    item.slots = [];
    keep(memory, cache.slot(requests as unknown as Table, item.requestId), item.slots, first);
    quietly(() =>
      slotsOf(memory, item.operation.load(item.input, item.actor, item.prepared), item.slots, first),
    );
    slotsOf(memory, stages.alwaysLoad?.(item.actor) ?? [], item.slots, first);
  }
  await load(pool, shard, first);
  const second: Wanted = new Map();
  for (const item of batch) {
    const { loadThen } = item.operation;
    if (loadThen === undefined) continue;
    const state = new Writes(cache, item.slots);
    quietly(() => slotsOf(memory, loadThen(state, item.input, item.actor), item.slots, second));
  }
  await load(pool, shard, second);
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Said when the operation is decided.
  }
}
