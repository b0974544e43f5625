import type { KnownRows } from './known-rows.ts';
import { OperationFailed, type Outcome } from './outcome.ts';
import { type PassContext, type Passed, type Passing, PreparedStale, pass } from './pass.ts';
import type { Waiting } from './queue.ts';
import { type BatchRows, NotLoaded, noRows } from './writes.ts';

/** Times that an operation may wait for rows that a neighbour's decision made it need. */
const DEFERRED_MAX = 3;

/** An operation in the queue with its caller's promise. */
export interface Item extends Passing, Waiting {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
  deferred: number;
  preparedAgain: number;
  /** It is being prepared again, and comes back by itself. */
  preparing: boolean;
  /** Prepares it once more and puts it back where it stood; false when it has been often enough. */
  readonly prepareAgain: () => boolean;
  /** How many it may share a batch with, itself counted: fewer after each poisoned batch. */
  togetherMax: number;
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

export interface BatchContext extends PassContext {
  readonly known: KnownRows;
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
    const passed = decideOne(item, number, context, deferred);
    if (passed === undefined) continue;
    // Beyond `try`: what cannot be written fails the batch as a whole, and then it is parted.
    passed.writes.accept(rows, context.known);
    answers.push({ item, outcome: passed.outcome });
    number += 1n;
  }
  return { rows, answers, deferred, lastNumber: number - 1n };
}

function decideOne(item: Item, number: bigint, context: BatchContext, deferred: Item[]): Passed | undefined {
  try {
    return pass(item, number, context);
  } catch (error) {
    if (error instanceof NotLoaded && item.deferred < DEFERRED_MAX) {
      item.deferred += 1;
      deferred.push(item);
      return undefined;
    }
    if (error instanceof PreparedStale && item.prepareAgain()) return undefined;
    item.failed = true;
    context.onFailure(error, item.operation.name);
    item.reject(new OperationFailed(`${item.operation.name} failed; nothing was written`, { cause: error }));
    return undefined;
  }
}
