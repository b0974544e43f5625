import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { propose } from '@sandglass/register';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { giveBack, light, PILOT, polish } from './testing/lantern.ts';
import { bank, colleague, officer, otherBank, Rig, second, system } from './testing/rig.ts';

let db: TestDatabase;
let rig: Rig;
beforeEach(async () => {
  db = await testDatabase();
  rig = await Rig.running(db, ['lamp-cai', 'lamp-risky-dan']);
});
afterEach(async () => {
  await rig.close();
  await db.close();
});

const risky = { class: 'risky', reason: 'lamps smoke' };
const said = async (outcome: ReturnType<Rig['take']>): Promise<string> => {
  const of = await outcome;
  return of.outcome === 'done' ? 'done' : of.code;
};
const lit = (lamp: string): Promise<string> => said(rig.pilot.submit(light, { lamp }));
const stepRow = async (n: number) => (await rig.exit())!.steps[n - 1]!;

/** From a running pilot to an exit whose first step is done. */
async function frozen(): Promise<void> {
  const { start } = rig.operations;
  await rig.done(start, officer, risky);
  await rig.deliver();
  await rig.work().look();
}

it('an exit freezes first: the guard takes nothing new, and what closes goes on', async () => {
  await rig.done(rig.operations.start, officer, risky);
  expect(await rig.pilotRow()).toMatchObject({ state: 'suspended', suspended_by: 'exit' });
  expect(await rig.stepStates()).toBe('working waiting waiting waiting waiting');
  // Until the guard has the mandate, the step is not done.
  await rig.work().look();
  expect(await stepRow(1)).toMatchObject({ state: 'working', looks: 0 });
  await rig.deliver();
  expect(await lit('lamp-eve')).toBe('pilot-suspended');
  expect(await said(rig.pilot.submit(giveBack, { lamp: 'lamp-cai' }))).toBe('done');
  await rig.work().look();
  expect(await rig.stepStates()).toBe('done open waiting waiting waiting');
});

it('nobody lifts the freeze of an exit, and who leaves does not graduate', async () => {
  await frozen();
  expect(await rig.code(rig.supervise.resume, officer, { reason: 'sorry' })).toBe('may-not-lift');
  expect(await rig.code(rig.supervise.resume, bank, { reason: 'sorry' })).toBe('may-not-lift');
  expect(await rig.code(propose, officer, { decision: 'graduate', reason: 'all hold' })).toBe(
    'exit-under-way',
  );
});

it('the program does a step by a run, item by item, and its count and sum are facts', async () => {
  await frozen();
  expect((await stepRow(1)).runs).toEqual([
    { run: 'exit:1:dim:1:1', name: 'dim', count: 2, sum: '20', done: 2, excepted: 0 },
  ]);
  expect(await rig.facts('pilot', 'run.%')).toEqual({ 'run.advanced': 1, 'run.closed': 1, 'run.planned': 1 });
  expect(await rig.facts('pilot', 'lantern.dimmed')).toEqual({ 'lantern.dimmed': 2 });
});

