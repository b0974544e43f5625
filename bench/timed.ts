/** Runs are timed by so many: a single one takes less than the clock can tell. */
export const AT_ONCE = 100;

export interface Timed {
  readonly rate: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** How often a second something is done on one core; `run` gets the number of the run, and says a number so that it is done. */
export function timed(run: (n: number) => number, seconds: number): Timed {
  const times: number[] = [];
  const begun = performance.now();
  let now = begun;
  let done = 0;
  let sum = 0;
  while (now - begun < seconds * 1000) {
    const from = now;
    for (let i = 0; i < AT_ONCE; i += 1) sum += run(done + i);
    done += AT_ONCE;
    now = performance.now();
    times.push((now - from) / AT_ONCE);
  }
  if (Number.isNaN(sum)) throw new Error('a run said no number');
  times.sort((a, b) => a - b);
  const at = (share: number): number => Number(times[Math.floor(share * (times.length - 1))]!.toFixed(5));
  return { rate: Math.round((done / (now - begun)) * 1000), p50Ms: at(0.5), p99Ms: at(0.99) };
}
