import {
  formatSignatureLine,
  judgeSubmission,
  originOf,
  type Signer,
  signText,
  type VerifierKey,
} from '@sandglass/tlog';
import type { WitnessMemory } from './memory.ts';

/** An answer to add-checkpoint. */
export interface Answer {
  readonly status: number;
  readonly type: 'text/plain; charset=utf-8' | 'text/x.tlog.size';
  readonly body: string;
}

export interface WitnessOptions {
  readonly signer: Signer;
  readonly memory: WitnessMemory;
  /** Keys of the logs that it follows; a key's name is its log's origin. */
  readonly logs: readonly VerifierKey[];
  /** Seconds since 1970. */
  readonly now: () => number;
}

/**
 * A witness of transparency logs (C2SP tlog-witness): it cosigns a head only when that goes on from the last head of
 * the log that it cosigned, and remembers it before it answers. Never two histories of one log.
 */
export class Witness {
  readonly #options: WitnessOptions;
  readonly #logs: ReadonlyMap<string, readonly VerifierKey[]>;

  constructor(options: WitnessOptions) {
    this.#options = options;
    this.#logs = Map.groupBy(options.logs, ({ name }) => name);
  }

  /**
   * Answers one submission. From the look at the memory to what is remembered nothing is awaited, so that of two
   * submissions at once the later one sees the earlier.
   */
  add(body: Uint8Array): Answer {
    const { memory, signer, now } = this.#options;
    const read = originOf(body, this.#logs);
    if ('status' in read) return told(read.status, 'why' in read ? read.why : '');
    const { origin, submission } = read;
    const judged = judgeSubmission(submission, this.#logs.get(origin) ?? [], memory.seen(origin));
    if (judged.status === 409) return { status: 409, type: 'text/x.tlog.size', body: `${judged.size}\n` };
    if (judged.status !== 200) return told(judged.status, judged.why);
    memory.remember(origin, judged.note);
    const cosignature = signText(judged.text, signer, now());
    return { status: 200, type: 'text/plain; charset=utf-8', body: `${formatSignatureLine(cosignature)}\n` };
  }
}

const told = (status: number, why: string): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${why}\n`,
});
