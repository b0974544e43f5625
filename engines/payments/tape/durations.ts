const KEPT = 512;

/** The last few hundred times that an answer took, in ms. */
export class Durations {
  readonly #ms = new Float64Array(KEPT);
  #count = 0;

  add(ms: number): void {
    this.#ms[this.#count % KEPT] = ms;
    this.#count += 1;
  }

  /** Median and 99th percentile of those that are kept; null before there is any. */
  get summary(): { readonly medianMs: number; readonly p99Ms: number; readonly of: number } | null {
    const of = Math.min(this.#count, KEPT);
    if (of === 0) return null;
    const sorted = this.#ms.slice(0, of).sort();
    const at = (share: number): number => sorted[Math.min(of - 1, Math.floor(of * share))]!;
    return { medianMs: at(0.5), p99Ms: at(0.99), of };
  }
}
