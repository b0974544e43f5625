import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { type Actor, effects, operation, refuse, system } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import Type from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Basis, consentKey, consentOperations, consentRoutes, PARTIES_MAX } from './index.ts';

const words = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
const { grant, withdraw, use } = consentOperations(
  'probe',
  [
    { id: 'credit', version: '2', title: words('t'), wording: words('w') },
    { id: 'mail', version: '1', title: words('t'), wording: words('w') },
  ],
  [{ id: 'servicing', basis: 'contract', version: '3', title: words('t'), wording: words('w') }],
);
const ann: Actor = { role: 'customer', party: 'ann' };
const bob: Actor = { role: 'customer', party: 'bob' };
const bank: Actor = { role: 'institution', party: 'bank' };
const credit = { purpose: 'credit', version: '2' };

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

const ask = (party: string | readonly string[], purpose = 'credit', basis: Basis = 'consent') => ({
  parties: [party].flat(),
  purpose,
  basis,
  data: 'turnover',
});
const kinds = async () =>
  (await db.pool.query<{ kind: string }>('select kind from journal.fact order by operation, n')).rows.map(
    ({ kind }) => kind,
  );

it('data is used only while a consent for that purpose is in force, and each use is a fact of its subject', async () => {
  expect(await house.refused(use, ask('ann'), bank)).toBe('use-not-covered');
  await house.done(grant, credit, ann);
  expect(await house.done(use, ask('ann'), bank)).toEqual({
    purpose: 'credit',
    basis: 'consent',
    version: '2',
    parties: 1,
  });
  expect(await house.refused(use, ask('ann', 'mail'), bank)).toBe('use-not-covered');
  expect(await house.refused(use, ask('bob'), bank)).toBe('use-not-covered');
  await house.done(withdraw, { purpose: 'credit' }, ann);
  expect(await house.refused(use, ask('ann'), bank)).toBe('use-not-covered');
  expect(await kinds()).toEqual([
    'operation.refused',
    'consent.granted',
    'consent.used',
    'operation.refused',
    'operation.refused',
    'consent.withdrawn',
    'operation.refused',
  ]);
  const { rows } = await db.pool.query<{ leaf: string; opening: Buffer }>(
    `select leaf, opening from journal.fact where kind = 'consent.used'`,
  );
  expect(rows[0]!.leaf).not.toMatch(/turnover|bank|"ann"/);
  expect(rows[0]!.opening.length).toBeGreaterThan(0);
});

it('a consent to an outdated wording, or for an unknown purpose, is none', async () => {
  expect(await house.refused(grant, { ...credit, version: '1' }, bob)).toBe('consent-wording-outdated');
  expect(await house.refused(grant, { purpose: 'anything', version: '1' }, bob)).toBe('purpose-unknown');
  expect(await house.refused(use, ask('bob'), bank)).toBe('use-not-covered');
});

it('nothing new begins on words that have changed since, which are not shown as agreed to', async () => {
  const cho: Actor = { role: 'customer', party: 'cho' };
  await house.done(grant, credit, cho);
  const purposes = [{ id: 'credit', version: '3', title: words('t'), wording: words('changed') }];
  const { objection, ...later } = consentOperations('probe', purposes);
  const shown = async () => {
    const [route] = consentRoutes('probe', purposes, later);
    if (route?.kind !== 'read') throw new Error('consents are read');
    const request = { params: {}, query: {}, actor: cho, pool: db.pool, now: 0, locale: 'en' } as const;
    const { consents: all } = (await route.read({ ...request, businessDate: '2024-01-16' })) as {
      consents: readonly object[];
    };
    return all[0];
  };
  const begins = operation({
    name: 'probe.begin',
    summary: 'Begins something on the data.',
    business: 'new',
    roles: ['customer'],
    input: Type.Object({}),
    load: (_input, { party }) => [consentKey(party, 'credit')],
    decide: (state, _input, { actor }) => {
      const unwilling = objection(state, actor.party, 'credit');
      return unwilling === undefined ? effects({ reply: {} }) : refuse(unwilling.code, unwilling.values);
    },
  });
  expect(await house.refused(begins, {}, cho)).toBe('consent-wording-outdated');
  expect(await shown()).toMatchObject({ state: 'outdated', version: '3', grantedVersion: '2' });
  expect(await house.done(use, ask('cho'), bank)).toMatchObject({ parties: 1 });
  await house.done(later.grant, { purpose: 'credit', version: '3' }, cho);
  await house.done(begins, {}, cho);
  expect(await shown()).toMatchObject({ state: 'granted', grantedVersion: '3' });
  await house.done(later.withdraw, { purpose: 'credit' }, cho);
  expect(await house.refused(begins, {}, cho)).toBe('consent-missing');
});

