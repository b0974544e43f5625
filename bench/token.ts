import { openDatabase } from '@sandglass/database';
import { hostHeader, UNIONPAY_HOST } from '@sandglass/iso8583';
import { issuerDoor, listenLinks } from '@sandglass/payments';
import { rooms } from '@sandglass/server';
import { systemClock } from '@sandglass/time';
import { issuing, vault } from '@sandglass/token/bank';
import { type Cost, withCost } from './cost.ts';
import { type LoadResult, runLoad } from './load.ts';
import { loadThread } from './load-thread.ts';
import { atMost, type BenchOptions, type BenchResult, machine } from './result.ts';
import { DECLINED_EVERY, lineSecurity, openIssuer, pay, purchase, touchAll } from './token-issuer.ts';
import type { TokenLoad } from './token-load.ts';
import { measuredTpcb, toTpcb } from './tpcb.ts';
import { Zipf } from './zipf.ts';

const CALLERS = [1, 200, 4_000] as const;
const COUNTERS_A_LOAD = 50_000_000;

/** Payments by token: decided with all controls, booked, logged and durable; by operation, and by ISO 8583 over TCP. */
export async function benchToken(options: BenchOptions, folder: string): Promise<BenchResult> {
  const { seconds, size, say } = options;
  const callersOf = atMost(CALLERS, options);
  const most = Math.max(...callersOf);
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
    const { executor } = shard;
    say('warming up: each token once');
    await touchAll(executor, size);
    const zipf = new Zipf(size);
    const told = (what: string, of: LoadResult & { cost: Cost }) => {
      const { walBytes, programUs, postgresUs = '?' } = of.cost;
      say(
        `${what}: ${of.rate}/s, p50 ${of.p50Ms} ms, p99 ${of.p99Ms} ms; each ${walBytes} bytes of log, ${programUs} + ${postgresUs} µs`,
      );
      return of;
    };
    const loads: LoadResult[] = [];
    for (const callers of callersOf) {
      const once = () => pay(executor, purchase(zipf.next()));
      loads.push(
        told(`operations, ${callers} callers`, await withCost(pool, () => runLoad(callers, seconds, once))),
      );
    }
    await shard.integrated();
    const door = issuerDoor({ executor, issuing, references: vault, now: () => systemClock.now() });
    const preamble = { header: hostHeader({ destination: '00010000', source: '48023310' }) };
    const trouble = (error: unknown): void => void failures.push(String(error));
    const server = await listenLinks(
      {
        dialect: UNIONPAY_HOST,
        preamble,
        security: lineSecurity(),
        answer: door,
        trouble,
        port: 0,
        inFlightMax: 20_000,
      },
      () => systemClock.now(),
    );
    let from = 0;
    const ask = async (what: string, of: Partial<TokenLoad>) => {
      from += COUNTERS_A_LOAD;
      const common = {
        port: server.port,
        size,
        seconds,
        callers: most,
        from,
        declinedEvery: DECLINED_EVERY,
      };
      return told(`ISO 8583, ${what}`, await loadThread(pool, './token-load.ts', { ...common, ...of }));
    };
    const iso: LoadResult[] = [];
    for (const callers of callersOf) iso.push(await ask(`${callers} callers`, { callers }));
    const best = iso.reduce((a, b) => (b.rate > a.rate ? b : a));
    const hotCard = await ask('one hot card', { hot: 'card' });
    const hotShop = await ask('one hot shop', { hot: 'shop' });
    const rate = Math.floor(best.rate / 2);
    const half = await ask(`at ${rate}/s`, { ratePerSecond: rate });
    await server.close();
    await shard.stop();
    return {
      name: 'token',
      rate: best.rate,
      unit: 'payments/s',
      ...toTpcb(best.rate, tpcb),
      p50Ms: half.p50Ms,
      p99Ms: half.p99Ms,
      errors: [...iso, hotCard, hotShop, half].reduce((sum, { errors }) => sum + errors, 0),
      machine: machine(),
      detail: {
        operations: loads,
        iso,
        hotCard,
        hotShop,
        half,
        tokens: size,
        failures: failures.slice(0, 3),
      },
    };
  } finally {
    await database.close();
  }
}
