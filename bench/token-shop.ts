import { openDatabase } from '@sandglass/database';
import type { Actor } from '@sandglass/operations';
import { acquiringRoutes, provinceOf } from '@sandglass/payments';
import { ACQUIRER, openParties, rooms, SIMULATED_PARTIES } from '@sandglass/server';
import { systemClock } from '@sandglass/time';
import token from '@sandglass/token';
import { loadThread } from './load-thread.ts';
import { openDoor } from './payments-door.ts';
import { atMost, type BenchOptions, type BenchResult, machine } from './result.ts';
import { type BenchShard, openShard } from './shard.ts';
import { lineSecurity, openIssuer, SHOP, touchAll } from './token-issuer.ts';
import { measuredTpcb, toTpcb } from './tpcb.ts';

const CALLERS = [1, 64, 512] as const;
const GOAL = 2;
const COUNTERS_A_LOAD = 50_000_000;
const shop: Actor = { role: 'merchant', party: SHOP.party };

/**
 * The whole path of a payment: a shop asks its acquirer over HTTP, which writes the sale down and asks the network by ISO 8583, which
 * passes it on to the bank; the answer comes back the same way. Three parties with ledgers and rows of their own, all durable before the
 * shop hears; one shop, so that its account at the acquirer is as hot as can be.
 */
export async function benchTokenShop(options: BenchOptions, folder: string): Promise<BenchResult> {
  const { seconds, size, say } = options;
  const database = await openDatabase({ folder, rooms, url: '' });
  const { pool } = database;
  const failures: string[] = [];
  const onFailure = (error: unknown): void => void failures.push(String(error));
  const opened: (() => unknown)[] = [];
  try {
    const bank = await openIssuer(pool, { tokens: size, region: provinceOf(SHOP.id), onFailure, say });
    const shards = new Map<string, BenchShard>([[token.id, bank]]);
    for (const party of SIMULATED_PARTIES)
      shards.set(party, await openShard({ pool, shard: party, onFailure }));
    for (const { stop } of shards.values()) opened.push(stop);
    const tpcb = await measuredTpcb(pool, database.connection, seconds, say);
    say('warming up: each token once');
    await touchAll(bank.executor, size);
    const executors = new Map([...shards].map(([id, { executor }]) => [id, executor]));
    const { acquirer } = await openParties(
      {
        pilots: [token],
        executors,
        pool,
        clock: systemClock,
        simulate: true,
        secured: async () => lineSecurity(),
        onFailure,
      },
      opened,
    );
    const server = await openDoor({
      routes: acquiringRoutes({ shard: ACQUIRER, acquirer: () => acquirer!, onFailure }),
      executors: executors,
      pool,
      actor: shop,
    });
    opened.push(() => server.close());
    const loads = [];
    for (const [n, callers] of atMost(CALLERS, options).entries()) {
      const from = (n + 1) * COUNTERS_A_LOAD;
      const of = { port: server.port, size, seconds, callers, from };
      const load = await loadThread(pool, './shop-load.ts', of);
      say(`${callers} connections: ${JSON.stringify(load)}`);
      loads.push(load);
    }
    const best = loads.reduce((a, b) => (b.rate > a.rate ? b : a));
    return {
      name: 'token-shop',
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
    for (const close of opened.reverse()) await close();
    await database.close();
  }
}
