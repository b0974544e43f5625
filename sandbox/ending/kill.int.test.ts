import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { type Actor, type Executor, Unavailable } from '@sandglass/operations';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bank, colleague, officer, Rig } from './testing/rig.ts';

let db: TestDatabase;
let first: Rig;
beforeAll(async () => {
  db = await testDatabase();
  first = await Rig.running(db, []);
});
afterAll(async () => {
  await first?.close();
  await db?.close();
});

/** Counts submissions of a whole exit, and dies at one of them: before it, or after it when the answer is lost. */
class Mortal {
  submissions = 0;
  readonly #at: number;
  readonly #when: 'before' | 'after';
  constructor(at = Number.POSITIVE_INFINITY, when: 'before' | 'after' = 'before') {
    this.#at = at;
    this.#when = when;
  }
  of(executor: Executor): Executor {
    const submit: Executor['submit'] = async (...call) => {
      this.submissions += 1;
      const dies = this.submissions >= this.#at;
      if (dies && this.#when === 'before') throw new Unavailable('killed', 1);
      const outcome = await executor.submit(...call);
      if (dies) throw new Unavailable('killed', 1);
      return outcome;
    };
    return { shard: executor.shard, submit } as Executor;
  }
}

/** What people and program do in an exit, each under its own key; done again it gets the first answers. */
async function carryOut(rig: Rig, mortal: Mortal, twice = false): Promise<void> {
  const register = mortal.of(rig.register.executor);
  const pilot = mortal.of(rig.pilot.executor);
  const { start, doStep, giveEvidence, confirm, goOffline } = rig.operations;
  let steps = 0;
  const ask = async (operation: unknown, actor: Actor, input: Record<string, unknown>) => {
    steps += 1;
    const call = { actor, key: `${rig.id}-${steps}` };
    const outcome = await register.submit(operation as never, { pilot: rig.id, ...input } as never, call);
    if (outcome.outcome === 'refused') throw new Error(`${outcome.code} ${JSON.stringify(outcome.values)}`);
  };
  const look = async () => {
    const looks = [rig.work({ register, pilot }).look()];
    if (twice) looks.push(rig.work({ register, pilot }).look());
    await Promise.all(looks);
  };
  const risky = { class: 'risky', reason: 'lamps smoke' };
  await ask(start, bank, risky);
  await ask(start, colleague, risky);
  while ((await rig.deliver()) > 0);
  await look();
  await ask(doStep, bank, { step: '2' });
  await look();
  await rig.returnAll();
  await ask(doStep, bank, { step: '2' });
  await look();
  await ask(giveEvidence, bank, { step: '3', evidence: 'The list of the archive' });
  await ask(confirm, bank, { evidence: 'The final report' });
  await ask(goOffline, officer, { reason: 'nothing is left' });
  while ((await rig.deliver()) > 0);
}

/** All that must be there exactly once, whatever happened on the way. */
async function requireOneExit(rig: Rig): Promise<void> {
  expect(await rig.exit()).toMatchObject({ state: 'ended', current: 0 });
  expect(await rig.stepStates()).toBe('done done done done done');
  expect((await rig.exit())!.steps[0]!.runs).toEqual([
    { run: 'exit:1:dim:1:1', name: 'dim', count: 2, sum: '20', done: 2, excepted: 0 },
  ]);
  expect(await rig.facts('pilot', 'lantern.dimmed')).toEqual({ 'lantern.dimmed': 2 });
  expect(await rig.facts('pilot', 'run.%')).toEqual({ 'run.advanced': 1, 'run.closed': 1, 'run.planned': 1 });
  expect(await rig.facts('register', 'pilot.exit-%')).toEqual({
    'pilot.exit-proposed': 1,
    'pilot.exit-started': 1,
  });
  expect(await rig.facts('register', 'pilot.offline')).toEqual({ 'pilot.offline': 1 });
  expect(await rig.facts('register', 'exit.%')).toEqual({
    'exit.confirmed': 1,
    'exit.evidence-given': 1,
    'exit.step-asked': 2,
    'exit.step-done': 5,
    'exit.step-opened': 5,
    'exit.step-worked': 3,
  });
}

const lamps = ['lamp-cai', 'lamp-risky-dan'];
const rigOf = (id: string): Promise<Rig> => Rig.running(db, lamps, { id, register: first.register });

it('an exit that nothing disturbs goes its way once', async () => {
  const rig = await rigOf('calm');
  await carryOut(rig, new Mortal());
  await requireOneExit(rig);
  await rig.pilot.stop();
});

it('every step done by two at once is done once', async () => {
  const rig = await rigOf('twins');
  await carryOut(rig, new Mortal(), true);
  const { runs, looks } = (await rig.exit())!.steps[0]!;
  expect([runs.map(({ done }) => done), looks]).toEqual([[2], 1]);
  expect(await rig.facts('pilot', 'lantern.dimmed')).toEqual({ 'lantern.dimmed': 2 });
  expect(await rig.facts('register', 'exit.step-done')).toEqual({ 'exit.step-done': 5 });
  expect(await rig.facts('register', 'exit.step-worked')).toEqual({ 'exit.step-worked': 3 });
  await rig.pilot.stop();
});

it('killed before or after any of its submissions and carried on, an exit ends as if nothing had happened', async () => {
  const counted = await rigOf('counted');
  const whole = new Mortal();
  await carryOut(counted, whole);
  await counted.pilot.stop();
  // Seven by people, three notes, and a run of plan, two items, mark and close.
  expect(whole.submissions).toBe(15);
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; at <= whole.submissions; at += 1) {
      const rig = await rigOf(`killed-${when}-${at}`);
      await expect(carryOut(rig, new Mortal(at, when))).rejects.toThrow('killed');
      await carryOut(rig, new Mortal());
      await requireOneExit(rig);
      await rig.pilot.stop();
    }
  }
}, 180_000);
