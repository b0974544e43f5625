import type { Contract } from '@sandglass/lending/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { type Happening, NightlyBook } from '../testing/nightly-book.ts';

const SIGNED = '2024-01-16';
const contract: Contract = { terms: { form: 'equal-instalment', dayCount: 'act/360' }, term_months: 12 };

const books: NightlyBook[] = [];
afterEach(async () => {
  for (const book of books.splice(0)) await book.end();
});

/** A book of its own for each course of things, with every night up to a date. */
async function lived(until: string, happenings: readonly Happening[]): Promise<NightlyBook> {
  const book = await NightlyBook.begin(SIGNED, contract, '100000.00');
  books.push(book);
  await book.until(until, happenings);
  return book;
}

/** What each month falls due; the night takes it, as far as there is money. */
const INSTALMENT = '8499.11';
const FEB = '2024-02-16';
const MAR = '2024-03-16';
const APR = '2024-04-16';
const MAY = '2024-05-16';

const comes = (on: string, amount = INSTALMENT): Happening => ({
  on,
  what: (book) => book.pays(amount),
  before: true,
});
/** The customer repays on a day, after its night: early what is not due. */
const repays = (on: string, amount: string): Happening => ({
  on,
  what: async (book) => {
    await book.pays(amount);
    await book.repays(amount);
  },
});
const isFound = (on: string, valueDate: string, amount = INSTALMENT): Happening => ({
  on,
  what: (book) => book.finds(amount, valueDate),
});
const takesTerms = (on: string): Happening => ({ on, what: (book) => book.takesTerms(18, '2000.00') });
const bounces = (on: string, payment: number, amount = INSTALMENT): Happening => ({
  on,
  what: (book) => book.bounces(payment, amount),
});
describe('money that is found after real nights', () => {
  test.each([
    {
      when: 'in the month after, with penalty accrued meanwhile',
      inTime: [comes(FEB)],
      late: [isFound('2024-03-10', FEB)],
      until: '2024-03-12',
    },
    {
      when: 'after a night that took the arrears from other money, which was not meant to be early',
      inTime: [comes(FEB), comes(MAR, '20000.00')],
      late: [comes(MAR, '20000.00'), isFound('2024-03-20', FEB)],
      until: '2024-03-22',
    },
    {
      when: 'when the loan is non-performing and its interest suspended, which it never should have been',
      inTime: [comes(FEB), comes(MAR), comes(APR), comes(MAY)],
      late: [FEB, MAR, APR, MAY].map((on) => isFound('2024-05-20', on)),
      until: '2024-05-22',
    },
    {
      when: 'when the loan is suspended, and is late all the same, but not so late',
      inTime: [comes(FEB), comes(MAR)],
      late: [FEB, MAR].map((on) => isFound('2024-05-20', on)),
      until: '2024-05-22',
    },
    {
      when: 'when the loan is suspended and stays so',
      inTime: [comes(FEB)],
      late: [isFound('2024-06-20', FEB)],
      until: '2024-06-22',
    },
    {
      when: 'when the loan, suspended, took new terms before',
      inTime: [takesTerms('2024-05-20'), comes('2024-06-20', '3000.00')],
      late: [takesTerms('2024-05-20'), isFound('2024-07-10', '2024-06-20', '3000.00')],
      until: '2024-07-12',
    },
  ])('leaves the loan as if it had come in time: $when', async ({ inTime, late, until }) => {
    const [expected, found] = await Promise.all([lived(until, inTime), lived(until, late)]);
    expect(await found.stands()).toEqual(await expected.stands());
  });

  test('leaves what officers judged, and what is to be cured of that, as it is', async () => {
    const book = await lived('2024-05-20', [
      { on: '2024-03-01', what: (at) => at.judges('substandard') },
      { on: '2024-03-10', what: (at) => at.judges('normal') },
    ]);
    await book.until(
      '2024-05-22',
      [FEB, MAR, APR, MAY].map((on) => isFound('2024-05-21', on)),
    );
    const { standings, position } = await book.stands();
    expect(standings).toMatchObject([{ days: 0, tier: 'substandard', because: 'uncured', stage: 3 }]);
    expect(position).toMatchObject([{ suspended: true, interest: 0n, overdue: 0n }]);
  });
});

describe('a payment that is reversed after real nights', () => {
  test.each([
    {
      when: 'others were taken after it, which now pay what is older',
      without: [comes(MAR), comes(APR)],
      with: [comes(FEB), comes(MAR), comes(APR), bounces('2024-04-20', 0)],
      until: '2024-04-22',
    },
    {
      when: 'the loan is non-performing since, and its interest suspended',
      without: [],
      with: [comes(FEB), bounces('2024-06-20', 0)],
      until: '2024-06-22',
    },
    {
      when: 'without it the loan has been non-performing, and is not cured',
      without: [repays('2024-05-19', '40000.00')],
      with: [comes(FEB), repays('2024-05-19', '40000.00'), bounces('2024-05-25', 0)],
      until: '2024-05-27',
    },
    {
      when: 'it had settled the loan',
      without: [comes(FEB)],
      with: [comes(FEB), repays('2024-03-01', '101000.00'), bounces('2024-03-20', 1, '101000.00')],
      until: '2024-03-22',
    },
  ])('leaves the loan as if it had never been: $when', async ({ without, with: paid, until }) => {
    const [expected, found] = await Promise.all([lived(until, without), lived(until, paid)]);
    expect(await found.stands()).toEqual(await expected.stands());
  });
});
