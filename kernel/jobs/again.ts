export interface AgainOptions {
  /** How long it rests between the end of one time and the next. */
  readonly everyMs: number;
  readonly work: () => Promise<unknown>;
  /** Told of each time that failed; the next one comes all the same. */
  readonly onFailure: (error: unknown) => void;
}

/** Work that is done again and again, never twice at once, until it is stopped. */
export class Again {
  readonly #options: AgainOptions;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: AgainOptions) {
    this.#options = options;
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  /** The first time is now. */
  start(): void {
    this.#running = this.#once();
  }

  /** What is under way is waited for. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #once(): Promise<void> {
    const { work, everyMs, onFailure } = this.#options;
    try {
      await work();
    } catch (error) {
      onFailure(error);
    }
    if (this.#stopped) return;
    this.#timer = setTimeout(() => this.start(), everyMs);
  }
}