it('a withdrawn consent can be granted again, and its uses are counted on', async () => {
  expect(await house.refused(withdraw, { purpose: 'credit' }, ann)).toBe('consent-missing');
  await house.done(grant, credit, ann);
  await house.done(use, ask('ann'), bank);
  const { rows } = await db.pool.query(`select uses, withdrawn_at from consent.consent where party = 'ann'`);
  expect(rows).toEqual([{ uses: 2n, withdrawn_at: null }]);
});

it('only the customer consents, for themselves; only the institution and the house use', async () => {
  expect(await house.refused(grant, credit, bank)).toBe('role-not-allowed');
  expect(await house.refused(use, ask('ann'), ann)).toBe('role-not-allowed');
});

it('a use in the same batch as the withdrawal before it is refused', async () => {
  const [, used] = await Promise.all([
    house.submit(withdraw, { purpose: 'credit' }, { actor: ann }),
    house.submit(use, ask('ann'), { actor: bank }),
  ]);
  expect(used).toMatchObject({ outcome: 'refused', code: 'use-not-covered' });
});

it('a page shows all of its people or nobody: each gets a fact of their own, or the ones without consent are named', async () => {
  const page = Array.from({ length: PARTIES_MAX }, (_, n) => `guest-${n}`);
  for (const party of page) await house.done(grant, credit, { role: 'customer', party });
  const before = (await kinds()).length;
  await house.done(use, ask(page), bank);
  expect((await kinds()).slice(before)).toEqual(page.map(() => 'consent.used'));
  const { rows } = await db.pool.query(
    `select count(distinct subject)::int as subjects from journal.fact where kind = 'consent.used' and operation =
       (select max(operation) from journal.fact)`,
  );
  expect(rows).toEqual([{ subjects: PARTIES_MAX }]);

  await house.done(withdraw, { purpose: 'credit' }, { role: 'customer', party: 'guest-7' });
  const refused = await house.submit(use, ask(page), { actor: bank });
  expect(refused).toMatchObject({
    code: 'use-not-covered',
    values: { purpose: 'credit', parties: 'guest-7' },
  });
  const { rows: uses } = await db.pool.query(
    `select distinct uses from consent.consent where party like 'guest-%'`,
  );
  expect(uses).toEqual([{ uses: 1n }]);
});

it('a page that can withhold rows is told whose, and only the others’ data is used', async () => {
  const before = (await kinds()).length;
  const page = { ...ask(['guest-6', 'guest-7', 'guest-8']), withhold: true };
  expect(await house.done(use, page, bank)).toMatchObject({
    parties: 2,
    withheld: [{ party: 'guest-7', code: 'consent-missing' }],
  });
  expect((await kinds()).slice(before)).toEqual(['consent.used', 'consent.used']);
  const alone = { ...ask('guest-7'), withhold: true };
  expect(await house.done(use, alone, bank)).toMatchObject({ parties: 0, withheld: [{ party: 'guest-7' }] });
  expect((await kinds()).slice(before)).toHaveLength(2);
});

it('a page is at most a hundred people, each once', async () => {
  const crowd = Array.from({ length: PARTIES_MAX + 1 }, (_, n) => `guest-${n}`);
  await expect(house.submit(use, ask(crowd), { actor: bank })).rejects.toThrow('/parties');
  await expect(house.submit(use, ask([]), { actor: bank })).rejects.toThrow('/parties');
  await expect(house.submit(use, ask(['bob', 'bob']), { actor: bank })).rejects.toThrow('/parties');
});

it('what a contract needs is used without consent, but only for a purpose that was declared on that basis', async () => {
  expect(await house.done(use, ask('bob', 'servicing', 'contract'), bank)).toMatchObject({ version: '3' });
  const { rows } = await db.pool.query<{ leaf: string }>(
    `select leaf from journal.fact where kind = 'consent.used' order by operation desc limit 1`,
  );
  expect(JSON.parse(rows[0]!.leaf).header).toEqual({ purpose: 'servicing', basis: 'contract' });
  expect(await house.refused(use, ask('bob', 'servicing', 'consent'), bank)).toBe('basis-not-declared');
  expect(await house.refused(use, ask('bob', 'servicing', 'legal-obligation'), bank)).toBe(
    'basis-not-declared',
  );
  expect(await house.refused(use, ask('bob', 'credit', 'contract'), bank)).toBe('basis-not-declared');
  expect(await house.refused(use, ask('bob', 'anything', 'contract'), bank)).toBe('purpose-unknown');
});

