import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Declaration } from '@sandglass/declaration';
import { type Actor, type AnyOperation, type Outcome, system } from '@sandglass/operations';
import { criteria, declare, disclose, propose, REGISTER_SHARD, submit } from '@sandglass/register';
import { formatInstant, instantOf, parseDate, SimulatedClock } from '@sandglass/time';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { pilots } from './pilots.ts';
import { until } from './testing/demo-house.ts';

const DAY_MS = 86_400_000;
const bank: Actor = { role: 'institution', party: 'fenghe-bank' };
const officer = (person: string): Actor => ({ role: 'supervisor', party: 'supervisor', person });
const { id: pilot, declaration } = pilots[0]!;

let db: TestDatabase;
let house: House;
const clock = new SimulatedClock(instantOf(parseDate('2026-11-02'), '09:00'));
const folder = mkdtempSync(join(tmpdir(), 'sandglass-life-'));
beforeAll(async () => {
  db = await testDatabase();
  house = await openHouse({
    pilots,
    port: 0,
    clock,
    folder,
    simulate: false,
    databaseUrl: db.url,
    demoLogins: [],
  });
});
afterAll(async () => {
  await house?.close();
  await db?.close();
  rmSync(folder, { recursive: true, force: true });
});

let keys = 0;
function take(operation: unknown, actor: Actor, input: Record<string, unknown> = {}): Promise<Outcome> {
  keys += 1;
  const call = { actor, key: `life-${keys}` };
  const executor = house.executors.get(REGISTER_SHARD)!;
  return executor.submit(operation as AnyOperation, { pilot, ...input } as never, call);
}
const codeOf = (outcome: Outcome): string => (outcome.outcome === 'done' ? 'done' : outcome.code);
async function row(table: string): Promise<Record<string, unknown>> {
  const [schema, name] = table.split('.');
  const { rows } = await db.pool.query(
    `select * from ${schema}.${name} where ${name === 'pilot' ? 'id' : 'pilot'} = $1`,
    [pilot],
  );
  return rows[0] ?? {};
}

it('of two officers who approve at once, one admits and the other is told so; the proposer may not', async () => {
  await take(declare, bank, { declaration });
  await take(submit, bank);
  await take(disclose, officer('li'));
  clock.advance(30 * DAY_MS);
  const review = Object.keys(criteria).map((criterion) => ({
    criterion,
    for: ['seen'],
    against: [],
    met: true,
    reason: 'seen',
  }));
  const proposal = { decision: 'admit', reason: 'ready', criteria: review };
  expect(codeOf(await take(propose, officer('li'), proposal))).toBe('done');
  const { admit } = house.supervision;
  expect(codeOf(await take(admit, officer('li')))).toBe('four-eyes');
  const both = await Promise.all([take(admit, officer('wang')), take(admit, officer('zhao'))]);
  expect(both.map(codeOf).sort()).toEqual(['done', 'state-does-not-allow']);
  await until(async () => (await row('register.pilot')).state === 'running', 'the pilot runs');
});

it('a suspension reaches the guard within a second', async () => {
  const { suspend, resume } = house.supervision;
  await take(suspend, officer('li'), { reason: 'a look' });
  await until(async () => (await row('guard.mandate')).status === 'suspended', 'the guard stops', 1_000);
  await take(resume, officer('wang'), { reason: 'looked' });
  await until(async () => (await row('guard.mandate')).status === 'running', 'the guard goes on', 1_000);
});

it('on the day after the test’s last day the register says by itself that the pilot is suspended', async () => {
  const { endsOn } = (declaration as Declaration).duration;
  const end = instantOf(parseDate(endsOn), '23:59') + 59_999;
  const mandate = await row('guard.mandate');
  expect([formatInstant(Number(mandate.new_until)), mandate.new_until_for]).toEqual([
    formatInstant(end),
    'end-date',
  ]);
  clock.advance(end - clock.now());
  expect(codeOf(await take(house.supervision.lapse, system))).toBe('not-yet-expired');
  clock.advance(1);
  await until(async () => (await row('register.pilot')).state === 'suspended', 'the register suspends it');
  expect(await row('register.pilot')).toMatchObject({ suspended_by: 'end-date' });
  await until(async () => (await row('guard.mandate')).status === 'suspended', 'the guard has it signed');
});