it('an exit goes its whole way: waited for, evidenced, confirmed, offline', async () => {
  const { doStep, giveEvidence, confirm, goOffline } = rig.operations;
  await frozen();
  await rig.done(doStep, bank, { step: '2' });
  await rig.work().look();
  expect(await stepRow(2)).toMatchObject({
    state: 'working',
    looks: 1,
    waits: [{ name: 'returns', count: 2 }],
  });
  await rig.returnAll();
  // It looks again on the next day, or at once when asked to.
  await rig.work().look();
  expect((await stepRow(2)).looks).toBe(1);
  await rig.done(doStep, bank, { step: '2' });
  await rig.work().look();
  expect(await rig.stepStates()).toBe('done done open waiting waiting');

  expect(await rig.code(doStep, bank, { step: '3' })).toBe('exit-step-by-person');
  await rig.done(giveEvidence, bank, {
    step: '3',
    evidence: 'The list of the archive',
    digest: 'ab'.repeat(32),
  });
  expect(await rig.code(giveEvidence, bank, { step: '4', evidence: 'All is well' })).toBe(
    'exit-step-by-decision',
  );
  // What came since is done before the confirmation, by the same program.
  expect((await rig.pilot.submit(giveBack, { lamp: 'lamp-new' })).outcome).toBe('done');
  await rig.done(doStep, bank, { step: '4' });
  await rig.work().look();
  expect(await stepRow(4)).toMatchObject({
    state: 'working',
    looks: 1,
    waits: [{ name: 'returns', count: 0 }],
  });
  await rig.done(confirm, bank, { evidence: 'The final report' });
  expect(await rig.stepStates()).toBe('done done done done open');
  expect(await rig.code(confirm, bank, { evidence: 'The final report' })).toBe('exit-step-not-open');
  await rig.done(goOffline, officer, { reason: 'nothing is left' });
  expect(await rig.exit()).toMatchObject({ state: 'ended', current: 0 });
  expect(await rig.pilotRow()).toMatchObject({ state: 'terminated', offline_at: rig.register.now });
  await rig.deliver();
  expect(await lit('lamp-eve')).toBe('pilot-ended');
  expect(await said(rig.pilot.submit(polish, { lamp: 'lamp-cai' }))).toBe('pilot-ended');
  expect(await said(rig.pilot.submit(giveBack, { lamp: 'lamp-cai' }))).toBe('done');
  expect(await rig.facts('register', 'exit.%')).toEqual({
    'exit.confirmed': 1,
    'exit.evidence-given': 1,
    'exit.step-asked': 3,
    'exit.step-done': 5,
    'exit.step-opened': 5,
    'exit.step-worked': 4,
  });
});

it('a step is closed to everybody until the ones before it are done', async () => {
  const { doStep, giveEvidence, except, confirm, goOffline } = rig.operations;
  expect(await rig.code(doStep, bank, { step: '1' })).toBe('exit-unknown');
  await frozen();
  expect(await rig.code(doStep, bank, { step: '3' })).toBe('exit-step-not-open');
  expect(await rig.code(giveEvidence, bank, { step: '3', evidence: 'early' })).toBe('exit-step-not-open');
  expect(await rig.code(except, bank, { step: '1', count: 1, reason: 'late' })).toBe('exit-step-not-open');
  expect(await rig.code(confirm, bank, { evidence: 'early' })).toBe('exit-step-not-open');
  expect(await rig.code(goOffline, officer, { reason: 'early' })).toBe('exit-step-not-open');
});

