import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { loans } from '@sandglass/lending';
import { customer, houseSystem, insertRows } from '@sandglass/lending/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseFiles } from '../case/case-file.ts';
import { steps } from '../case/step.ts';
import { rescind } from '../contract/rescind.ts';
import { hearRegistry } from '../mortgage/hear.ts';
import { SHARD } from '../shard.ts';
import { HomeBank } from '../testing/home-bank.ts';
import { newLimits } from './limits-and-draws.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Puts a bank's loans and the steps of its cases where the measure reads them. */
async function keep(bank: HomeBank): Promise<void> {
  await db.pool.query('truncate lending.loan, swiftcredit.step');
  await insertRows(db.pool, SHARD, loans, bank.all(loans));
  for (const { id, case_file, n, what, channel, role, by, at } of bank.all(steps)) {
    await db.pool.query(
      `insert into swiftcredit.step (shard, id, case_file, n, what, channel, role, by, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::float8 / 1000))`,
      [SHARD, id, case_file, n, what, channel, role, by, at],
    );
  }
}

async function measured(bank: HomeBank): Promise<bigint> {
  await keep(bank);
  const { rows } = await db.pool.query<{ value: string }>(newLimits.sql, [SHARD, bank.date]);
  return BigInt(rows[0]!.value);
}

test('a limit ended within 24 hours is no new limit, though its registered mortgage has to be released first', async () => {
  const bank = new HomeBank();
  await bank.signed('ann-lin');
  const kept = await measured(bank);
  expect(kept).toBeGreaterThan(0n);
  const caseId = await bank.signed('ann-mei', { amount: '500000.00' });
  expect(await measured(bank)).toBeGreaterThan(kept);
  await bank.run(rescind, { caseId }, customer('ann-mei'));
  expect(bank.get(caseFiles, caseId)?.state).toBe('closing');
  expect(await measured(bank)).toBe(kept);
  bank.date = '2024-03-01';
  await bank.run(hearRegistry, { caseId }, houseSystem);
  expect(bank.get(caseFiles, caseId)?.state).toBe('closed');
  expect(await measured(bank)).toBe(kept);
});
