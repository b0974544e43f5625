import { isMainThread, workerData } from 'node:worker_threads';
import { type Dispatcher, Pool } from 'undici';
import { runLoad } from './load.ts';
import { measuredLoad } from './load-thread.ts';
import { keyOf, openBank, purchase, startAt } from './token-issuer.ts';
import { Zipf } from './zipf.ts';

interface HttpLoad {
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
    const status = await post(pool, JSON.stringify(payment), keyOf(payment).replace(' ', '-'));
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

/** By undici's lowest door: what a client costs is the load's own and not the house's. */
function post(pool: Pool, body: string, key: string): Promise<number> {
  const headers = [
    'content-type',
    'application/json',
    'idempotency-key',
    key,
    'authorization',
    'Bearer bench',
  ];
  return new Promise((resolve, reject) => {
    let status = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => {},
      onResponseStart: (_controller, code) => {
        status = code;
      },
      onResponseData: () => {},
      onResponseEnd: () => resolve(status),
      onResponseError: (_controller, error) => reject(error),
    };
    pool.dispatch({ path: '/api/payments', method: 'POST', headers, body }, handler);
  });
}

if (!isMainThread) await run(workerData as HttpLoad);
