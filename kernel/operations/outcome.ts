import type { DocumentProblem } from './effects.ts';
import type { Json } from './json.ts';

/** How an operation ended for its caller. `repeated`: this was answered before, under the same idempotency key. */
export type Outcome =
  | {
      readonly outcome: 'done';
      readonly reply: Readonly<Record<string, Json>>;
      readonly operation: string;
      readonly repeated: boolean;
    }
  | {
      readonly outcome: 'refused';
      readonly code: string;
      readonly values: Readonly<Record<string, string>>;
      /** What is wrong in a document, each where it stands. */
      readonly problems?: readonly DocumentProblem[];
      readonly operation: string;
      readonly repeated: boolean;
    };

/** The input is not what the operation's schema asks; nothing was queued. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  constructor(problems: readonly { readonly path: string; readonly message: string }[]) {
    super(problems.map(({ path, message }) => `${path || '/'} ${message}`).join('; '));
    this.problems = problems;
  }
}

/** A bug or a lost database: nothing was written, the caller may repeat with the same key. */
export class OperationFailed extends Error {
  override readonly name = 'OperationFailed';
}

/** Too busy, stopping, or without the shard: the caller may repeat after `retryAfterS` seconds. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  readonly retryAfterS: number;
  constructor(message: string, retryAfterS: number) {
    super(message);
    this.retryAfterS = retryAfterS;
  }
}
