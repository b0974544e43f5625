import { explainFirm, type InvoiceMonth, invoiceModel, versionOfInvoices } from '@sandglass/credit';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { LOANS_FALLING_DUE } from '@sandglass/lending';
import { customer, houseSystem } from '@sandglass/lending/testing';
import type { Actor } from '@sandglass/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { afterDue } from '../after-due.ts';
import { grantConsent } from '../consents.ts';
import { apply, draw, enrol, fallDue, openPilot, payIn, sign } from '../index.ts';
import { askReview, confirmOverturn, proposeOverturn } from '../review/reviewing.ts';
import { SHARD } from '../shard.ts';
import { answerOf } from '../testing/answer.ts';
import { House } from '../testing/house.ts';
import { application } from '../testing/opened.ts';
import { wordingOf } from '../testing/wording.ts';

let database: TestDatabase;
let house: House;
const staff: Actor = { role: 'institution', party: 'bank' };

beforeAll(async () => {
  database = await testDatabase();
  house = new House(database.pool, '2024-01-16');
  await house.start();
  await openPilot((operation, input, key) => house.submit(operation, input, houseSystem, key));
  await house.mandate('running');
  for (let n = 0; n < 24; n += 1) await applied(`firm-${n}`, { amount: `${30_000 + n * 1_000}.00` });
});

afterAll(async () => {
  await house?.stop();
  await database?.close();
});

async function applied(party: string, of: Parameters<typeof application>[0]): Promise<string> {
  const who = customer(party);
  await house.done(enrol, { name: `${party}’s shop`, region: '330000' }, who);
  for (const purpose of ['credit-assessment', 'bureau-query']) {
    await house.done(grantConsent, { purpose, version: wordingOf(purpose) }, who);
  }
  return String((await house.done(apply, application(of), who)).application);
}

const get = (path: string, params: Record<string, string> = {}, query: object = {}, actor = staff) =>
  answerOf(house, path, { actor, params, query });

