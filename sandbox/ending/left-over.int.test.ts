import { consents } from '@sandglass/consent';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { accounts, newAccount, pendings } from '@sandglass/ledger';
import { type Effects, effects, operation, type RowKey } from '@sandglass/operations';
import { plan } from '@sandglass/runs';
import Type from 'typebox';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { houseChecks } from './left-over.ts';
import { giveBack, lanternWindDown, light } from './testing/lantern.ts';
import { bank, officer, Rig } from './testing/rig.ts';

let db: TestDatabase;
let rig: Rig;
beforeEach(async () => {
  db = await testDatabase();
  rig = await Rig.running(db, ['lamp-cai']);
});
afterEach(async () => {
  await rig.close();
  await db.close();
});

const facts = [{ kind: 'test.planted' }];
/** An operation with just these effects: what a program with a fault would leave behind. */
const planting = (
  name: string,
  keys: () => readonly unknown[],
  of: (now: number) => Omit<Effects, 'reply'>,
) =>
  operation({
    name: `test.${name}`,
    summary: 'Plants something that is left over.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object({}, { additionalProperties: false }),
    load: () => keys() as readonly RowKey[],
    decide: (_state, _input, { now }) => effects({ reply: {}, ...of(now) }),
  });

const account = (id: string, now: number) =>
  accounts.insert(newAccount({ id, code: 'test', rule: 'unrestricted', currency: 'CNY', now }));
const accountKeys = () => ['from', 'to'].map((id) => accounts.key(id));
const openAccounts = planting('open', accountKeys, (now) => ({
  rows: [account('from', now), account('to', now)],
  facts,
}));
const reserve = planting(
  'reserve',
  () => [...accountKeys(), pendings.key('p-1')],
  () => ({
    transfers: [
      { kind: 'pending', id: 'p-1', debit: 'from', credit: 'to', amount: 5n, code: 'test', expiresAt: null },
    ],
    facts,
  }),
);
const consent = planting(
  'consent',
  () => [consents.key('cai|lamps')],
  (now) => ({
    rows: [
      consents.insert({
        id: 'cai|lamps',
        party: 'cai',
        purpose: 'lamps',
        matter: null,
        version: '1',
        granted_at: now,
        withdrawn_at: null,
        uses: 0n,
      }),
    ],
    facts,
  }),
);
const job = planting(
  'job',
  () => [],
  () => ({ jobs: [{ kind: 'letter.send', payload: {} }], facts }),
);

/** One of each kind, as it comes to be there. */
const plants: Readonly<Record<string, () => Promise<unknown>>> = {
  lamps: () => rig.pilot.done(light, { lamp: 'lamp-late' }),
  'pending-transfers': async () => {
    await rig.pilot.done(openAccounts, {});
    await rig.pilot.done(reserve, {});
  },
  'open-runs': () => rig.pilot.done(plan, { run: 'forgotten', name: 'forgotten', items: [] }),
  'undelivered-jobs': () => rig.pilot.done(job, {}),
  consents: () => rig.pilot.done(consent, {}),
  keys: () =>
    db.pool.query(
      `insert into keys.signing_key (purpose, algorithm, public_key, wrapped) values ('lantern/lamps', 'ed25519', 'p', 'w')`,
    ),
};

it('each kind that is looked for has a plant in this test', () => {
  const looked = [...lanternWindDown.leftOver, ...houseChecks].map(({ id }) => id);
  expect(Object.keys(plants).sort()).toEqual(looked.sort());
});

it.each(Object.keys(plants))(
  'of %s one is found by its id, and the exit is neither confirmed nor offline',
  async (kind) => {
    const { start, doStep, giveEvidence, confirm, goOffline } = rig.operations;
    await rig.pilot.done(giveBack, { lamp: 'lamp-cai' });
    expect((await rig.left()).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0]);
    // Planted before the freeze: it is new to the pilot.
    if (kind === 'lamps') await plants[kind]!();
    await rig.done(start, officer, { class: 'normal', reason: 'over' });
    await rig.deliver();
    await rig.work().look();
    if (kind !== 'lamps') await plants[kind]!();
    const found = (await rig.left()).filter(({ count }) => count > 0);
    expect(found).toEqual([{ id: kind, title: expect.anything(), count: 1, samples: [expect.any(String)] }]);
    if (kind === 'lamps') return;
    await rig.done(doStep, bank, { step: '2' });
    await rig.work().look();
    const refused = await rig.take(goOffline, officer, { reason: 'over' });
    expect(refused).toMatchObject({ code: 'exit-left-over', values: { count: '1', kinds: `${kind} 1` } });
    expect(await rig.code(confirm, bank, { evidence: 'report' })).toBe('exit-step-not-open');
    expect(await rig.code(giveEvidence, bank, { step: '3', evidence: 'report' })).toBe(
      'exit-step-by-decision',
    );
  },
);

it('what is left over keeps an exit from being confirmed, and names itself', async () => {
  const { start, doStep, giveEvidence, confirm } = rig.operations;
  await rig.pilot.done(giveBack, { lamp: 'lamp-cai' });
  await rig.done(start, officer, { class: 'risky', reason: 'over' });
  await rig.deliver();
  await rig.work().look();
  await rig.done(doStep, bank, { step: '2' });
  await rig.work().look();
  await rig.done(giveEvidence, bank, { step: '3', evidence: 'The list of the archive' });
  await rig.pilot.done(job, {});
  await rig.pilot.done(consent, {});
  expect(await rig.take(confirm, bank, { evidence: 'report' })).toMatchObject({
    code: 'exit-left-over',
    values: { count: '2', kinds: 'undelivered-jobs 1, consents 1' },
  });
  expect(await rig.stepStates()).toBe('done done done open waiting');
});

it('of many no more than a few are named', async () => {
  for (let n = 1; n <= 7; n += 1) await rig.pilot.done(light, { lamp: `lamp-${n}` });
  const [lamps] = await rig.left();
  expect(lamps).toMatchObject({ count: 8, samples: ['lamp-1', 'lamp-2', 'lamp-3', 'lamp-4', 'lamp-5'] });
});
