import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Actor, Json } from '@sandglass/operations';
import { readRows } from '@sandglass/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { amountText } from '../amount.ts';
import { accountBalances } from '../books/balances.ts';
import { lendingOf } from '../lending.ts';
import { drawings } from '../loan/drawing.ts';
import { type Instalment, instalments } from '../loan/instalment.ts';
import { loans } from '../loan/loan.ts';
import type { ContractTerms } from '../product/terms.ts';
import { repayments } from '../repayment/repayment.ts';
import { customer, House, houseSystem, signContract } from '../testing/index.ts';
import { restructuringOf } from './restructuring.ts';

const SHARD = 'probe';
const lender = { shard: SHARD, keysOf: () => [], objection: () => undefined };
const lending = lendingOf(lender);
const restructuring = restructuringOf(lender, {
  prefix: '/restructures',
  useOf: (parties, data) => {
    const operation = lending.openBooks as unknown as (typeof restructuring.operations)[number];
    return { purpose: 'test', basis: 'contract', data, parties, operation, shard: SHARD };
  },
});
const officer = (person: string): Actor => ({ role: 'institution', party: 'bank', person });
const [one, two] = [officer('one'), officer('two')];

let db: TestDatabase;
let house: House;
let serial = 0;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  await house.done(lending.openBooks, {});
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

interface Schedule {
  readonly interest: string;
  readonly maturesOn: string;
  readonly rows: readonly object[];
}
interface Preview {
  readonly paidNow: Readonly<Record<string, string>>;
  readonly principal: string;
  readonly before: Schedule;
  readonly after: Schedule;
  readonly observedUntil: string;
}

async function previewed(loan: string, actor: Actor, query: object = {}): Promise<Preview | undefined> {
  const route = restructuring.routes.find(({ path }) => path === '/restructures/{id}/preview');
  if (route?.kind !== 'read') throw new Error('new terms have no preview');
  const asked = { pool: db.pool, actor, params: { id: loan }, query, businessDate: house.businessDate };
  const found: Json | undefined = await route.read({ ...asked, locale: 'en', now: 0 });
  return found as Preview | undefined;
}

const ofLoan = 'where shard = $1 and loan = $2 order by drawing, n';
const owed = (row: Instalment) => ({
  instalment: row.id,
  dueOn: row.due_on,
  principal: amountText(row.principal - row.principal_paid),
  interest: amountText(row.interest - row.interest_paid),
  payment: amountText(row.principal - row.principal_paid + row.interest - row.interest_paid),
});
const interestOf = (rows: readonly Instalment[]): string =>
  amountText(rows.reduce((sum, row) => sum + row.interest - row.interest_paid, 0n));

/** A loan of the contract, two months late where it has something to be late with, on which a little was paid. */
async function late(id: string, of: Partial<ContractTerms>): Promise<Actor> {
  const owner = customer(`owner-of-${id}`);
  house.businessDate = '2024-01-16';
  await house.done(signContract, { contract: { id, customer: owner.party, terms: of, term_months: 12 } });
  await house.done(lending.draw, { loanId: id, amount: '100000.00' }, owner);
  house.businessDate = '2024-01-31';
  await house.done(lending.draw, { loanId: id, amount: '33333.33' }, owner);
  house.businessDate = '2024-04-20';
  await house.done(lending.fallDue, { loanId: id }, houseSystem);
  await house.done(lending.repay, { loanId: id, amount: '123.45' }, owner);
  return owner;
}

const extension = { months: 24, gracePeriods: 0 };
const shorter = { months: 12, gracePeriods: 0 };

