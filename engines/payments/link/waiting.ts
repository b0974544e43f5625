import type { Iso8583Message } from '@sandglass/iso8583';
import type { Answer } from './answer.ts';

interface Asked {
  readonly give: (answer: Answer) => void;
  readonly until: number;
}

const LOOKS_PER_WAIT = 20;

/** Requests whose answer is awaited. One timer looks after all of them: they wait equally long, so the oldest is the first. */
export class Waiting {
  readonly #answerMs: number;
  readonly #asked = new Map<string, Asked>();
  #timer: NodeJS.Timeout | undefined;
  #whenEmpty: (() => void)[] = [];

  constructor(answerMs: number) {
    this.#answerMs = answerMs;
  }

  get count(): number {
    return this.#asked.size;
  }

  has = (key: string): boolean => this.#asked.has(key);

  wait(key: string): Promise<Answer> {
    return new Promise((give) => {
      this.#asked.set(key, { give, until: performance.now() + this.#answerMs });
      this.#timer ??= setInterval(() => this.#look(), Math.max(1, this.#answerMs / LOOKS_PER_WAIT));
    });
  }

  /** False: nobody waits for it. */
  answer(key: string, message: Iso8583Message): boolean {
    const asked = this.#asked.get(key);
    if (asked === undefined) return false;
    this.#end(key, asked, { kind: 'answered', message });
    return true;
  }

  /** The line is gone: nobody knows what became of them. */
  close(): void {
    for (const [key, asked] of this.#asked) this.#end(key, asked, { kind: 'unknown', why: 'closed' });
  }

  /** Resolves when nothing waits. */
  empty(): Promise<void> {
    return this.#asked.size === 0
      ? Promise.resolve()
      : new Promise((resolve) => this.#whenEmpty.push(resolve));
  }

  #look(): void {
    const now = performance.now();
    for (const [key, asked] of this.#asked) {
      if (asked.until > now) return;
      this.#end(key, asked, { kind: 'unknown', why: 'time-out' });
    }
  }

  #end(key: string, { give }: Asked, answer: Answer): void {
    this.#asked.delete(key);
    give(answer);
    if (this.#asked.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    for (const resolve of this.#whenEmpty.splice(0)) resolve();
  }
}
