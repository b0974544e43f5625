import type { Contract } from '@sandglass/lending/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { type Happening, NightlyBook, RETAIL } from '../testing/nightly-book.ts';

const SIGNED = '2024-01-16';
const contract: Contract = { terms: { form: 'equal-instalment', dayCount: 'act/360' }, term_months: 12 };
const INSTALMENT = '8499.11';
const DUE = ['2024-02-16', '2024-03-16', '2024-04-16', '2024-05-16'];
const FOUND = '2024-05-20';

const books: NightlyBook[] = [];
afterEach(async () => {
  for (const book of books.splice(0)) await book.end();
});

const comes = (on: string): Happening => ({ on, what: (book) => book.pays(INSTALMENT), before: true });
const isFound = (valueDate: string, on = FOUND): Happening => ({
  on,
  what: (book) => book.finds(INSTALMENT, valueDate),
});
const bounces = (on: string, payment: number): Happening => ({
  on,
  what: (book) => book.bounces(payment, INSTALMENT),
});
const inTime = DUE.map(comes);
const late = DUE.map((on) => isFound(on));

/** Another loan of the same debtor, drawn four days later, whose instalments are paid on their days as long as said. */
function another(id: string, { paid = 4, of = contract, amount = '50000.00' } = {}): Happening[] {
  const drawn: Happening = { on: '2024-01-20', what: (book) => book.borrows(id, of, amount) };
  const due = ['2024-02-20', '2024-03-20', '2024-04-20', '2024-05-20'].slice(0, paid);
  return [drawn, ...due.map((on): Happening => ({ on, what: (book) => book.repaysNext(id) }))];
}
const undrawn: Happening = { on: '2024-01-20', what: (book) => book.borrows('loan-3', contract) };

/** A book of its own for each course of things, with every night up to a date; what came of one day stays in its order. */
async function lived(until: string, happenings: readonly Happening[]): Promise<NightlyBook> {
  const book = await NightlyBook.begin(SIGNED, contract, '100000.00');
  books.push(book);
  await book.until(until, happenings);
  return book;
}

const classes = async (book: NightlyBook) =>
  (await book.stands()).standings.map(({ id, tier, because }) => `${id} ${tier} ${because}`);
const corrected = async (book: NightlyBook) =>
  (
    await book.db.pool.query<{ kind: string }>(
      `select kind from journal.fact where kind = 'probe.class-corrected'`,
    )
  ).rows.length;

describe('a debtor’s other loans, when money of one is found after real nights', () => {
  test('stand as if it had come in time, where they were bad by that one alone', async () => {
    const both = [...another('loan-2'), undrawn];
    const before = await lived('2024-05-19', both);
    expect(await classes(before)).toEqual([
      'loan-1 substandard overdue',
      'loan-2 substandard uncured',
      'loan-3 substandard uncured',
    ]);
    const [expected, found] = await Promise.all([
      lived('2024-05-22', [...both, ...inTime]),
      lived('2024-05-22', [...both, ...late]),
    ]);
    expect(await found.stands()).toEqual(await expected.stands());
    expect(await classes(found)).toEqual(['loan-1 normal none', 'loan-2 normal none', 'loan-3 normal none']);
    expect([await corrected(expected), await corrected(found)]).toEqual([0, 2]);
  });

  test('stay bad where one has a cause of its own, and with it the corrected one', async () => {
    const both = another('loan-2', { paid: 0 });
    // Money on the account would be taken for what is overdue of the other one: here it is repaid at once.
    const repaid = DUE.map((on): Happening => ({ on, what: (book) => book.repaysNext('loan-1') }));
    const [expected, found] = await Promise.all([
      lived('2024-05-24', [...both, ...repaid]),
      lived('2024-05-24', [...both, ...late]),
    ]);
    expect(await found.stands()).toEqual(await expected.stands());
    expect(await classes(found)).toEqual(['loan-1 substandard uncured', 'loan-2 substandard overdue']);
  });

  test('stay as they are where officers judged one of them', async () => {
    const judged: Happening[] = [
      { on: '2024-03-01', what: (book) => book.judges('substandard', 'loan-2') },
      { on: '2024-03-10', what: (book) => book.judges('normal', 'loan-2') },
    ];
    const found = await lived('2024-05-22', [...another('loan-2'), ...judged, ...late]);
    expect((await classes(found))[1]).toBe('loan-2 substandard uncured');
    expect(await corrected(found)).toBe(0);
  });

  test('were never touched where each is classified by itself', async () => {
    const personal = another('loan-2', { of: { ...contract, product: RETAIL } });
    const [expected, found] = await Promise.all([
      lived('2024-05-22', [...personal, ...inTime]),
      lived('2024-05-22', [...personal, ...late]),
    ]);
    expect(await found.stands()).toEqual(await expected.stands());
    expect(await corrected(found)).toBe(0);
  });
});

test('a debtor’s other loans are bad by one whose payment turns out to be none, as if it had never been', async () => {
  const both = another('loan-2');
  const [expected, bounced] = await Promise.all([
    lived('2024-05-22', both),
    lived('2024-05-22', [...both, comes('2024-02-16'), bounces('2024-05-21', 0)]),
  ]);
  expect(await classes(expected)).toEqual(['loan-1 substandard overdue', 'loan-2 substandard uncured']);
  expect(await bounced.stands()).toEqual(await expected.stands());
});
