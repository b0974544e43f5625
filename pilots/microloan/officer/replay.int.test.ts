import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { customer, houseSystem } from '@sandglass/lending/testing';
import { digestOf } from '@sandglass/models';
import type { Actor, Json } from '@sandglass/operations';
import type { Jdm } from '@sandglass/rules/table';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Facts } from '../bases/facts.ts';
import { grantConsent } from '../consents.ts';
import { rules } from '../eligibility/rules.ts';
import { sampleCases, sampleTable } from '../eligibility/sample.ts';
import { apply, enrol, openPilot, releaseProduct, sampleProducts } from '../index.ts';
import { approveRating, proposeRating } from '../rating/arrangement.ts';
import { registered, registry } from '../rating/registry.ts';
import { answerOf } from '../testing/answer.ts';
import { House } from '../testing/house.ts';
import { application } from '../testing/opened.ts';
import { wordingOf } from '../testing/wording.ts';
import { gradedAgain } from './graded-again.ts';

const bureauWithout = { lenders: 0, owedElsewhere: 0, enquiries: 0, overdueRun: 0, overdueMonths: 0 };

let database: TestDatabase;
let house: House;
const officer = (person: string): Actor => ({ role: 'institution', party: 'bank', person });
const [li, wang] = [officer('li'), officer('wang')];

beforeAll(async () => {
  database = await testDatabase();
  house = new House(database.pool, '2024-01-16');
  await house.start();
  await openPilot((operation, input, key) => house.submit(operation, input, houseSystem, key));
  await house.mandate('running');
});
afterAll(async () => {
  await house?.stop();
  await database?.close();
});

async function applied(party: string, of: Parameters<typeof application>[0] = {}) {
  const who = customer(party);
  await house.done(enrol, { name: party, region: '330000' }, who);
  for (const purpose of ['credit-assessment', 'bureau-query']) {
    await house.done(grantConsent, { purpose, version: wordingOf(purpose) }, who);
  }
  return house.done(apply, application(of), who);
}

const get = (
  path: string,
  params: Record<string, string> = {},
): Promise<Json & { readonly [name: string]: Json }> => answerOf(house, path, { actor: li, params });
const replayed = (id: Json | undefined) => get('/api/pipeline/{id}/replay', { id: String(id) });

const young = { ...application().business, businessAgeYears: 2 };
/** The sample with firms below three years declined, instead of those below one. */
const stricter: Jdm = JSON.parse(JSON.stringify(sampleTable).replace('< 1"', '< 3"'));

/** Draft, proposal and release of a table by two officers. */
async function released(content: Jdm): Promise<void> {
  const cases = [
    ...sampleCases,
    {
      ...sampleCases[0]!,
      name: 'two years',
      inputs: { ...sampleCases[0]!.inputs, businessAgeYears: 2 },
      expected: [{ code: 'business-too-young' }],
    },
  ];
  const drafted = await house.done(rules.draft, { table: 'eligibility', content, cases, follows: 0 }, li);
  const revision = Number(drafted.revision);
  const proposed = await house.done(
    rules.propose,
    { table: 'eligibility', revision, reason: 'losses of young firms' },
    li,
  );
  await house.done(rules.release, { table: 'eligibility', proposal: String(proposed.proposal) }, wang);
}