it('nothing of a person whose data was erased can be used, whatever the basis', async () => {
  await house.stop();
  await db.pool.query(`update journal.subject set wrapped = null, erased_at = now() where id = 'bob'`);
  house = new House(db.pool);
  await house.start();
  expect(await house.refused(use, ask('bob', 'servicing', 'contract'), bank)).toBe('person-erased');
});

describe('a purpose that is bound to one matter', () => {
  const bound = consentOperations(
    'probe-bound',
    [
      { id: 'home-loan', version: '1', title: words('t'), wording: words('w'), bound: true },
      { id: 'mail', version: '1', title: words('t'), wording: words('w') },
    ],
    [
      {
        id: 'contract',
        basis: 'contract',
        version: '1',
        title: words('t'),
        wording: words('w'),
        bound: true,
      },
    ],
    { load: () => [], isOf: (_state, matter, party) => matter.startsWith(`case-of-${party}`) },
  );
  const home = { purpose: 'home-loan', version: '1', matter: 'case-of-ann-1' };
  const used = (more: Record<string, string>) => ({ ...ask('ann', 'home-loan'), ...more });

  it('is agreed to for one’s own case only, and used for that case only', async () => {
    expect(await house.refused(bound.grant, { purpose: 'home-loan', version: '1' }, ann)).toBe(
      'use-without-matter',
    );
    expect(await house.refused(bound.grant, { ...home, matter: 'case-of-bob' }, ann)).toBe(
      'use-outside-matter',
    );
    await house.done(bound.grant, home, ann);
    expect(await house.done(bound.use, used({ matter: home.matter }), bank)).toMatchObject({ parties: 1 });
  });

  it('a second use is refused and recorded for its subject: without a case, for another’s, for another of one’s own', async () => {
    const before = (await kinds()).length;
    expect(await house.refused(bound.use, used({}), bank)).toBe('use-without-matter');
    expect(await house.refused(bound.use, used({ matter: 'case-of-bob' }), bank)).toBe('use-outside-matter');
    expect(await house.refused(bound.use, used({ matter: 'case-of-ann-2' }), bank)).toBe('use-not-covered');
    expect(await house.refused(bound.use, { ...ask('ann', 'marketing') }, bank)).toBe('purpose-unknown');
    expect((await kinds()).slice(before)).toEqual(Array(4).fill('operation.refused'));
    const { rows } = await db.pool.query(
      `select count(*)::int as told from journal.fact where kind = 'operation.refused'
         and subject = (select pseudonym from journal.subject where shard = fact.shard and id = 'ann')
         and operation > (select max(operation) - 4 from journal.fact)`,
    );
    expect(rows).toEqual([{ told: 4 }]);
  });

  it('stands for what a contract needs, too', async () => {
    const servicing = { ...ask('ann', 'contract', 'contract') };
    expect(await house.refused(bound.use, servicing, bank)).toBe('use-without-matter');
    expect(await house.refused(bound.use, { ...servicing, matter: 'case-of-bob' }, bank)).toBe(
      'use-outside-matter',
    );
    await house.done(bound.use, { ...servicing, matter: 'case-of-ann-1' }, bank);
  });

  it('is taken back for one matter and holds for the other', async () => {
    await house.done(bound.grant, { ...home, matter: 'case-of-ann-2' }, ann);
    await house.done(bound.withdraw, { purpose: 'home-loan', matter: home.matter }, ann);
    expect(await house.refused(bound.use, used({ matter: home.matter }), bank)).toBe('use-not-covered');
    await house.done(bound.use, used({ matter: 'case-of-ann-2' }), bank);
    expect(await house.done(bound.end, { consent: 'ann|home-loan|case-of-ann-2' }, system)).toMatchObject({
      purpose: 'home-loan',
      state: 'withdrawn',
    });
  });

  it('and no other purpose names one', async () => {
    expect(await house.refused(bound.grant, { purpose: 'mail', version: '1', matter: 'x' }, ann)).toBe(
      'purpose-not-bound',
    );
  });
});