test.each([
  ['longer', 'equal instalments', { form: 'equal-instalment', dayCount: '30/360' }, extension],
  ['longer', 'equal instalments by days', { form: 'equal-instalment', dayCount: 'act/365' }, extension],
  [
    'paused for four months',
    'equal instalments',
    { form: 'equal-instalment' },
    { months: 20, gracePeriods: 4 },
  ],
  [
    'paused',
    'equal principal',
    { form: 'equal-principal', dayCount: 'act/360' },
    { months: 18, gracePeriods: 6 },
  ],
  ['longer', 'interest first', { form: 'interest-first', rounding: 'down' }, extension],
  [
    'longer and paused',
    'quarters',
    { form: 'equal-principal', everyMonths: 3 },
    { months: 24, gracePeriods: 2 },
  ],
  [
    'longer',
    'one payment at the end',
    { form: 'bullet', dayCount: 'act/360' },
    { months: 7, gracePeriods: 0 },
  ],
  ['longer', 'drawn and repaid at will', { form: 'draw-and-repay', compound: false }, extension],
  [
    'kept as long',
    'steps, with a fee for paying early and a grace of penalty',
    {
      form: 'step',
      steps: [
        { periods: 6, percent: 20 },
        { periods: 6, percent: 80 },
      ],
      prepaymentFee: { bps: 100, withinMonths: 6 },
      graceDays: 10,
    },
    shorter,
  ],
  [
    'longer than its steps',
    'steps, with a fee for paying early and a grace of penalty',
    {
      form: 'step',
      steps: [
        { periods: 6, percent: 20 },
        { periods: 6, percent: 80 },
      ],
      prepaymentFee: { bps: 100, withinMonths: 6 },
      graceDays: 10,
    },
    extension,
  ],
] satisfies [string, string, Partial<ContractTerms>, typeof extension][])(
  'new terms, %s, of a loan in %s are booked as they were previewed, byte for byte',
  async (_how, _form, contract, terms) => {
    serial += 1;
    const id = `loan-${serial}`;
    const owner = await late(id, contract);
    const tried = await previewed(id, one, terms);
    expect(await previewed(id, owner)).toBeUndefined();
    await house.done(restructuring.propose, { loanId: id, ...terms, words: 'Sales fell by half.' }, one);
    await house.done(restructuring.decide, { loanId: id, agree: true }, two);
    const seen = await previewed(id, owner);
    expect(JSON.stringify(seen)).toBe(JSON.stringify(tried));
    expect(JSON.stringify(await previewed(id, two))).toBe(JSON.stringify(tried));
    const { paidNow, before, after, observedUntil, principal } = seen!;

    const account = `current/${owner.party}`;
    const money = (await accountBalances(db.pool, SHARD))[account]!;
    const reply = await house.done(restructuring.accept, { loanId: id, agree: true }, owner);
    const taken = (await accountBalances(db.pool, SHARD))[account]! - money;
    expect(amountText(taken)).toBe(paidNow.total);
    expect(reply).toMatchObject({ paid: paidNow.total, maturesOn: after.maturesOn, observedUntil });

    const rows = await readRows(db.pool, instalments, ofLoan, [SHARD, id]);
    const planned = rows.filter(({ drawing }) => drawing === reply.drawing);
    expect(JSON.stringify(planned.map(owed))).toBe(JSON.stringify(after.rows));
    const isSingle = contract.form === 'bullet' || contract.form === 'draw-and-repay';
    const every = 'everyMonths' in contract ? contract.everyMonths : 1;
    expect(planned).toHaveLength(isSingle ? 1 : terms.months / every);
    expect(interestOf(planned)).toBe(after.interest);
    const closed = rows
      .filter(({ state }) => state === 'restructured')
      .sort((a, b) => (a.due_on < b.due_on ? -1 : a.due_on > b.due_on ? 1 : a.n - b.n));
    expect(JSON.stringify(closed.map(owed))).toBe(JSON.stringify(before.rows));
    expect(interestOf(closed)).toBe(before.interest);

    const [drawing] = await readRows(db.pool, drawings, 'where shard = $1 and id = $2', [
      SHARD,
      reply.drawing,
    ]);
    expect([amountText(drawing!.amount), drawing!.matures_on]).toEqual([principal, after.maturesOn]);
    const [loan] = await readRows(db.pool, loans, 'where shard = $1 and id = $2', [SHARD, id]);
    expect(loan).toMatchObject({ principal: drawing!.amount, observed_until: observedUntil });
    const paid = await readRows(db.pool, repayments, 'where shard = $1 and loan = $2 order by at, id', [
      SHARD,
      id,
    ]);
    const last = paid.at(-1)!;
    for (const part of ['penalty', 'compound', 'interest', 'principal', 'fees'] as const)
      expect([part, amountText(last[part])]).toEqual([part, paidNow[part]]);
  },
);