describe('a decision', () => {
  test('is made again years later to the same result, by the rules, model and product of its day', async () => {
    const approved = await applied('ann', { business: young });
    const small = { ...young, yearlyTurnover: '1000.00' };
    const declined = await applied('bob', { business: small });
    expect(approved.decision).toBe('approved');
    expect(declined).toMatchObject({ decision: 'declined', reasons: [{ code: 'amount-beyond-turnover' }] });

    await released(stricter);
    for (const product of sampleProducts) {
      await house.done(releaseProduct, { ...product, spreadBps: product.spreadBps + 100 }, houseSystem);
    }
    const turned = {
      champion: 'small-business-card',
      challenger: 'small-business',
      sharePercent: 0,
      reason: 'try',
    };
    const { proposal } = await house.done(proposeRating, turned, li);
    await house.done(approveRating, { proposal: String(proposal) }, wang);
    house.date = '2031-06-02';

    const again = await replayed(approved.application);
    expect(again).toMatchObject({
      same: true,
      rules: 'eligibility@1',
      productVersion: 1,
      recorded: { decision: 'approved', granted: approved.granted, rules: [] },
    });
    expect(again.again).toEqual(again.recorded);
    expect(again.release).toMatch(/^0\.\d+\.\d+/);
    expect(await replayed(declined.application)).toMatchObject({
      same: true,
      again: { decision: 'declined', rules: ['amount-beyond-turnover'] },
    });

    const now = await applied('cho', { amount: '5000.00', business: young });
    expect(now).toMatchObject({ decision: 'declined', reasons: [{ code: 'business-too-young' }] });
    expect(await replayed(now.application)).toMatchObject({ same: true, rules: 'eligibility@2' });
    house.date = '2024-01-16';
  });

  test('that was tampered with does not come out the same, and says so', async () => {
    const { application: id } = await applied('dan', { amount: '5000.00' });
    await database.pool.query(`update microloan.application set granted = granted + 100 where id = $1`, [id]);
    expect(await replayed(id)).toMatchObject({ same: false, unrepeatable: null });
  });

  test('by a model that the program no longer ships is made again by the file that was registered', async () => {
    const { application: id } = await applied('fay', { amount: '5000.00' });
    const { rows: decided } = await database.pool.query<{ model: string }>(
      'select model from microloan.application where id = $1',
      [id],
    );
    const shipped = registered.find(({ model }) => model === decided[0]!.model)!;
    const [name] = shipped.model.split('@');
    const file = shipped.file.replace('"target":', '"about": "an older one", "target":');
    expect(file).not.toBe(shipped.file);
    const model = `${name}@${digestOf(file)}`;
    await house.done(registry.register, { ...shipped, model, file }, houseSystem);
    await database.pool.query('update microloan.application set model = $2 where id = $1', [id, model]);
    expect(await replayed(id)).toMatchObject({ same: true, model });
    await database.pool.query('update models.content set file = file || $2 where id = $1', [model, ' ']);
    expect(await replayed(id)).toMatchObject({ unrepeatable: 'model-gone' });
  });

  test('on evidence is graded again by the card that graded it, also one that was replaced since', async () => {
    const assets = { assets: 300_000, accountMonths: 40, cardUsePercent: 20, debtPercent: 10 };
    const facts: Facts = { base: 'assets', assets, bureau: bureauWithout };
    const today = registered.find(({ model }) => model.startsWith('assets-expert@'))!;
    const now = await gradedAgain(database.pool, today.model, facts);
    expect(now).toMatchObject({ model: today.model, score: 660 });
    const file = today.file.replace('"base":600', '"base":500');
    const model = `assets-expert@${digestOf(file)}`;
    expect(await gradedAgain(database.pool, model, facts)).toBeUndefined();
    await house.done(registry.register, { ...today, model, file }, houseSystem);
    expect(await gradedAgain(database.pool, model, facts)).toMatchObject({ model, score: 560 });
    const other = today.file.replaceAll('account-months', 'star-sign');
    const unknown = `assets-expert@${digestOf(other)}`;
    await house.done(registry.register, { ...today, model: unknown, file: other }, houseSystem);
    expect(await gradedAgain(database.pool, unknown, facts)).toBeUndefined();
  });

  test('whose model, table or basis is gone says which', async () => {
    const { application: id } = await applied('eve', { amount: '5000.00' });
    const set = (what: string) =>
      database.pool.query(`update microloan.application set ${what} where id = $1`, [id]);
    await set(`basis = jsonb_set(basis, '{rules,digest}', '"0000000000000000"')`);
    expect(await replayed(id)).toMatchObject({ same: null, again: null, unrepeatable: 'rules-gone' });
    await set(`model = 'small-business@000000000000'`);
    expect(await replayed(id)).toMatchObject({ unrepeatable: 'model-gone' });
    await set('basis = null');
    expect(await replayed(id)).toMatchObject({ unrepeatable: 'basis-not-kept' });
  });
});

describe('the rules on their way', () => {
  test('a release in the middle of a load decides each application by one version, and loses none', async () => {
    const parties = Array.from({ length: 40 }, (_, n) => `firm-${n}`);
    const [version] = (await get('/api/rules/microloan')).tables as unknown as readonly { version: number }[];
    expect(version?.version).toBe(2);
    const decisions = parties.map((party) => applied(party, { amount: '5000.00', business: young }));
    await house.done(rules.rollBack, { table: 'eligibility', version: 2, reason: 'too strict' }, li);
    const replies = await Promise.all(decisions);
    for (const { decision, reasons, application: id } of replies) {
      expect(await replayed(id)).toMatchObject({ same: true });
      const young = (reasons as unknown as readonly { code: string }[]).some(
        ({ code }) => code === 'business-too-young',
      );
      expect(young).toBe(decision === 'declined');
    }
    expect((await applied('late', { amount: '5000.00', business: young })).decision).toBe('approved');
    expect(house.failures).toEqual([]);
  });

  test('a draft is replayed on the last 30 days, by reason, and read with its cases and differences', async () => {
    await house.done(
      rules.draft,
      { table: 'eligibility', content: stricter, cases: [...sampleCases], follows: 0 },
      li,
    );
    const found = await get('/api/rules/microloan/{id}/replay', { id: 'eligibility' });
    const { rows } = await database.pool.query<{ all: number; young: number }>(
      `select count(*)::int4 as all, (count(*) filter (where (answers ->> 'businessAgeYears')::int < 3))::int4 as young
       from microloan.application where basis is not null and applied_on = '2024-01-16'`,
    );
    expect(found).toMatchObject({ asked: rows[0]!.all, version: 1, newlyPassed: 0 });
    expect(found.byReason).toContainEqual(
      expect.objectContaining({ reason: 'business-too-young', after: rows[0]!.young, before: 0 }),
    );
    const whole = await get('/api/rules/microloan/{id}', { id: 'eligibility' });
    expect(whole).toMatchObject({
      version: 1,
      draft: {
        revision: 1,
        results: [{ passed: true }, { passed: true }, { passed: true }],
        differences: [{ kind: 'changed', row: 'young' }],
      },
      rolledBack: { from: 2, to: 1, reason: 'too strict' },
    });
    house.date = '2024-05-01';
    expect(await get('/api/rules/microloan/{id}/replay', { id: 'eligibility' })).toMatchObject({ asked: 0 });
    house.date = '2024-01-16';
    expect(await get('/api/rules/microloan/{id}/versions', { id: 'eligibility' })).toMatchObject({
      versions: [
        { version: 2, proposedBy: 'li', releasedBy: 'wang' },
        { version: 1, releasedBy: 'system' },
      ],
    });
  });
});
