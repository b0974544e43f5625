import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { agreementDigest, type Declaration } from '@sandglass/declaration';
import type { Actor, AnyOperation } from '@sandglass/operations';
import {
  amend,
  criteria,
  declare,
  disclose,
  discloseAmendment,
  findPilot,
  propose,
  REGISTER_SHARD,
  submit,
} from '@sandglass/register';
import { instantOf, parseDate, SimulatedClock } from '@sandglass/time';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { pilots } from './pilots.ts';
import { until } from './testing/demo-house.ts';
import { APPLICATION } from './testing/enrolled.ts';

const DAY_MS = 86_400_000;
const bank: Actor = { role: 'institution', party: 'fenghe-bank' };
const officer = (person: string): Actor => ({ role: 'supervisor', party: 'supervisor', person });
const { id: pilot } = pilots[0]!;
const declaration = pilots[0]!.declaration as Declaration;

let db: TestDatabase;
let house: House;
const clock = new SimulatedClock(instantOf(parseDate('2026-11-02'), '09:00'));
const folder = mkdtempSync(join(tmpdir(), 'sandglass-agreements-'));
beforeAll(async () => {
  db = await testDatabase();
  house = await openHouse({
    pilots,
    port: 0,
    clock,
    folder,
    simulate: true,
    databaseUrl: db.url,
    demoLogins: [],
  });
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
  await take(propose, officer('li'), { decision: 'admit', reason: 'ready', criteria: review });
  await take(house.supervision.admit, officer('wang'));
  await until(
    async () => (await db.pool.query('select from guard.mandate')).rowCount === 1,
    'it is admitted',
  );
});
afterAll(async () => {
  await house?.close();
  await db?.close();
  rmSync(folder, { recursive: true, force: true });
});

let keys = 0;
async function take(operation: unknown, actor: Actor, input: Record<string, unknown> = {}): Promise<void> {
  keys += 1;
  const call = { actor, key: `agreements-${keys}` };
  const executor = house.executors.get(REGISTER_SHARD)!;
  const outcome = await executor.submit(operation as AnyOperation, { pilot, ...input } as never, call);
  if (outcome.outcome === 'refused') throw new Error(`${outcome.code} ${JSON.stringify(outcome.values)}`);
}

async function call(party: string, method: 'GET' | 'POST', url: string, body?: object) {
  keys += 1;
  const token = await house.identity.mint({ role: 'customer', party }, 600);
  const answer = await house.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': `agreements-${keys}` },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: answer.statusCode, body: answer.json() };
}
const mine = async (party: string) => (await call(party, 'GET', '/api/my/agreements')).body;

it('the agreement of the admitted declaration is in force, and its words are those of the digest', async () => {
  const seen = await mine('lin');
  expect(seen).toMatchObject({ state: 'none', accepted: [], inForce: { version: 1 } });
  expect(agreementDigest(seen.inForce.text)).toBe(seen.inForce.sha256);
  const words = JSON.parse(seen.inForce.text);
  expect(words.title).toEqual(declaration.appendices[0]!.title);
});

it('an amended agreement stops new business until it is accepted; what was accepted before can still be read', async () => {
  const enrolled = await call('lin', 'POST', '/api/customers/me', {
    name: 'Shop',
    region: '330000',
    agreement: 1,
  });
  expect(enrolled.status).toBe(201);
  expect((await mine('lin')).state).toBe('accepted');
  const appendices = declaration.appendices.map((appendix, n) =>
    n > 0 ? appendix : { ...appendix, content: [{ zh: '全新协议。', en: 'A wholly new agreement.' }] },
  );
  await take(amend, bank, { declaration: { ...declaration, version: 2, appendices } });
  await take(discloseAmendment, officer('li'));
  clock.advance(30 * DAY_MS);
  await take(propose, officer('li'), { decision: 'amend', reason: 'sound' });
  expect((await mine('lin')).state).toBe('accepted');
  const { proposal } = (await findPilot(house.database.pools.read, officer('wang'), 'microloan'))!.pilot;
  await take(house.supervision.approveAmendment, officer('wang'), { proposal: proposal!.step });
  await until(async () => (await mine('lin')).state === 'changed', 'the new agreement is in force');

  const seen = await mine('lin');
  expect(seen.inForce).toMatchObject({ version: 2 });
  expect(seen.accepted).toMatchObject([{ version: 1, at: 'enrolment' }]);
  expect(agreementDigest(seen.accepted[0].text)).toBe(seen.accepted[0].sha256);
  const refused = await call('lin', 'POST', '/api/applications', APPLICATION);
  expect([refused.status, refused.body.code]).toEqual([409, 'agreement-changed']);
  expect((await call('lin', 'POST', '/api/customers/me/pay-in', { amount: '1.00' })).status).toBe(200);

  const { version, sha256 } = seen.inForce;
  expect((await call('lin', 'POST', '/api/my/agreements/accept', { version, sha256 })).body).toEqual({
    version: 2,
    sha256,
    state: 'accepted',
  });
  const after = await mine('lin');
  expect(after).toMatchObject({
    state: 'accepted',
    accepted: [{ version: 2, at: 'renewal' }, { version: 1 }],
  });
});

it('each customer sees what they accepted themselves, and nobody else’s', async () => {
  expect(await mine('chen')).toMatchObject({ state: 'none', accepted: [] });
});
