import type { Actor } from './actor.ts';
import type { Item } from './decide-batch.ts';
import type { AnyOperation, Held } from './operation.ts';
import { BATCH_MAX } from './options.ts';
import { InvalidInput, type Outcome, type Unavailable } from './outcome.ts';
import { problemsOf } from './problems.ts';
import { FairQueue } from './queue.ts';
import { requestBody, requestId } from './request.ts';

/** Times that an operation may be prepared again, because what it was prepared with had changed. */
const PREPARED_AGAIN_MAX = 4;

/** Who calls, and under which idempotency key. */
export interface Call {
  readonly actor: Actor;
  readonly key: string;
}

/** Where operations come in: validated, prepared, and put in the queue with their caller's promise. */
export class Intake {
  readonly queue = new FairQueue<Item>();
  /** Why nothing may come in now, if so. */
  readonly #closed: () => Unavailable | undefined;
  readonly #held: Held;
  #arrivals = 0;
  #wake: (() => void) | undefined;

  constructor(closed: () => Unavailable | undefined, held: Held) {
    this.#closed = closed;
    this.#held = held;
  }

  /** Resolves when the operation was answered. Not async: for most operations that would be one promise more. */
  submit(operation: AnyOperation, input: unknown, call: Call): Promise<Outcome> {
    const { actor } = call;
    if (!operation.validator.Check(input))
      return Promise.reject(new InvalidInput(problemsOf(operation, input)));
    if (!operation.roles.includes(actor.role)) return Promise.resolve(notAllowed(actor));
    const closed = this.#closed();
    if (closed !== undefined) return Promise.reject(closed);
    if (operation.prepare !== undefined) return this.#prepareAndWait(operation, input, call);
    return this.#wait(operation, input, undefined, call);
  }

  /** Resolves at the next arrival, or when `wake` is called. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  wake(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }

  /** Ends the wait of everybody. */
  rejectAll(error: Error): void {
    for (const item of this.queue.take(Number.MAX_SAFE_INTEGER)) item.reject(error);
  }

  async #prepareAndWait(operation: AnyOperation, input: unknown, call: Call): Promise<Outcome> {
    const prepared = await operation.prepare?.(input, call.actor, this.#held);
    const closed = this.#closed();
    if (closed !== undefined) throw closed;
    return this.#wait(operation, input, prepared, call);
  }

  #wait(operation: AnyOperation, input: unknown, prepared: unknown, call: Call): Promise<Outcome> {
    this.#arrivals += 1;
    const arrived: Arrived = { operation, input, prepared, call, arrival: this.#arrivals };
    return new Promise<Outcome>((resolve, reject) => {
      const item: Item = itemOf(arrived, resolve, reject, () => this.#prepareAgain(item));
      this.queue.push(item);
      this.wake();
    });
  }

  #prepareAgain(item: Item): boolean {
    const { operation, input, actor } = item;
    if (item.preparedAgain === PREPARED_AGAIN_MAX || operation.prepare === undefined) return false;
    item.preparedAgain += 1;
    item.preparing = true;
    operation.prepare(input, actor, this.#held).then((prepared) => {
      const closed = this.#closed();
      if (closed !== undefined) return item.reject(closed);
      item.prepared = prepared;
      item.preparing = false;
      this.queue.putBack([item]);
      this.wake();
    }, item.reject);
    return true;
  }
}

/** What came in, valid and prepared. */
export interface Arrived {
  readonly operation: AnyOperation;
  readonly input: unknown;
  readonly prepared: unknown;
  readonly call: Call;
  readonly arrival: number;
}

/** As it stands in the queue, and in its batch. */
export function itemOf(
  of: Arrived,
  resolve: Item['resolve'],
  reject: Item['reject'],
  prepareAgain: Item['prepareAgain'] = () => false,
): Item {
  const { operation, input, prepared, arrival } = of;
  const { actor, key } = of.call;
  const caller = `${actor.role}:${actor.party}`;
  return {
    caller,
    arrival,
    operation,
    input,
    prepared,
    actor,
    requestId: requestId(caller, key),
    requestBody: requestBody(operation.name, input),
    resolve,
    reject,
    deferred: 0,
    slots: [],
    togetherMax: BATCH_MAX,
    failed: false,
    preparedAgain: 0,
    preparing: false,
    prepareAgain,
  };
}

const notAllowed = ({ role }: Actor): Outcome => ({
  outcome: 'refused',
  code: 'role-not-allowed',
  values: { role },
  operation: '',
  repeated: false,
});
