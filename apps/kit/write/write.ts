import type { Api } from '../api/context.ts';
import type { Intention } from '../api/intention.ts';
import type { Problem } from '../api/problem.ts';
import { type Shape, Unreadable } from '../api/shape.ts';

/** How far a write has come. `checking` repeats with the same key until it knows. */
export type WriteState<T> =
  | { readonly is: 'idle' }
  | { readonly is: 'sending' }
  | { readonly is: 'checking'; readonly signedOut: boolean }
  | { readonly is: 'done'; readonly reply: T }
  | { readonly is: 'refused'; readonly problem: Problem }
  /** Done, but told in a way that this screen does not know. */
  | { readonly is: 'unreadable' };

const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/** The pause before the nth repeat, in milliseconds; the server's own wish goes first. */
export const pauseMs = (n: number, wished: number | undefined): number =>
  wished ?? RETRY_MS[Math.min(n, RETRY_MS.length - 1)] ?? 15_000;

/** Waits, or less where the network comes back, the person asks, or the screen is left. */
export type Pause = (ms: number) => Promise<void>;

/** Sends an intention until its end is known, telling each step; stops when `signal` says that nobody listens. */
export async function carryOut<T>(
  { client, intentions }: Api,
  intention: Intention,
  shape: Shape<T>,
  tell: (state: WriteState<T>) => void,
  pause: Pause,
  signal: AbortSignal,
): Promise<void> {
  for (let n = 0; !signal.aborted; n += 1) {
    const ending = await client.send(intention, shape).catch((error: unknown) => {
      if (error instanceof Unreadable) return { ending: 'unreadable' } as const;
      throw error;
    });
    if (ending.ending === 'unknown' || ending.ending === 'signed-out') {
      tell({ is: 'checking', signedOut: ending.ending === 'signed-out' });
      await pause(pauseMs(n, ending.ending === 'unknown' ? ending.retryAfterMs : undefined));
      continue;
    }
    intentions.end(intention);
    if (ending.ending === 'done') return tell({ is: 'done', reply: ending.reply });
    if (ending.ending === 'refused') return tell({ is: 'refused', problem: ending.problem });
    return tell({ is: 'unreadable' });
  }
}
