/** A batch of the largest table takes a tenth of it. */
const EVALUATION_MS_MAX = 1_000;
const TOGETHER_MAX = 256;

interface Waiting {
  readonly of: unknown;
  readonly resolve: (found: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Puts what is asked within one turn of the event loop into one call. */
export class Together {
  readonly #call: (cases: readonly unknown[]) => Promise<readonly unknown[]>;
  #waiting: Waiting[] = [];

  constructor(call: (cases: readonly unknown[]) => Promise<readonly unknown[]>) {
    this.#call = call;
  }

  evaluate(of: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ of, resolve, reject });
      if (this.#waiting.length === 1) queueMicrotask(() => this.#send());
      else if (this.#waiting.length === TOGETHER_MAX) this.#send();
    });
  }

  #send(): void {
    const cases = this.#waiting;
    if (cases.length === 0) return;
    this.#waiting = [];
    const timer = setTimeout(() => {
      for (const { reject } of cases)
        reject(new Error(`a decision table took more than ${EVALUATION_MS_MAX} ms`));
    }, EVALUATION_MS_MAX);
    this.#call(cases.map(({ of }) => of))
      .then((found) => {
        if (found.length !== cases.length) throw new Error('a decision table lost a case');
        for (const [n, { resolve }] of cases.entries()) resolve(found[n]);
      })
      .catch((error: unknown) => {
        for (const { reject } of cases) reject(error);
      })
      .finally(() => clearTimeout(timer));
  }
}
