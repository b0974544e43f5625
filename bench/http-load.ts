import { isMainThread, workerData } from 'node:worker_threads';
import { Pool } from 'undici';
import { runLoad } from './load.ts';
import { measuredLoad } from './load-thread.ts';
import { post } from './post.ts';
import { keyOf, openBank, purchase, startAt } from './token-issuer.ts';
import { Zipf } from './zipf.ts';

const PATH = '/api/payments';

/** A load of payments over HTTP, from a thread of its own. */
export interface HttpLoad {
  readonly port: number;
  readonly size: number;
  readonly seconds: number;
  readonly callers: number;
  /** Trace numbers and counters of this load begin here. */
  readonly from: number;
}

/** Payments as JSON, each caller on a connection that stays open. */
async function run({ port, size, seconds, callers, from }: HttpLoad): Promise<void> {
  await openBank();
  startAt(from);
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: callers, pipelining: 1 });
  const zipf = new Zipf(size);
  const once = async (): Promise<'done' | 'refused'> => {
    const payment = purchase(zipf.next());
    const { status } = await post(pool, PATH, JSON.stringify(payment), keyOf(payment).replace(' ', '-'));
    if (status === 200) return 'done';
    // What the holder's rules do not allow.
    if (status === 403) return 'refused';
    throw new Error(`status ${status}`);
  };
  await measuredLoad(
    () => pool.destroy(),
    (for_) => runLoad(callers, for_, once),
    seconds,
  );
}

if (!isMainThread) await run(workerData as HttpLoad);
