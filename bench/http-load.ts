import { Agent, request } from 'node:http';
import { isMainThread, workerData } from 'node:worker_threads';
import { runLoad } from './load.ts';
import { measuredLoad } from './load-thread.ts';
import { keyOf, purchase, startAt } from './token-issuer.ts';
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
  startAt(from);
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const zipf = new Zipf(size);
  const once = async (): Promise<'done' | 'refused'> => {
    const payment = purchase(zipf.next());
    const status = await post(agent, port, JSON.stringify(payment), keyOf(payment).replace(' ', '-'));
    if (status === 200) return 'done';
    // What the holder's rules do not allow.
    if (status === 403) return 'refused';
    throw new Error(`status ${status}`);
  };
  const end = async (): Promise<void> => agent.destroy();
  await measuredLoad(end, (for_) => runLoad(callers, for_, once), seconds);
}

function post(agent: Agent, port: number, body: string, key: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': key,
      authorization: 'Bearer bench',
    };
    const asked = request(
      { agent, host: '127.0.0.1', port, path: '/api/payments', method: 'POST', headers },
      (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode));
      },
    );
    asked.once('error', reject);
    asked.end(body);
  });
}

if (!isMainThread) await run(workerData as HttpLoad);
