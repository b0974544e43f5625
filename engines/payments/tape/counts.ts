/** What a party counts of what passes; payments are counted once, repeats and what follows apart. */
export const COUNTED = [
  'asked',
  'approved',
  'declined',
  'noAnswer',
  'notSent',
  'late',
  'reversals',
  'repeats',
] as const;
export type Counted = (typeof COUNTED)[number];
export type Sums = Readonly<Record<Counted, number>>;

const SECONDS = 60;
const RATE_SECONDS = 10;

interface Second {
  at: number;
  readonly sums: Record<Counted, number>;
  readonly byResponse: Map<string, number>;
}

const nothing = (): Record<Counted, number> =>
  Object.fromEntries(COUNTED.map((name) => [name, 0])) as Record<Counted, number>;

/** Counts of the last minute, a second each in a ring, and since the start. Times in seconds since 1970. */
export class Counts {
  readonly #seconds: Second[] = Array.from({ length: SECONDS }, () => ({
    at: -1,
    sums: nothing(),
    byResponse: new Map(),
  }));
  readonly #since = nothing();

  count(what: Counted, second: number, response?: string): void {
    const now = this.#second(second);
    now.sums[what] += 1;
    this.#since[what] += 1;
    if (response !== undefined) now.byResponse.set(response, (now.byResponse.get(response) ?? 0) + 1);
  }

  /** Of the last minute before this second, and it. */
  minute(second: number) {
    const sums = nothing();
    const byResponse = new Map<string, number>();
    let lately = 0;
    for (const { at, sums: of, byResponse: by } of this.#seconds) {
      if (at <= second - SECONDS || at > second) continue;
      for (const name of COUNTED) sums[name] += of[name];
      for (const [code, count] of by) byResponse.set(code, (byResponse.get(code) ?? 0) + count);
      if (at > second - RATE_SECONDS) lately += of.asked;
    }
    return {
      sums: sums as Sums,
      byResponse: [...byResponse]
        .map(([code, count]) => ({ code, count }))
        .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
      /** Payments a second, over the last ten. */
      perSecond: lately / RATE_SECONDS,
    };
  }

  get sinceStart(): Sums {
    return { ...this.#since };
  }

  #second(second: number): Second {
    const slot = this.#seconds[second % SECONDS]!;
    if (slot.at !== second) {
      slot.at = second;
      Object.assign(slot.sums, nothing());
      slot.byResponse.clear();
    }
    return slot;
  }
}
