import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { type Actor, system } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  eraseOperation,
  forgetAnswers,
  openOwn,
  ownFacts,
  subjectKey,
  subjects,
  subjectsOf,
} from './index.ts';
import { tell } from './testing/tell.ts';

const bank: Actor = { role: 'institution', party: 'bank' };
const keys = { unwrap: (wrapped: Buffer) => wrapped };
const nothing = async () => undefined;
const erase = eraseOperation('probe', { find: nothing, load: () => [], obligations: () => [] });
const cautious = eraseOperation('cautious', {
  find: nothing,
  load: () => [subjectKey('lender')],
  obligations: (state, party) => (state.get(subjects, 'lender') === undefined ? [] : [`debt of ${party}`]),
});

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

const told = (subject: string, count = 1) => ({
  subject,
  secret: `secret of ${subject}`,
  count,
  poison: false,
});
const factsOf = async (subject: string) =>
  ownFacts(db.pool, 'test', await subjectsOf(db.pool, ['probe'], subject), { limit: 10 });

it('a person’s facts are theirs alone, the newest first, and only theirs open', async () => {
  await house.done(tell, told('ann', 2));
  await house.done(tell, told('bob'));
  await house.done(tell, told('ann'));
  const facts = await factsOf('ann');
  expect(facts.map(({ operation, n }) => `${operation}.${n}`)).toEqual(['3.0', '1.1', '1.0']);
  expect(facts.every(({ index }) => index === null)).toBe(true);
  const [ann] = await subjectsOf(db.pool, ['probe'], 'ann');
  const [bob] = await subjectsOf(db.pool, ['probe'], 'bob');
  const { opening, leaf } = facts[0]!;
  const { commitment } = JSON.parse(leaf);
  expect(openOwn(keys, ann!.wrapped!, opening!, commitment)?.content).toContain('secret of ann');
  expect(openOwn(keys, bob!.wrapped!, opening!, commitment)).toBeUndefined();
});

it('erasing leaves the leaves and takes the key, with a fact that has no opening', async () => {
  const before = await factsOf('ann');
  await house.done(erase, { party: 'ann' }, bank);
  const [ann] = await subjectsOf(db.pool, ['probe'], 'ann');
  expect(ann).toMatchObject({ wrapped: null, erasedAt: house.now });
  const [erased, ...rest] = await factsOf('ann');
  expect(rest.map(({ leaf }) => leaf)).toEqual(before.map(({ leaf }) => leaf));
  expect(erased).toMatchObject({ kind: 'journal.erased', opening: null });
  expect(erased!.leaf).not.toMatch(/ann|commitment/);
  const { rows } = await db.pool.query(`select kind, payload from jobs.job`);
  expect(rows).toEqual([{ kind: 'journal.forget', payload: { pilot: 'probe', party: 'ann' } }]);
});

it('nothing private can be written about an erased person, and they are not erased twice', async () => {
  expect(await house.refused(tell, told('ann'))).toBe('person-erased');
  expect(await house.refused(erase, { party: 'ann' }, bank)).toBe('person-erased');
  expect(await house.refused(erase, { party: 'nobody' }, bank)).toBe('person-unknown');
});

it('what an erased person was answered is forgotten, nobody else’s, and no key is used twice', async () => {
  const call = { actor: bank, key: 'erase dora' };
  const say = (subject: string, n: number, no = false) =>
    house.submit(tell, { ...told(subject), refuse: no }, { actor: system, key: `${subject} ${n}` });
  const both = await Promise.all([say('dora', 1), say('emil', 1), say('dora', 2, true), say('emil', 2)]);
  const erased = await house.submit(erase, { party: 'dora' }, call);
  await forgetAnswers(db.pool, 'test', ['probe', 'dora']);
  await forgetAnswers(db.pool, 'test', ['probe', 'dora']);
  const repeated = { repeated: true };
  expect(await say('dora', 1)).toMatchObject({ outcome: 'done', reply: { state: 'erased' }, ...repeated });
  expect(await say('dora', 2, true)).toMatchObject({
    outcome: 'refused',
    code: 'person-erased',
    ...repeated,
  });
  expect(await say('emil', 1)).toEqual({ ...both[1], ...repeated });
  expect(await say('emil', 2)).toEqual({ ...both[3], ...repeated });
  const again = await house.submit(erase, { party: 'dora' }, call);
  expect(again).toEqual({ ...erased, ...repeated });
  const { rows } = await db.pool.query(
    `select count(*)::int as replies from operations.request where reply like '%secret of dora%'`,
  );
  expect(rows).toEqual([{ replies: 0 }]);
});

it('a pilot may refuse while something is open, and only the institution erases', async () => {
  await house.done(tell, told('lender'));
  await house.done(tell, told('carl'));
  const outcome = await house.submit(cautious, { party: 'carl' }, { actor: bank });
  expect(outcome).toMatchObject({ code: 'obligation-open', values: { obligations: 'debt of carl' } });
  expect((await subjectsOf(db.pool, ['probe'], 'carl'))[0]!.wrapped).not.toBeNull();
  const own: Actor = { role: 'customer', party: 'carl' };
  expect(await house.refused(erase, { party: 'carl' }, own)).toBe('role-not-allowed');
});