it('of two supervisors who start at once one wins, and the other is told since when it is under way', async () => {
  const { start } = rig.operations;
  const both = await Promise.all([
    rig.take(start, officer, risky),
    rig.take(start, second, { class: 'normal', reason: 'another' }),
  ]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  const told = both.find(({ outcome }) => outcome === 'refused')!;
  expect(told).toMatchObject({
    code: 'exit-under-way',
    values: { pilot: PILOT, at: '2026-03-16T02:00:00.000Z' },
  });
  expect((await rig.exit())!.class).toBe('risky');
});

it('of the institution one person proposes an exit and another starts it', async () => {
  const { start } = rig.operations;
  await rig.done(start, bank, risky);
  expect(await rig.exit()).toMatchObject({ state: 'proposed', officer: 'ann' });
  expect(await lit('lamp-eve')).toBe('done');
  expect(await rig.code(start, bank, risky)).toBe('four-eyes');
  expect(await rig.code(start, otherBank, risky)).toBe('not-your-pilot');
  await rig.done(start, colleague, risky);
  expect(await rig.exit()).toMatchObject({ state: 'under-way', begun_by: 'institution', officer: 'bob' });
});

it('another class is another proposal, and the supervisor needs none', async () => {
  const { start } = rig.operations;
  await rig.done(start, bank, risky);
  await rig.done(start, colleague, { ...risky, class: 'normal' });
  expect(await rig.exit()).toMatchObject({ state: 'proposed', class: 'normal', officer: 'bob' });
  await rig.done(start, officer, risky);
  expect(await rig.exit()).toMatchObject({ state: 'under-way', class: 'risky', begun_by: 'supervisor' });
});

it('a declared trigger starts an exit by itself, and one that is not declared starts none', async () => {
  const { start } = rig.operations;
  expect(await rig.code(start, system, risky)).toBe('exit-trigger-unknown');
  expect(await rig.code(start, system, { ...risky, trigger: 'made-up' })).toBe('exit-trigger-unknown');
});

it('a declared trigger’s exit is the house’s, with the words of the declaration, once', async () => {
  const { start } = rig.operations;
  await rig.done(start, system, { ...risky, trigger: 'smoke' });
  expect(await rig.exit()).toMatchObject({ state: 'under-way', begun_by: 'system', trigger: 'smoke' });
  expect(await rig.code(start, system, { ...risky, trigger: 'smoke' })).toBe('exit-under-way');
  expect(await rig.facts('register', 'pilot.exit-%')).toEqual({ 'pilot.exit-started': 1 });
});

it('a terminated pilot takes nothing new already, and its exit is carried out', async () => {
  await rig.done(rig.supervise.terminate, officer, { reason: 'not mended' });
  await frozen();
  expect(await rig.stepStates()).toBe('done open waiting waiting waiting');
  expect(await rig.pilotRow()).toMatchObject({ state: 'terminated', offline_at: null });
  expect(await lit('lamp-eve')).toBe('pilot-ended');
  expect(await said(rig.pilot.submit(polish, { lamp: 'lamp-cai' }))).toBe('done');
});

it('what the program is refused is handed to a person, as many as there are, before the step is done', async () => {
  await rig.pilot.done(light, { lamp: 'stuck-lamp-fay' });
  const { except } = rig.operations;
  await frozen();
  expect(await stepRow(1)).toMatchObject({ state: 'working', runs: [{ count: 3, done: 2, excepted: 1 }] });
  expect(await rig.code(except, bank, { step: '1', count: 2, reason: 'by hand' })).toBe(
    'exit-nothing-excepted',
  );
  await rig.done(except, bank, { step: '1', count: 1, reason: 'dimmed by hand' });
  expect(await rig.stepStates()).toBe('done open waiting waiting waiting');
  expect((await stepRow(1)).excepted).toMatchObject([
    { count: 1, reason: 'dimmed by hand', by: 'institution' },
  ]);
});

it('a step past its time is overdue: visible, a fact, and said once', async () => {
  await frozen();
  rig.at('2026-03-26T23:59:59+08:00');
  await rig.work().look();
  expect((await stepRow(2)).overdueAt).toBeNull();
  rig.at('2026-03-27T00:00:00+08:00');
  await rig.work().look();
  await rig.work().look();
  expect((await stepRow(2)).overdueAt).toBe('2026-03-26T16:00:00.000Z');
  expect(await rig.facts('register', 'exit.step-overdue')).toEqual({ 'exit.step-overdue': 1 });
});

it('what would become public and seems personal is refused as evidence', async () => {
  await frozen();
  const evidence = 'Ask Cai, 13800138000';
  expect(await rig.code(rig.operations.giveEvidence, bank, { step: '2', evidence })).toBe('words-personal');
});

it('of a pilot without a program the mandate freezes, and persons do all the rest with evidence', async () => {
  const { operations, work } = rig.withoutProgram();
  await rig.done(operations.start, officer, risky);
  await work.look();
  expect(await rig.stepStates()).toBe('done open waiting waiting waiting');
  expect(await rig.code(operations.doStep, bank, { step: '2' })).toBe('exit-step-by-person');
  for (const step of ['2', '3']) await rig.done(operations.giveEvidence, bank, { step, evidence: 'A paper' });
  await rig.done(operations.confirm, bank, { evidence: 'The final report' });
  await rig.done(operations.goOffline, officer, { reason: 'over' });
  expect(await rig.pilotRow()).toMatchObject({ state: 'terminated', offline_at: rig.register.now });
});

it('the log holds the digest of what a person wrote as evidence, and not the words', async () => {
  await frozen();
  await rig.done(rig.operations.giveEvidence, bank, { step: '2', evidence: 'abc' });
  const { rows } = await db.pool.query<{ header: Record<string, unknown> }>(
    `select leaf::jsonb->'header' as header from journal.fact where kind = 'exit.evidence-given'`,
  );
  expect(rows[0]!.header).toMatchObject({
    step: 2,
    // FIPS 180-4: SHA-256 of “abc”.
    words: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    digest: null,
  });
  expect(JSON.stringify(rows)).not.toContain('abc"');
});
