import { performance } from 'node:perf_hooks';
import { round } from './result.ts';

export interface LoadResult {
  readonly callers: number;
  readonly rate: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly done: number;
  readonly refused: number;
  readonly errors: number;
  /** The first of them, in words. */
  readonly firstError?: string;
}

/**
 * Callers that each await their own reply before they ask again, for some seconds. `ratePerSecond` holds them back to
 * an open load; latency is then counted from when a request was due, so that a stall is not hidden. The load ends early when `once` has nothing left to ask for.
 */
export async function runLoad(
  callers: number,
  seconds: number,
  once: () => Promise<'done' | 'refused'> | undefined,
  ratePerSecond?: number,
): Promise<LoadResult> {
  const latencies: number[] = [];
  const counts = { done: 0, refused: 0, errors: 0 };
  const start = performance.now();
  const end = start + seconds * 1000;
  let issued = 0;
  let firstError: string | undefined;
  const caller = async (): Promise<void> => {
    for (;;) {
      let due = performance.now();
      if (ratePerSecond !== undefined) {
        due = start + (issued * 1000) / ratePerSecond;
        issued += 1;
        if (due >= end) return;
        const wait = due - performance.now();
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      }
      if (performance.now() >= end) return;
      const asked = once();
      if (asked === undefined) return;
      try {
        counts[await asked] += 1;
      } catch (error) {
        counts.errors += 1;
        firstError ??= String(error);
      }
      latencies.push(performance.now() - due);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const took = (performance.now() - start) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number): number => round(latencies[Math.floor(latencies.length * share)] ?? 0);
  return {
    callers,
    rate: Math.round((counts.done + counts.refused) / took),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    ...counts,
    ...(firstError === undefined ? {} : { firstError }),
  };
}
