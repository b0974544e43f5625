import { openDatabase } from '@sandglass/database';
import microloan, { apply, enrol, grantConsent, openPilot, purposes } from '@sandglass/microloan';
import { type Actor, type AnyOperation, type Executor, type Outcome, system } from '@sandglass/operations';
import { rooms } from '@sandglass/server';
import { limitsOf } from './declared.ts';
import { type LoadResult, runLoad } from './load.ts';
import { patiently } from './patiently.ts';
import { type BenchOptions, type BenchResult, machine } from './result.ts';
import { openShard } from './shard.ts';
import { measuredTpcb, toTpcb } from './tpcb.ts';

/** Every 20th customer did not consent: 5 % are refused. */
const NO_CONSENT_EVERY = 20;
/** What a decision needs consent to. */
const NEEDED = new Set(['credit-assessment', 'bureau-query']);
const CALLERS = [1, 200, 8_000] as const;
const GOAL_RATE = 2_000;
/** At half the goal before it is measured, as the other benches are at their loads. */
const WARM_UP_SECONDS = 1;
const AT_ONCE = 4_000;

const customer = (n: number): Actor => ({ role: 'customer', party: `firm-${n}` });

const application = (n: number) => ({
  product: 'stock-12',
  amount: `${20_000 + (n % 50) * 1_000}.00`,
  termMonths: 3 + (n % 9),
  purpose: 'stock',
  business: {
    industry: 'software',
    employees: 1 + (n % 60),
    businessAgeYears: 1 + (n % 20),
    franchise: false,
    yearlyTurnover: `${400_000 + (n % 100) * 10_000}.00`,
  },
});

/** Loan decisions, durable: model, product rules, consent, limits, facts. Each is another customer's. */
export async function benchLoan({ seconds, size, say }: BenchOptions, folder: string): Promise<BenchResult> {
  const database = await openDatabase({ folder, rooms, url: '' });
  const { pool } = database;
  try {
    const failures: string[] = [];
    const shard = await openShard({
      pool,
      shard: microloan.id,
      limits: limitsOf(microloan),
      residents: microloan.residents,
      onFailure: (error) => failures.push(String(error)),
    });
    const { executor } = shard;
    await openPilot((operation, input, key) => executor.submit(operation, input, { actor: system, key }));
    say(`enrolling ${size} customers with their consents`);
    await enrolAll(executor, size);
    await patiently(pool, 'vacuum analyze');
    const tpcb = await measuredTpcb(pool, database.connection, seconds, say);
    let next = 0;
    /** The next customer's application, up to the one numbered `end`. */
    const decideUpTo = (end: number) => (): Promise<'done' | 'refused'> | undefined => {
      const n = next;
      if (n >= end) return undefined;
      next += 1;
      return submit(executor, apply, application(n), customer(n), 'apply').then(({ outcome }) => outcome);
    };
    const loads: LoadResult[] = [];
    const share = Math.floor(size / (CALLERS.length + 1));
    for (const callers of CALLERS) {
      loads.push(await runLoad(callers, seconds, decideUpTo(next + share)));
      const { rate, p50Ms, p99Ms } = loads.at(-1)!;
      say(`${callers} callers: ${rate}/s, p50 ${p50Ms} ms, p99 ${p99Ms} ms`);
    }
    await shard.integrated();
    const atHalf = (for_: number) => runLoad(200, for_, decideUpTo(size), GOAL_RATE / 2);
    await atHalf(Math.min(WARM_UP_SECONDS, seconds));
    const half = await atHalf(seconds);
    say(`at ${GOAL_RATE / 2}/s: p50 ${half.p50Ms} ms, p99 ${half.p99Ms} ms`);
    await shard.stop();
    const best = loads.reduce((a, b) => (b.rate > a.rate ? b : a));
    return {
      name: 'loan',
      rate: best.rate,
      unit: 'decisions/s',
      ...toTpcb(best.rate, tpcb),
      p50Ms: half.p50Ms,
      p99Ms: half.p99Ms,
      errors: half.errors,
      machine: machine(),
      detail: {
        loads,
        atHalfTheGoal: half,
        goal: { rate: GOAL_RATE, p99Ms: 20 },
        customers: size,
        failures: failures.slice(0, 3),
      },
    };
  } finally {
    await database.close();
  }
}

async function enrolAll(executor: Executor, size: number): Promise<void> {
  for (let from = 0; from < size; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, size - from) }, (_, n) => from + n);
    await Promise.all(
      numbers.map((n) =>
        submit(executor, enrol, { name: `Firm ${n}`, region: '330000' }, customer(n), 'enrol'),
      ),
    );
    const consenting = numbers.filter((n) => n % NO_CONSENT_EVERY !== 0);
    for (const { id: purpose, version } of purposes.filter(({ id }) => NEEDED.has(id))) {
      await Promise.all(
        consenting.map((n) => submit(executor, grantConsent, { purpose, version }, customer(n), purpose)),
      );
    }
  }
}

const submit = (
  executor: Executor,
  operation: unknown,
  input: unknown,
  actor: Actor,
  key: string,
): Promise<Outcome> => executor.submit(operation as AnyOperation, input as never, { actor, key });
