import type { RowCache, Slot } from './cache.ts';
import { OperationFailed, type Outcome } from './outcome.ts';
import { type Passing, pass } from './pass.ts';
import type { Waiting } from './queue.ts';
import { Random } from './random.ts';
import type { Stages } from './stages.ts';
import { type BatchRows, NotLoaded, noRows, Writes } from './writes.ts';

/** Times that an operation may wait for rows that a neighbour's decision made it need. */
const DEFERRED_MAX = 3;

/** An operation in the queue with its caller's promise. */
export interface Item extends Passing, Waiting {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
  deferred: number;
  /** The rows that it loaded. */
  slots: Slot[];
  /** After a poisoned batch each goes alone. */
  alone: boolean;
  /** It threw by itself and was told so. */
  failed: boolean;
}

export interface DecidedBatch {
  readonly rows: BatchRows;
  readonly answers: readonly { readonly item: Item; readonly outcome: Outcome }[];
  /** Those whose rows were not all loaded: they lead the next batch. */
  readonly deferred: readonly Item[];
  readonly lastNumber: bigint;
}

export interface BatchContext {
  readonly shard: string;
  readonly cache: RowCache;
  readonly stages: Stages;
  readonly now: number;
  readonly businessDate: string;
  readonly firstNumber: bigint;
  readonly onFailure: (error: unknown, what: string) => void;
}

/** Decides a batch in order, in memory. One that throws fails alone: nothing of it reaches the batch. */
export function decideBatch(items: readonly Item[], context: BatchContext): DecidedBatch {
  const rows = noRows();
  const answers: { item: Item; outcome: Outcome }[] = [];
  const deferred: Item[] = [];
  let number = context.firstNumber;
  for (const item of items) {
    try {
      const { writes, outcome } = pass(item, {
        shard: context.shard,
        number,
        now: context.now,
        businessDate: context.businessDate,
        random: new Random(),
        stages: context.stages,
        writes: () => new Writes(context.cache, item.slots),
      });
      writes.accept(rows);
      answers.push({ item, outcome });
      number += 1n;
    } catch (error) {
      if (error instanceof NotLoaded && item.deferred < DEFERRED_MAX) {
        item.deferred += 1;
        deferred.push(item);
        continue;
      }
      item.failed = true;
      context.onFailure(error, item.operation.name);
      item.reject(
        new OperationFailed(`${item.operation.name} failed; nothing was written`, { cause: error }),
      );
    }
  }
  return { rows, answers, deferred, lastNumber: number - 1n };
}
