import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { agreementDigest } from '@sandglass/declaration';
import { ed25519Signer, newEd25519Seed } from '@sandglass/keys';
import type { Outcome } from '@sandglass/operations';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { GuardedPilot, limitOf } from './testing/pilot.ts';

let db: TestDatabase;
let pilot: GuardedPilot;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  pilot = new GuardedPilot(db.pool);
  await pilot.house.start();
});
afterEach(() => pilot.house.stop());

const said = async (outcome: Promise<Outcome>): Promise<string> => {
  const of = await outcome;
  return of.outcome === 'done' ? 'done' : of.code;
};
const obeyed = (signed: string) => said(pilot.house.submit(pilot.obey, { signed }));

it('a pilot without a mandate opens nothing new', async () => {
  expect(await said(pilot.draw({ amount: 1 }))).toBe('pilot-not-admitted');
});

it('a suspended pilot opens nothing new and closes what there is, beyond every upper limit', async () => {
  await pilot.mandate('running', limitOf({ maximum: '1.00' }));
  expect(await said(pilot.draw({ amount: 100 }))).toBe('done');
  await pilot.mandate('suspended', limitOf({ maximum: '1.00' }));
  expect(await said(pilot.draw({ amount: 1 }))).toBe('pilot-suspended');
  expect(await said(pilot.repay({ amount: 5_000 }))).toBe('done');
  await pilot.mandate('running', limitOf({ maximum: '100.00' }));
  expect(await said(pilot.draw({ amount: 100 }))).toBe('done');
});

it.each([
  ['assessment', 'assessment-expired'],
  ['drill', 'drill-expired'],
  ['end-date', 'test-over'],
] as const)(
  'what ran out (%s) stops new business at the very millisecond, and never a repayment',
  async (bound, code) => {
    const until = pilot.house.now + 60_000;
    const of = { newBusinessUntil: new Date(until).toISOString(), newBusinessUntilFor: bound };
    expect(await obeyed(pilot.signed(pilot.mandateOf('running', [], of)))).toBe('done');
    pilot.house.now = until;
    expect(await said(pilot.draw({ amount: 1 }))).toBe('done');
    pilot.house.now = until + 1;
    expect(await said(pilot.draw({ amount: 1 }))).toBe(code);
    expect(await said(pilot.repay({ amount: 1 }))).toBe('done');
    await pilot.house.stop();
    await pilot.house.start();
    expect(await said(pilot.draw({ amount: 1 }))).toBe(code);
    expect(await obeyed(pilot.signed(pilot.mandateOf('running', [])))).toBe('done');
    expect(await said(pilot.draw({ amount: 1 }))).toBe('done');
  },
);

it('an ended pilot opens nothing new', async () => {
  await pilot.mandate('ended');
  expect(await said(pilot.draw({ amount: 1 }))).toBe('pilot-ended');
  expect(await said(pilot.repay({ amount: 1 }))).toBe('done');
});

it('a pilot that is offline takes nothing new and nothing continuing, before any other reason, and still closes', async () => {
  await pilot.mandate('ended');
  expect(await said(pilot.look())).toBe('done');
  await pilot.mandate('offline');
  expect(await said(pilot.draw({ amount: 1 }))).toBe('pilot-ended');
  expect(await said(pilot.look())).toBe('pilot-ended');
  expect(await said(pilot.look({ refused: true }))).toBe('pilot-ended');
  expect(await said(pilot.repay({ amount: 1 }))).toBe('done');
});

it('a mandate that is unsigned, signed by another, altered, or no mandate at all is not obeyed', async () => {
  const mandate = pilot.mandateOf('running', []);
  const stranger = ed25519Signer(newEd25519Seed());
  const altered = { ...JSON.parse(pilot.signed(mandate)), mandate: { ...mandate, status: 'suspended' } };
  const unsigned = { mandate, signature: 'AAAA' };
  for (const one of [unsigned, altered, { mandate }, 'a text', null])
    expect(await obeyed(JSON.stringify(one))).toBe('mandate-not-signed');
  expect(await obeyed(pilot.signed(mandate, stranger))).toBe('mandate-not-signed');
  expect(await obeyed('{')).toBe('mandate-not-signed');
  expect(await said(pilot.draw({ amount: 1 }))).toBe('pilot-not-admitted');
});

