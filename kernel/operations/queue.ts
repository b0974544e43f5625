/** One waiting caller. */
export interface Waiting {
  /** Whose turn it takes: callers share the queue fairly. */
  readonly caller: string;
  /** Rises with each arrival. */
  readonly arrival: number;
}

/**
 * First come, first served, while a batch can hold everybody; when it can't, callers take turns, so that one caller
 * with a thousand requests does not keep the others waiting.
 */
export class FairQueue<W extends Waiting> {
  #waiting: W[] = [];

  get length(): number {
    return this.#waiting.length;
  }

  has(item: W): boolean {
    return this.#waiting.includes(item);
  }

  push(item: W): void {
    this.#waiting.push(item);
  }

  /** Puts items back where they stood by their arrival. */
  putBack(items: readonly W[]): void {
    if (items.length === 0) return;
    this.#waiting = [...items, ...this.#waiting].sort((a, b) => a.arrival - b.arrival);
  }

  take(countMax: number): W[] {
    if (this.#waiting.length <= countMax) {
      const all = this.#waiting;
      this.#waiting = [];
      return all;
    }
    return this.#takeTurns(countMax);
  }

  #takeTurns(countMax: number): W[] {
    const turnsTaken = new Map<string, number>();
    const byTurn: W[][] = [];
    for (const item of this.#waiting) {
      const turn = turnsTaken.get(item.caller) ?? 0;
      turnsTaken.set(item.caller, turn + 1);
      const sameTurn = byTurn[turn];
      if (sameTurn === undefined) byTurn[turn] = [item];
      else sameTurn.push(item);
    }
    const order = byTurn.flat();
    const taken = new Set(order.slice(0, countMax));
    this.#waiting = this.#waiting.filter((item) => !taken.has(item));
    return order.slice(0, countMax);
  }
}
