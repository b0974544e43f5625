import { openDatabase } from '@sandglass/database';
import { write } from '@sandglass/http';
import { system } from '@sandglass/operations';
import { rooms } from '@sandglass/server';
import token from '@sandglass/token';
import { issuing } from '@sandglass/token/bank';
import { loadThread } from './load-thread.ts';
import { openDoor } from './payments-door.ts';
import { atMost, type BenchOptions, type BenchResult, machine } from './result.ts';
import { openIssuer, touchAll } from './token-issuer.ts';
import { measuredTpcb, toTpcb } from './tpcb.ts';

const CALLERS = [1, 64, 512] as const;
/** Where the bench's door is; http-load asks there. */
const PATH = '/api/payments';
const GOAL = 2;

/** The same payments through the house's HTTP server: JSON in, checked, decided, booked, durable, JSON out. */
export async function benchTokenHttp(options: BenchOptions, folder: string): Promise<BenchResult> {
  const { seconds, size, say } = options;
  const database = await openDatabase({ folder, rooms, url: '' });
  const { pool } = database;
  try {
    const failures: string[] = [];
    const shard = await openIssuer(pool, {
      tokens: size,
      onFailure: (error) => failures.push(String(error)),
      say,
    });
    const tpcb = await measuredTpcb(pool, database.connection, seconds, say);
    say('warming up: each token once');
    await touchAll(shard.executor, size);
    const server = await openDoor({
      routes: [write({ method: 'POST', path: PATH, operation: issuing.purchase, shard: token.id })],
      executors: new Map([[token.id, shard.executor]]),
      pool,
      actor: system,
    });
    const loads = [];
    let from = FIRST;
    for (const callers of atMost(CALLERS, options)) {
      loads.push(
        await loadThread(pool, './http-load.ts', { port: server.port, size, seconds, callers, from }),
      );
      from += COUNTERS_A_LOAD;
      say(`HTTP, ${callers} connections: ${JSON.stringify(loads.at(-1))}`);
    }
    await server.close();
    await shard.stop();
    const best = loads.reduce((a, b) => (b.rate > a.rate ? b : a));
    return {
      name: 'token-http',
      rate: best.rate,
      unit: 'payments/s',
      ...toTpcb(best.rate, tpcb),
      p50Ms: best.p50Ms,
      p99Ms: best.p99Ms,
      errors: loads.reduce((sum, { errors }) => sum + errors, failures.length),
      machine: machine(),
      detail: { goal: GOAL, loads, tokens: size, failures: failures.slice(0, 3) },
    };
  } finally {
    await database.close();
  }
}

/** Above every counter that the warm-up used. */
const FIRST = 50_000_000;
const COUNTERS_A_LOAD = 50_000_000;
