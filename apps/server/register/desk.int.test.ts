import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';
import { loanSignedBy } from '../testing/signed-loan.ts';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  const draft = { after: 0, declaration: { title: 'only begun' } };
  await demo.call('POST', '/api/pilots/lantern/save', 'institution:fenghe-bank', draft);
});
afterAll(() => demo?.close());

const ids = (rows: readonly { id: string }[]): readonly string[] => rows.map(({ id }) => id).sort();

test.each([
  'supervisor',
  'institution:fenghe-bank',
  'institution:chenxi-bank',
  'auditor',
  'customer:lin',
  undefined,
])('the table shows %s the same pilots as the register does', async (who) => {
  const table = await demo.call('GET', '/api/register', who);
  const register = await demo.call('GET', '/api/pilots', who);
  expect(ids(table.body.rows)).toEqual(ids(register.body.pilots));
  expect(table.body.total).toBe(table.body.rows.length);
  expect(ids(table.body.rows).includes('lantern')).toBe(who === 'institution:fenghe-bank');
});

test('what waits today is told to whom it concerns', async () => {
  const due = async (who: string) =>
    (await demo.call('GET', '/api/today', who)).body.due.map(
      ({ kind, pilot }: { kind: string; pilot: string }) => `${kind} ${pilot}`,
    );
  expect(await due('institution:fenghe-bank')).toContain('finish-draft lantern');
  expect(await due('supervisor')).not.toContain('finish-draft lantern');
  expect(await due('auditor')).toEqual([]);
  expect((await demo.call('GET', '/api/today')).status).toBe(401);
});

test('a number or a part of a name finds what the caller may see, and nothing else', async () => {
  const found = async (q: string, who: string) =>
    (await demo.call('GET', `/api/find?q=${encodeURIComponent(q)}`, who)).body.found;
  expect(await found('微捷', 'supervisor')).toMatchObject([{ kind: 'pilot', id: 'microloan' }]);
  expect(await found('LANTERN', 'institution:fenghe-bank')).toMatchObject([{ id: 'lantern' }]);
  expect(await found('lantern', 'institution:chenxi-bank')).toEqual([]);
  const { body } = await demo.call('GET', '/api/pilots/token/comments', 'supervisor');
  const [comment] = body.comments;
  expect(await found(comment.id, 'auditor')).toMatchObject([
    { kind: 'comment', place: `/pilots/token/comments#${comment.id}` },
  ]);
  expect(await found('%', 'supervisor')).toEqual([]);
});

test('any number leads to its thing, for whoever may see it', async () => {
  const BANK = 'institution:fenghe-bank';
  const place = async (q: string, who: string) =>
    (await demo.call('GET', `/api/find?q=${encodeURIComponent(q)}`, who)).body.found.map(
      ({ kind, place }: { kind: string; place: string }) => `${kind} ${place}`,
    );
  await demo.runs('microloan');
  const loan = await loanSignedBy(demo, 'zhou-7');
  const [{ application }] = (await demo.call('GET', '/api/applications', 'customer:zhou-7')).body
    .applications;
  const post = async (path: string, who: string, body: object) =>
    (await demo.call('POST', `/api/pilots/microloan/${path}`, who, body)).body;
  const claimed = { cause: 'wrong-charge', amount: '12.00', words: 'twice' };
  const { claim } = await post('claims', 'customer:zhou-7', claimed);
  const { complaint } = await post('complaints', 'customer:zhou-7', { about: 'service', words: 'slow' });
  const { incident } = await post('incidents', BANK, { severity: 'minor', words: 'A delay.' });
  const cases = `/pilots/microloan/lending/cases`;
  const own = [
    [application, `application ${cases}/${application}`],
    [loan, `loan ${cases}/${application}`],
    ['zhou-7', `customer ${cases}?customer=zhou-7`],
    [claim, 'claim /pilots/microloan/redress'],
    [complaint, 'complaint /pilots/microloan/redress'],
  ];
  for (const [id, where] of own) {
    expect([id, await place(id, BANK)]).toEqual([id, expect.arrayContaining([where])]);
    expect([id, await place(id, 'institution:chenxi-bank')]).toEqual([id, []]);
    expect([id, await place(id, 'auditor')]).toEqual([id, []]);
  }
  expect(await place(complaint, 'supervisor')).toEqual(['complaint /pilots/microloan/redress']);
  for (const who of [BANK, 'supervisor', 'auditor'])
    expect(await place(incident, who)).toEqual(['incident /pilots/microloan/incidents']);
  expect(await place('register/1.0', 'auditor')).toEqual(['fact /register/facts/register/1.0']);
  expect(await place('register/999999.0', 'auditor')).toEqual([]);
  expect(await place('nowhere/1.0', 'auditor')).toEqual([]);
  const [leaf] = await place('0', 'auditor');
  expect(leaf).toMatch(/^leaf \/register\/facts\/[a-z]+\/\d+\.\d+$/);
  expect((await demo.call('GET', leaf!.slice('leaf '.length))).status).toBe(200);
  expect(await place('999999999', 'auditor')).toEqual([]);
});

test('the desk offers a pilot’s steps to those whose they are', async () => {
  const offers = async (who: string) =>
    (await demo.call('GET', '/api/pilots/microloan/desk', who)).body.offers?.map(
      ({ action }: { action: string }) => action,
    );
  expect(await offers('institution:fenghe-bank')).toContain('suspend');
  expect(await offers('institution:chenxi-bank')).toEqual([]);
  expect(await offers('auditor')).toEqual([]);
  expect((await demo.call('GET', '/api/pilots/nowhere/desk', 'supervisor')).status).toBe(404);
});

test('everybody who signed in can ask who they are', async () => {
  expect((await demo.call('GET', '/api/me', 'institution:fenghe-bank')).body).toMatchObject({
    role: 'institution',
    party: 'fenghe-bank',
    name: { en: 'Fenghe Bank (fictional)' },
  });
  expect((await demo.call('GET', '/api/me')).status).toBe(401);
});
