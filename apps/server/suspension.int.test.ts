import { setTimeout } from 'node:timers/promises';
import { enrol, repay } from '@sandglass/microloan';
import { Unavailable } from '@sandglass/operations';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoHouse, demoHouse, until } from './testing/demo-house.ts';
import { loanSignedBy } from './testing/signed-loan.ts';

const CALLERS = 300;
const CLOSERS = 20;
/** From the acknowledgement to the first refusal, and by the house's own clock. */
const EFFECT_MS_MAX = 1_000;
/** Done before the suspension: the load is there. */
const NEW_BEFORE = 1_500;
const REPEAT_MS = 20;

let demo: DemoHouse;
let loan: string;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
  loan = await loanOf('lin');
});
afterAll(async () => demo?.close());

async function loanOf(customer: string): Promise<string> {
  const signed = await loanSignedBy(demo, customer);
  const amount = '60000.00';
  const drawn = await demo.call('POST', `/api/loans/${signed}/draw`, `customer:${customer}`, { amount });
  expect(drawn.body.amount).toBe(amount);
  return signed;
}

/** Everything that the two kinds of callers were told, as it came. */
interface Told {
  newDone: number;
  firstRefusal: number | undefined;
  readonly others: Set<string>;
  closed: number;
  stop: boolean;
}

/** Opens something new, again and again, each time as another customer. */
async function opening(caller: number, told: Told): Promise<void> {
  const executor = demo.house.executors.get('microloan')!;
  for (let n = 0; !told.stop; n += 1) {
    const party = `c${caller}-${n}`;
    const call = { actor: { role: 'customer' as const, party }, key: party };
    const outcome = await executor.submit(enrol, { name: 'A shop', region: '330000' }, call).catch(busy);
    if (outcome === undefined) continue;
    if (outcome.outcome === 'done') told.newDone += 1;
    else if (outcome.code === 'pilot-suspended') told.firstRefusal ??= performance.now();
    else told.others.add(outcome.code);
  }
}

/** Repays, again and again. */
async function closing(caller: number, told: Told): Promise<void> {
  const executor = demo.house.executors.get('microloan')!;
  for (let n = 0; !told.stop; n += 1) {
    const call = { actor: { role: 'customer' as const, party: 'lin' }, key: `repay-${caller}-${n}` };
    const outcome = await executor.submit(repay, { loanId: loan, amount: '1.00' }, call).catch(busy);
    if (outcome?.outcome === 'done') told.closed += 1;
    else if (outcome !== undefined) told.others.add(outcome.code);
  }
}

/** As a client does it: it waits, and never keeps the others from their turn. */
async function busy(error: unknown): Promise<undefined> {
  if (!(error instanceof Unavailable)) throw error;
  await setTimeout(REPEAT_MS);
}

/** Suspends the pilot while the callers call, and waits until it holds. */
async function suspendedUnder(told: Told): Promise<{ acknowledged: number; newAtEffect: number }> {
  await until(async () => told.newDone >= NEW_BEFORE && told.closed > 0, 'the load runs', 60_000);
  const { status } = await demo.call('POST', '/api/pilots/microloan/suspend', 'supervisor', {
    reason: 'a test',
  });
  const acknowledged = performance.now();
  expect(status).toBe(200);
  await until(async () => told.firstRefusal !== undefined, 'new business is refused', 30_000);
  const [closedAtEffect, newAtEffect] = [told.closed, told.newDone];
  await until(async () => told.closed >= closedAtEffect + 50, 'repayments go on', 30_000);
  return { acknowledged, newAtEffect };
}

async function timesOf(sql: string): Promise<{ operation: bigint; at: number }> {
  const { rows } = await demo.house.database.pool.query<{ operation: bigint; at: Date }>(sql);
  return { operation: rows[0]!.operation, at: rows[0]!.at.getTime() };
}

it(`under ${CALLERS} callers a suspension holds within a second of its acknowledgement: nothing new after it, and repayments go on`, async () => {
  const told: Told = { newDone: 0, firstRefusal: undefined, others: new Set(), closed: 0, stop: false };
  const callers = [
    ...Array.from({ length: CALLERS }, (_, caller) => opening(caller, told)),
    ...Array.from({ length: CLOSERS }, (_, caller) => closing(caller, told)),
  ];
  const { acknowledged, newAtEffect } = await suspendedUnder(told).finally(async () => {
    told.stop = true;
    await Promise.all(callers);
  });
  expect([...told.others]).toEqual([]);

  const suspended = await timesOf(
    `select operation, at from journal.fact where shard = 'register' and kind = 'pilot.suspended' order by operation desc limit 1`,
  );
  const obeyed = await timesOf(
    `select operation, at from journal.fact where shard = 'microloan' and kind = 'mandate.obeyed' order by operation desc limit 1`,
  );
  const done = (name: string) =>
    `from operations.request where shard = 'microloan' and name = '${name}' and outcome = 'done'`;
  const lastNew = await timesOf(`select max(operation) as operation, max(at) as at ${done(enrol.name)}`);
  const lastClosing = await timesOf(`select max(operation) as operation, max(at) as at ${done(repay.name)}`);
  expect(lastNew.operation).toBeLessThan(obeyed.operation);
  expect(lastNew.at).toBeLessThanOrEqual(obeyed.at);
  expect(lastClosing.operation).toBeGreaterThan(obeyed.operation);
  const byClock = obeyed.at - suspended.at;
  const seen = Math.max(0, told.firstRefusal! - acknowledged);
  expect(
    [byClock < EFFECT_MS_MAX, seen < EFFECT_MS_MAX],
    `${byClock} ms by the clock, ${seen} ms seen`,
  ).toEqual([true, true]);
  process.stdout.write(
    `${newAtEffect} opened before it; effective ${byClock} ms after the decision, refused ${seen.toFixed(0)} ms after its acknowledgement\n`,
  );
}, 150_000);
