/** Draws 0 … n−1 with probability ∝ 1/(k+1), from a seeded generator, so that a run can be repeated. */
export class Zipf {
  readonly #cumulative: Float64Array;
  #state: number;

  constructor(n: number, seed = 1) {
    this.#cumulative = new Float64Array(n);
    let sum = 0;
    for (let k = 0; k < n; k += 1) {
      sum += 1 / (k + 1);
      this.#cumulative[k] = sum;
    }
    this.#state = seed;
  }

  /** A uniform number in [0, 1): mulberry32. */
  uniform(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  next(): number {
    const target = this.uniform() * this.#cumulative[this.#cumulative.length - 1]!;
    let [low, high] = [0, this.#cumulative.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#cumulative[middle]! < target) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
