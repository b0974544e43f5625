import { Again } from '@sandglass/jobs';
import type { Head, LogStore } from '@sandglass/journal';
import {
  formatSubmission,
  type NoteSignature,
  openNote,
  parseCount,
  parseSignatureLine,
  proveConsistency,
  type VerifierKey,
} from '@sandglass/tlog';

const PAUSE_MS = 1_000;
const ANSWER_MAX_MS = 5_000;
/** The first try may meet another size than we believed in. */
const TRIES = 2;

/** A witness of another institution: where it answers, and the key that its cosignatures must have. */
export interface WitnessAddress {
  readonly url: string;
  readonly key: VerifierKey;
}

export interface CosignerOptions {
  readonly store: LogStore;
  readonly witnesses: readonly WitnessAddress[];
  readonly onFailure: (error: unknown, what: string) => void;
  readonly pauseMs?: number;
}

/** Brings each new head to the witnesses (C2SP tlog-witness) and keeps it with the cosignatures that hold. */
export class Cosigner {
  readonly #options: CosignerOptions;
  /** What each witness has seen, as far as we know. */
  readonly #seen = new Map<WitnessAddress, number>();
  readonly #again: Again;

  constructor(options: CosignerOptions) {
    this.#options = options;
    this.#again = new Again({
      everyMs: options.pauseMs ?? PAUSE_MS,
      work: () => this.cosign(),
      onFailure: (error) => options.onFailure(error, 'cosign'),
    });
  }

  start(): void {
    this.#again.start();
  }

  stop(): Promise<void> {
    return this.#again.stop();
  }

  /** Brings the present head to those who have not seen it; how many have cosigned. */
  async cosign(): Promise<number> {
    const { store, witnesses, onFailure } = this.#options;
    const head = await store.head();
    const known = await store.cosigned();
    if (head === undefined || head.size === 0) return 0;
    const behind = witnesses.filter((witness) => this.#seen.get(witness) !== head.size);
    if (behind.length === 0 && known?.size === head.size) return witnesses.length;
    const lines = await Promise.all(
      witnesses.map((witness) =>
        this.#ask(witness, head).catch((error: unknown) => {
          onFailure(error, `witness ${witness.key.name}`);
          return '';
        }),
      ),
    );
    const cosigned = lines.filter((line) => line !== '');
    if (cosigned.length > 0)
      await store.keepCosigned({ size: head.size, checkpoint: head.checkpoint + cosigned.join('') });
    return cosigned.length;
  }

  /** The witness's line under the head. */
  async #ask(witness: WitnessAddress, head: Head): Promise<string> {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const oldSize = this.#seen.get(witness) ?? 0;
      const response = await fetch(`${witness.url}/add-checkpoint`, {
        method: 'POST',
        body: await this.#submission(oldSize, head),
        signal: AbortSignal.timeout(ANSWER_MAX_MS),
      });
      const answer = await response.text();
      if (response.status === 200) return this.#held(witness, head, answer);
      if (response.status !== 409) throw new Error(`answered ${response.status}: ${answer.trim()}`);
      const seen = parseCount(answer.trim());
      if (seen > head.size)
        throw new Error(`has seen ${seen} entries, we have ${head.size}: this log lost some`);
      this.#seen.set(witness, seen);
    }
    throw new Error('has seen another head each time');
  }

  async #submission(oldSize: number, head: Head): Promise<string> {
    const { store } = this.#options;
    const proof =
      oldSize === 0
        ? []
        : await proveConsistency(
            oldSize,
            head.size,
            async (level, at) => (await store.tile(level, at)) ?? Buffer.alloc(0),
          );
    return formatSubmission({ oldSize, proof, note: head.checkpoint });
  }

  /** Only what the witness's own key has signed is kept. */
  #held(witness: WitnessAddress, head: Head, answer: string): string {
    const opened = openNote(head.checkpoint + answer, [witness.key]);
    if (!opened.valid) throw new Error(`gave a cosignature that does not hold: ${opened.why}`);
    this.#seen.set(witness, head.size);
    return answer
      .split('\n')
      .filter((line) => line !== '' && isOf(parseSignatureLine(line), witness.key))
      .map((line) => `${line}\n`)
      .join('');
  }
}

const isOf = ({ name, keyId }: NoteSignature, key: VerifierKey): boolean =>
  name === key.name && keyId === key.id;
