import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Actor } from '@sandglass/operations';
import { runSweep } from '@sandglass/sweeps';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lendingOf } from '../lending.ts';
import { plannedAndBooked, quarterOf } from '../provision/booked.ts';
import { customer, House, signContract } from '../testing/index.ts';
import { accrueSweep } from './accrue.ts';
import { provideSweep } from './provide.ts';
import { nightsOf, tierTable, trialBalanceOf } from './reads.ts';

const SHARD = 'probe';
const lending = lendingOf({ shard: SHARD, keysOf: () => [], objection: () => undefined });
const officer: Actor = { role: 'institution', party: 'bank', person: 'li' };

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  await house.done(lending.openBooks, {});
  await house.done(signContract, { contract: { id: 'loan-1', customer: 'ann' } });
  await house.done(lending.draw, { loanId: 'loan-1', amount: '100000.00' }, customer('ann'));
  await house.done(lending.planProvisions, { quarter: '2024-Q1', amount: '2000.00' }, officer);
  for (const sweep of [accrueSweep(SHARD), provideSweep(SHARD)])
    await runSweep(house.executor, sweep, '2024-01-17');
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

it('a night is told with its sweeps, their sums and their root', async () => {
  const [night] = await nightsOf(db.pool, SHARD);
  expect(night).toMatchObject({ date: '2024-01-17', runs: [] });
  expect(night?.sweeps.map(({ name, rows }) => [name, rows]).sort()).toEqual([
    ['probe.accrue', '1'],
    ['probe.provide', '1'],
  ]);
  expect(night?.sweeps.every(({ root }) => /^[0-9a-f]{64}$/.test(root))).toBe(true);
});

it('the book stands by tier and stage, with the ratios of the whole', async () => {
  const table = await tierTable(db.pool, SHARD);
  expect(table).toMatchObject({ principal: '100000.00', nonPerformingBps: 0, coverageBps: null });
  // The floor of one hundredth is more than what is expected to be lost.
  expect(table.classes).toMatchObject([{ tier: 'normal', stage: 1, loans: '1', principal: '100000.00' }]);
  expect(table.allowance).toBe('1000.10');
});

it('what is booked of a quarter is measured against what was planned for it', async () => {
  const [quarter] = await plannedAndBooked(db.pool, SHARD);
  expect(quarter).toMatchObject({ quarter: '2024-Q1', planned: '2000.00', version: 1, plannedBy: 'li' });
  expect(Number(quarter?.booked)).toBeGreaterThanOrEqual(1_000.1);
  expect((Number(quarter?.booked) + Number(quarter?.left)).toFixed(2)).toBe('2000.00');
  expect(quarterOf('2024-Q4')).toEqual({ from: '2024-10-01', until: '2025-01-01' });
});

it('the trial balance by kind of account has two equal columns', async () => {
  const { lines, balanced } = await trialBalanceOf(db.pool, SHARD);
  expect(balanced).toBe(true);
  expect(lines.find(({ code }) => code === 'principal')).toMatchObject({
    balance: '100000.00',
    side: 'debit',
  });
  expect(lines.find(({ code }) => code === 'loss-allowance')).toMatchObject({
    balance: '1000.10',
    side: 'credit',
  });
});