describe('the pipeline', () => {
  test('goes through every application once, the newest first, page by page', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await get('/api/pipeline', {}, { limit: 7, ...(cursor && { cursor }) });
      seen.push(...page.applications.map(({ application: id }: { application: string }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen.length).toBe(24);
    expect(new Set(seen).size).toBe(24);
  });

  test('filters by state, by customer and by grade; an offer past its day is expired', async () => {
    const { applications } = await get('/api/pipeline', {}, { customer: 'firm-3' });
    expect(applications).toMatchObject([
      { customer: 'firm-3', amount: '33000.00', arm: 'champion', rating: 1, state: 'approved' },
    ]);
    expect(applications[0].shadow.model).toMatch(/^small-business-card@/);
    const [{ grade }] = applications;
    const alike = (await get('/api/pipeline', {}, { grade })).applications;
    expect(new Set(alike.map((one: { grade: string }) => one.grade))).toEqual(new Set([grade]));
    expect((await get('/api/pipeline', {}, { state: 'declined' })).applications).toEqual([]);
    house.date = '2024-03-01';
    expect((await get('/api/pipeline', {}, { state: 'approved' })).applications).toEqual([]);
    expect((await get('/api/pipeline', {}, { state: 'expired' })).applications.length).toBe(24);
    house.date = '2024-01-16';
  });
});

describe('a case', () => {
  test('is taken apart: base and points are the score, by either model, as recorded', async () => {
    const [{ application: id }] = (await get('/api/pipeline', {}, { customer: 'firm-5' })).applications;
    const found = await get('/api/pipeline/{id}', { id });
    expect(found).toMatchObject({ customer: 'firm-5', answers: { industry: 'software', employees: 8 } });
    for (const part of [found.decidedBy, found.shadow]) {
      expect(part.agrees).toBe(true);
      const { base, inputs, score, cutOffs } = part.explained;
      const sum = inputs.reduce((total: number, { points }: { points: number }) => total + points, base);
      expect(Math.abs(sum - score)).toBeLessThan(0.7);
      expect(cutOffs.A).toBeGreaterThan(cutOffs.D);
      const silent = inputs.filter(({ given }: { given: boolean }) => !given);
      expect(silent.length).toBeGreaterThan(3);
      expect(silent.every(({ points }: { points: number }) => points === 0)).toBe(true);
    }
    expect(found.decidedBy.model).toBe(found.model);
    expect(found.shadow.model).not.toBe(found.model);
  });

  test('by a model that is no longer here keeps its record, and says that it cannot be worked out again', async () => {
    await database.pool.query(`update microloan.application set model = 'small-business@000000000000'
      where customer = 'firm-9'`);
    const [{ application: id }] = (await get('/api/pipeline', {}, { customer: 'firm-9' })).applications;
    const { decidedBy, reasons, score } = await get('/api/pipeline/{id}', { id });
    expect(decidedBy).toEqual({ model: 'small-business@000000000000', explained: null, agrees: null });
    expect(reasons.length + score).toBeGreaterThan(0);
  });

  test('that is not there is none', async () => {
    expect(await get('/api/pipeline/{id}', { id: 'application-none' })).toBeUndefined();
  });
});

describe('drift', () => {
  test('is measured on the recent applications, and not on so few that it would show people', async () => {
    const found = await get('/api/rating/drift');
    expect(found).toMatchObject({ model: 'small-business', rows: 24, threshold: 0.25 });
    expect(found.score).toBeGreaterThan(0);
    expect(found.inputs.length).toBeGreaterThan(10);
    house.date = '2025-01-16';
    expect(await get('/api/rating/drift')).toMatchObject({ rows: 0, needed: 20, score: null, alarm: false });
    house.date = '2024-01-16';
  });

  test('of tax records that were read is told of the invoice model, by those that its version graded', async () => {
    const invoices = (month: number, voided: number): InvoiceMonth[] =>
      ['out', 'in'].map((side) => ({
        side: side as 'out' | 'in',
        month: `2023-${String(month + 1).padStart(2, '0')}`,
        valid: 12,
        amount: 40_000 + 5_000 * month,
        red: 0,
        voided,
        parties: 5,
        topShare: 0.4,
      }));
    const readOf = async (n: number, model: string) => {
      const months = Array.from({ length: 12 }, (_, month) => invoices(month, n % 5)).flat();
      const facts = { base: 'tax', tax: { invoices: { ...explainFirm(invoiceModel, months), model } } };
      await database.pool.query(
        `insert into microloan.evidence (shard, id, customer, base, state, asked_on, read_on, good_until, simulated, facts)
         values ($1, $2 || '|tax', $2, 'tax', 'read', '2024-01-10', '2024-01-10', '2024-02-09', true, $3)`,
        [SHARD, `read-${n}`, JSON.stringify(facts)],
      );
    };
    const of = { model: 'invoices' };
    const version = versionOfInvoices(invoiceModel);
    for (let n = 0; n < 19; n += 1) await readOf(n, version);
    await readOf(99, 'invoices@000000000000');
    const few = await get('/api/rating/drift', {}, of);
    expect(few).toMatchObject({ ...of, rows: 19, needed: 20, score: null, inputs: [] });
    for (let n = 19; n < 30; n += 1) await readOf(n, version);
    const found = await get('/api/rating/drift', {}, of);
    expect(found).toMatchObject({ ...of, rows: 30, threshold: 0.25, alarm: true });
    expect(found.inputs).toHaveLength(13);
  });
});

describe('reviews', () => {
  const asked = async (party: string, date: string): Promise<string> => {
    house.date = date;
    const id = await applied(party, {
      business: { ...application().business, yearlyTurnover: '1000.00' },
    });
    await house.done(askReview, { id: id, words: 'please look' }, customer(party));
    return id;
  };

  test('stand in a queue by their deadline, and the customer sees the answer when there is one', async () => {
    const late = await asked('asks-second', '2024-01-18');
    const soon = await asked('asks-first', '2024-01-17');
    house.date = '2024-02-07';
    const { reviews } = await get('/api/reviews');
    expect(reviews).toMatchObject([
      { application: soon, state: 'asked', dueOn: '2024-02-06', late: true, workdaysLeft: null },
      { application: late, state: 'asked', dueOn: '2024-02-07', late: false, workdaysLeft: 0 },
    ]);
    const found = await get('/api/reviews/{id}', { id: soon });
    expect(found).toMatchObject({
      words: 'please look',
      about: { decision: 'declined' },
      decidedBy: { agrees: true },
    });
    const overturn = { id: soon, granted: '20000.00', grade: 'C' as const, reason: 'orders seen' };
    await house.done(proposeOverturn, overturn, { ...staff, person: 'li' });
    const own = () => get('/api/reviews/{id}', { id: soon }, {}, customer('asks-first'));
    expect(await own()).toMatchObject({ state: 'asked', answer: null });
    expect(await own()).not.toHaveProperty('proposal');
    await house.done(confirmOverturn, { id: soon, agree: true }, { ...staff, person: 'wang' });
    expect(await own()).toMatchObject({ state: 'overturned', answer: 'orders seen' });
    const result = (await own()).result;
    const offers = await get('/api/pipeline', {}, { customer: 'asks-first', state: 'approved' });
    expect(offers.applications).toMatchObject([
      { application: result, model: 'officers', granted: '20000.00' },
    ]);
    expect((await get('/api/reviews')).reviews).toMatchObject([{ application: late }]);
    expect((await get('/api/reviews', {}, {}, customer('asks-second'))).reviews.length).toBe(1);
    expect(await get('/api/reviews/{id}', { id: soon }, {}, customer('asks-second'))).toBeUndefined();
    expect(house.failures).toEqual([]);
    house.date = '2024-01-16';
  });
});

describe('the portfolio', () => {
  const falls = async (date: string) => {
    house.date = date;
    const { rows } = await database.pool.query<{ id: string }>(LOANS_FALLING_DUE, [SHARD, date]);
    for (const { id } of rows) await house.done(fallDue, { loanId: id }, houseSystem);
  };
  const borrowed = async (party: string) => {
    const applicationId = await applied(party, { product: 'stock-12', amount: '60000.00', termMonths: 3 });
    const { loan } = await house.done(sign, { applicationId }, customer(party));
    await house.done(draw, { loanId: String(loan), amount: '30000.00' }, customer(party));
    return String(loan);
  };

  test('counts by quarter of signing what is 30 and 90 days late, and how loans rolled in a month', async () => {
    const early = await borrowed('early-1');
    await borrowed('early-2');
    await falls('2024-04-10');
    await borrowed('late-1');
    expect(await get('/api/portfolio')).toMatchObject({
      on: '2024-04-10',
      vintages: [
        {
          vintage: '2024-Q1',
          loans: 2,
          limits: '120000.00',
          drawn: '60000.00',
          principalOwed: '60000.00',
          // first due 18 February: 52 days late
          overdue30: { loans: 2, principal: '60000.00' },
          overdue90: { loans: 0, principal: '0.00' },
          ever90: 0,
        },
        { vintage: '2024-Q2', loans: 1, overdue30: { loans: 0 } },
      ],
      // on 10 March they were 21 days late
      roll: [{ before: '1-30', now: '31-60', loans: 2 }],
    });
    await falls('2024-05-20');
    expect(await get('/api/portfolio')).toMatchObject({
      vintages: [
        { overdue30: { loans: 2 }, overdue90: { loans: 2, principal: '60000.00' }, ever90: 2 },
        { overdue90: { loans: 0 } },
      ],
      roll: [
        { before: 'current', now: '1-30', loans: 1 },
        { before: '61-90', now: '91+', loans: 2 },
      ],
    });
    // The board says the same of the book today: the ledger's principal, by product and by days past due.
    const { rows } = await database.pool.query<{ owed: string }>(
      `select sum(debits - credits)::text as owed from ledger.account where shard = $1 and code = 'principal'`,
      [SHARD],
    );
    const board = await get('/api/portfolio/board');
    const minor = (amount: string) => BigInt(amount.replace('.', ''));
    const sum = (of: { principal: string }[]) =>
      of.reduce((all, { principal }) => all + minor(principal), 0n);
    const owed = BigInt(rows[0]!.owed);
    expect([board.products, board.tiers, board.days].map(sum)).toEqual([owed, owed, owed]);
    expect(board.products.find(({ product }: { product: string }) => product === 'stock-12')).toMatchObject({
      loans: 3,
      limits: '180000.00',
      overdue: '90000.00',
    });
    expect(board.days.filter(({ loans }: { loans: number }) => loans > 0)).toMatchObject([
      { bucket: '1-30', loans: 1, principal: '30000.00' },
      { bucket: '91-180', loans: 2, principal: '60000.00' },
    ]);
    expect(board.writtenOff).toEqual({ loans: 0, sold: 0, amount: '0.00', recovered: '0.00' });

    // New terms end the delay, also in the month's roll; that it stood so long stays with its vintage.
    const { propose, decide, accept } = afterDue.restructuring;
    const loanId = early;
    const terms = { loanId, months: 12, gracePeriods: 0, words: 'The shop was flooded.' };
    await house.done(propose, terms, { ...staff, person: 'li' });
    await house.done(decide, { loanId, agree: true }, { ...staff, person: 'wang' });
    await house.done(payIn, { amount: '5000.00' }, customer('early-1'));
    await house.done(accept, { loanId, agree: true }, customer('early-1'));
    expect((await get('/api/portfolio')).vintages[0]).toMatchObject({
      overdue30: { loans: 1 },
      overdue90: { loans: 1, principal: '30000.00' },
      ever90: 2,
    });
    await falls('2024-06-01');
    expect((await get('/api/portfolio')).roll).toContainEqual({ before: '61-90', now: 'current', loans: 1 });
    expect(house.failures).toEqual([]);
  });
});

describe('the override log', () => {
  test('says how often people decided otherwise, by the machine’s reason, and how those loans turned out', async () => {
    house.date = '2024-06-03';
    const small = { ...application().business, yearlyTurnover: '1000.00' };
    const id = await applied('heard', { product: 'stock-12', business: small });
    await house.done(askReview, { id: id, words: 'look' }, customer('heard'));
    const overturn = { id, granted: '20000.00', grade: 'C' as const, reason: 'orders seen' };
    await house.done(proposeOverturn, overturn, { ...staff, person: 'li' });
    const confirmed = await house.done(confirmOverturn, { id, agree: true }, { ...staff, person: 'wang' });
    const signed = await house.done(sign, { applicationId: String(confirmed.result) }, customer('heard'));
    await house.done(draw, { loanId: String(signed.loan), amount: '20000.00' }, customer('heard'));
    const before = await get('/api/overrides');
    expect(before.reviews).toEqual({ asked: 3, upheld: 0, overturned: 2 });
    expect(before.byReason[0]).toEqual({
      reason: 'amount-beyond-turnover',
      declined: 3,
      asked: 3,
      upheld: 0,
      overturned: 2,
    });
    expect(before.granted.byOfficers).toEqual({ offers: 2, loans: 1, ever30: 0, ever90: 0 });
    expect(before.granted.byModels).toMatchObject({ loans: 3, ever30: 2, ever90: 2 });
    house.date = '2024-10-20';
    expect((await get('/api/overrides')).granted.byOfficers).toMatchObject({
      loans: 1,
      ever30: 1,
      ever90: 1,
    });
    house.date = '2026-01-16';
    expect(await get('/api/overrides')).toMatchObject({ reviews: { asked: 0 }, byReason: [] });
  });
});
