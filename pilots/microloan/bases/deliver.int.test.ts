import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { customer } from '@sandglass/lending/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { grantConsent, MONITORING_PURPOSE, withdrawConsent } from '../consents.ts';
import microloan, { enrol } from '../index.ts';
import { House } from '../testing/house.ts';
import { wordingOf } from '../testing/wording.ts';

let database: TestDatabase;
let house: House;
const ann = customer('ann');

beforeAll(async () => {
  database = await testDatabase();
  house = new House(database.pool, '2024-01-16');
  await house.start();
  await house.mandate('running');
  await house.done(enrol, { name: 'a shop', region: '330000' }, ann);
});
afterAll(async () => {
  await house?.stop();
  await database?.close();
});

const on = '2024-01-16';
/** Which operations a job of the pilot comes to; a source that was asked comes to its record. */
async function comesTo(kind: string, payload: Record<string, string>): Promise<string[]> {
  const submit = vi.fn(async (_operation: { name: string }) => ({ outcome: 'done' }) as never);
  const outside = { submit: submit as never, pool: database.pool, tell: undefined as never };
  await microloan.deliver!(outside)[kind]!({ customer: 'ann', on, ...payload }, 'job');
  return submit.mock.calls.map(([operation]) => operation.name);
}
const grant = (purpose: string) => house.done(grantConsent, { purpose, version: wordingOf(purpose) }, ann);

test('a base is read while both consents stand, and nobody is asked once one was taken back', async () => {
  const read = () => comesTo('microloan.evidence.read', { base: 'tax' });
  await grant('tax-record');
  expect(await read()).toEqual([]);
  await grant('bureau-query');
  expect(await read()).toEqual(['microloan.evidence.record']);
  await house.done(withdrawConsent, { purpose: 'tax-record' }, ann);
  expect(await read()).toEqual([]);
});

test('a borrower is read while the consent stands, and no source is asked once it was taken back', async () => {
  const read = () => comesTo('microloan.monitor.read', {});
  await grant(MONITORING_PURPOSE);
  expect((await read())[0]).toBe('microloan.monitor.record');
  await house.done(withdrawConsent, { purpose: MONITORING_PURPOSE }, ann);
  expect(await read()).toEqual([]);
});
