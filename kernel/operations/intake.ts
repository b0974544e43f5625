import type { Actor } from './actor.ts';
import type { Item } from './decide-batch.ts';
import type { AnyOperation } from './operation.ts';
import { BATCH_MAX } from './options.ts';
import { InvalidInput, type Outcome, type Unavailable } from './outcome.ts';
import { problemsOf } from './problems.ts';
import { FairQueue } from './queue.ts';
import { requestBody, requestId } from './request.ts';

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
  #arrivals = 0;
  #wake: (() => void) | undefined;

  constructor(closed: () => Unavailable | undefined) {
    this.#closed = closed;
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
      this.#wake = () => {
        this.#wake = undefined;
        resolve();
      };
    });
  }

  wake(): void {
    this.#wake?.();
  }

  /** Ends the wait of everybody. */
  rejectAll(error: Error): void {
    for (const item of this.queue.take(Number.MAX_SAFE_INTEGER)) item.reject(error);
  }

  async #prepareAndWait(operation: AnyOperation, input: unknown, call: Call): Promise<Outcome> {
    const prepared = await operation.prepare?.(input, call.actor);
    const closed = this.#closed();
    if (closed !== undefined) throw closed;
    return this.#wait(operation, input, prepared, call);
  }

  #wait(operation: AnyOperation, input: unknown, prepared: unknown, { actor, key }: Call): Promise<Outcome> {
    const caller = `${actor.role}:${actor.party}`;
    const id = requestId(caller, key);
    const body = requestBody(operation.name, input);
    this.#arrivals += 1;
    const arrival = this.#arrivals;
    return new Promise<Outcome>((resolve, reject) => {
      this.queue.push({
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
        togetherMax: BATCH_MAX,
        failed: false,
      });
      this.wake();
    });
  }
}

const notAllowed = ({ role }: Actor): Outcome => ({
  outcome: 'refused',
  code: 'role-not-allowed',
  values: { role },
  operation: '',
  repeated: false,
});