it('an older mandate, or the same one again, is not obeyed; nor is another pilot’s', async () => {
  const older = pilot.mandateOf('running', []);
  const newer = pilot.mandateOf('suspended', []);
  expect(await obeyed(pilot.signed(newer))).toBe('done');
  expect(await obeyed(pilot.signed(older))).toBe('mandate-outdated');
  expect(await obeyed(pilot.signed({ ...newer, status: 'running' }))).toBe('mandate-outdated');
  expect(await obeyed(pilot.signed({ ...pilot.mandateOf('running', []), pilot: 'other' }))).toBe(
    'mandate-for-another-pilot',
  );
  expect(await said(pilot.draw({ amount: 1 }))).toBe('pilot-suspended');
});

it('a mandate is obeyed from the next decision on, in the same batch, and after a restart', async () => {
  const signed = pilot.signed(pilot.mandateOf('running', [limitOf({ kind: 'count', maximum: '1' })]));
  const all = await Promise.all([
    said(pilot.draw({ count: 1 })),
    obeyed(signed),
    said(pilot.draw({ count: 1 })),
    said(pilot.draw({ count: 1 })),
  ]);
  expect(all).toEqual(['pilot-not-admitted', 'done', 'done', 'limit-reached']);
  await pilot.house.stop();
  await pilot.house.start();
  expect(await said(pilot.draw({ count: 1 }))).toBe('limit-reached');
});

it('the log says which mandate was obeyed', async () => {
  const mandate = pilot.mandateOf('running', []);
  await obeyed(pilot.signed(mandate));
  expect(await pilot.facts('mandate.obeyed')).toEqual([
    { serial: mandate.serial, status: 'running', digest: 'd' },
  ]);
});

it('the agreement is obeyed only in the words that were signed for, and each version is kept', async () => {
  const [text, other] = ['{"title":1}', '{"title":2}'];
  const digest = agreementDigest(text);
  const send = (version: number, agreement: string | undefined, words: string | undefined) => {
    const of = { version, ...(agreement === undefined ? {} : { agreement }) };
    const signed = pilot.signed(pilot.mandateOf('running', [], of));
    return said(
      pilot.house.submit(pilot.obey, { signed, ...(words === undefined ? {} : { agreement: words }) }),
    );
  };
  expect(await send(1, digest, other)).toBe('agreement-not-the-signed-one');
  expect(await send(1, digest, undefined)).toBe('agreement-not-the-signed-one');
  expect(await send(1, digest, text)).toBe('done');
  expect(await send(2, digest, text)).toBe('done');
  // Nor after a start, when nothing of before is in memory.
  await pilot.house.stop();
  await pilot.house.start();
  expect(await send(2, digest, text)).toBe('done');
  expect(await send(3, agreementDigest(other), other)).toBe('done');
  const { rows } = await db.pool.query(
    'select version, text from guard.agreement where shard = $1 order by version',
    [pilot.id],
  );
  expect(rows).toEqual([
    { version: '1', text },
    { version: '3', text: other },
  ]);
});

it('a mandate of as many and as long limits as a declaration may have is obeyed', async () => {
  const long = '限'.repeat(4_000);
  const text = { zh: long, zhHant: long, en: long };
  const limits = Array.from({ length: 100 }, (_, n) =>
    limitOf({ id: `limit-${n}`, text, maximum: '1.00' } as Parameters<typeof limitOf>[0]),
  );
  expect(await obeyed(pilot.signed(pilot.mandateOf('suspended', limits)))).toBe('done');
});
