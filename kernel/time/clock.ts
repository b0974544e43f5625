/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** Where the house gets its time from: nothing else asks the machine. */
export interface Clock {
  now(): Instant;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is moved: for tests, seeds and drills. It never goes back. */
export class SimulatedClock implements Clock {
  #now: Instant;

  constructor(start: Instant) {
    this.#now = start;
  }

  now(): Instant {
    return this.#now;
  }

  /** Moves forward by some milliseconds. */
  advance(ms: number): void {
    this.advanceTo(this.#now + ms);
  }

  advanceTo(instant: Instant): void {
    if (instant < this.#now) throw new RangeError('a clock does not go back');
    this.#now = instant;
  }
}
