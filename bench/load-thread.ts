import { parentPort, Worker } from 'node:worker_threads';
import type { Pool } from 'pg';
import { type Cost, withCost } from './cost.ts';
import type { LoadResult } from './load.ts';

/** A thread that has just begun compiles its own code first, and would measure that. */
const WARM_UP_SECONDS = 1;

/** In the load's thread: warms up, waits to be told to go on, measures, and tells. */
export async function measuredLoad(
  end: () => Promise<void>,
  load: (seconds: number) => Promise<LoadResult>,
  seconds: number,
): Promise<void> {
  await load(Math.min(WARM_UP_SECONDS, seconds));
  const told = new Promise<void>((resolve) => parentPort?.once('message', () => resolve()));
  parentPort?.postMessage('warm');
  await told;
  const result = await load(seconds);
  parentPort?.postMessage(result);
  await end();
}

/** Runs a load in a thread of its own, `file` beside this one, and says what each of its operations cost. */
export async function loadThread(
  pool: Pool,
  file: string,
  of: object,
): Promise<LoadResult & { readonly cost: Cost }> {
  const worker = new Worker(new URL(file, import.meta.url), { workerData: of });
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  const next = <T>(): Promise<T> =>
    Promise.race([failed, new Promise<T>((resolve) => worker.once('message', resolve))]);
  await next();
  return withCost(pool, () => {
    const result = next<LoadResult>();
    worker.postMessage('go');
    return result;
  });
}
