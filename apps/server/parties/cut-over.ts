import { Again } from '@sandglass/jobs';
import { NETWORK as CODES } from '@sandglass/payments';
import { type BusinessDate, businessDate } from '@sandglass/time';

const LOOK_MS = 1_000;

/** An end of a line on which the network may say something. */
export interface ToldLine {
  readonly signedOn: boolean;
  /** True when the other end agreed. */
  manage(code: typeof CODES.cutOver, more: Readonly<Record<number, string>>): Promise<boolean>;
}

export interface CutOverOptions {
  /** The lines that there are now. */
  readonly lines: () => readonly ToldLine[];
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Tells each member of the network that a business date is over, and which begins: 0800 with 201 and field 15, until it is answered. It
 * is told, not asked: each party's own clock has the date. Who connected since the cut-over is not told of it.
 */
export class CutOver {
  readonly #told = new WeakMap<ToldLine, BusinessDate>();
  readonly #options: CutOverOptions;
  readonly #again: Again;

  constructor(options: CutOverOptions) {
    this.#options = options;
    this.#again = new Again({
      everyMs: LOOK_MS,
      work: () => this.#look(),
      onFailure: options.onFailure,
    });
  }

  start(): void {
    this.#again.start();
  }

  /** A line is there from now on, and its other end knows the date of now. */
  met(line: ToldLine): void {
    this.#told.set(line, businessDate(this.#options.now()));
  }

  stop(): Promise<void> {
    return this.#again.stop();
  }

  async #look(): Promise<void> {
    const { lines, now } = this.#options;
    const today = businessDate(now());
    await Promise.all(lines().map((line) => this.#tell(line, today)));
  }

  async #tell(line: ToldLine, today: BusinessDate): Promise<void> {
    const last = this.#told.get(line);
    if (
      last !== undefined &&
      last < today &&
      line.signedOn &&
      (await line.manage(CODES.cutOver, dateOf(today)))
    )
      this.#told.set(line, today);
  }
}

/** Settlement date, MMDD. */
const dateOf = (date: BusinessDate): Readonly<Record<number, string>> => ({
  15: date.slice(5).replace('-', ''),
});
