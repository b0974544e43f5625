import {
  cases,
  collectionOf,
  contactedPeople,
  contacts,
  loans,
  sampleCollectionPolicy as policy,
  promises,
} from '@sandglass/lending';
import { type Bank, customer, houseSystem } from '@sandglass/lending/testing';
import { addDays, localTime, parseDate } from '@sandglass/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { afterDue } from '../after-due.ts';
import { draw, fallDue, lender, repay } from '../lending.ts';
import { borrowed, borrowedMore, earned, openedBank } from '../testing/opened.ts';

const { look, take, giveBack, contact, outcome, delivered, release, promise } = afterDue.collection;
const staff = (person: string) => ({ role: 'institution', party: 'fenghe-bank', person }) as const;
const ann = staff('ann-officer');
const OUTSIDE = { prefix: '/none', useOf: () => ({}) as never };

let bank: Bank;
let loanId: string;
let due: string;
beforeEach(() => {
  bank = openedBank();
  loanId = borrowed(bank, 'lin', { product: 'stock-12', amount: '60000.00', termMonths: 3 });
  bank.done(draw, { loanId, amount: '60000.00' }, customer('lin'));
  due = bank.get(loans, loanId)!.next_due_on!;
});

/** So many days past due, with the day's runs done. */
function onDay(days: number): void {
  bank.date = addDays(parseDate(due), days);
  bank.done(fallDue, { loanId }, houseSystem);
  bank.done(look, { loanId }, houseSystem);
}
const row = () => bank.get(cases, loanId)!;
const booksAreRight = (): void => {
  const { ledger, loans: byLoans, instalments } = bank.principalThreeWays();
  expect([byLoans, instalments]).toEqual([ledger, ledger]);
  expect(bank.trialBalance()).toBe(0n);
};

describe('a missed payment', () => {
  test('climbs from a notice to the court by days, each a fact, and no message is sent twice', () => {
    for (const day of [-5, -3, 0, 1, 1, 31, 61, 91]) onDay(day);
    expect(row()).toMatchObject({ stage: 'legal', episode: 1, contacts: 5 });
    expect(bank.all(contacts).map(({ stage, channel }) => `${stage} ${channel}`)).toEqual([
      'notice sms',
      'early sms',
      'call sms',
      'field sms',
      'legal sms',
    ]);
    expect(bank.facts.filter((kind) => kind.includes('case-'))).toEqual([
      'microloan.case-opened',
      ...Array.from({ length: 4 }, () => 'microloan.case-climbed'),
    ]);
    booksAreRight();
  });

  test.each([
    ['at nine in the evening', 11, 0, '21:00:00'],
    ['an hour before midnight', 13, 1, '08:00:00'],
    ['at four in the morning', 18, 1, '08:00:00'],
  ])('that is looked at %s is written of when messages may arrive', (_when, hour, days, time) => {
    bank.date = addDays(parseDate(due), 1);
    bank.done(fallDue, { loanId }, houseSystem);
    bank.hour = hour;
    const looked = bank.do(look, { loanId }, houseSystem);
    const [job] = (looked.outcome === 'done' && looked.jobs) || [];
    const arrives = bank.all(contacts)[0]!.at;
    expect(job?.runAt).toBe(arrives);
    expect(localTime(arrives)).toEqual({ date: addDays(parseDate(bank.date), days), time });
  });

  test('is closed by the payment alone', () => {
    onDay(35);
    earned(bank, 'lin', '70000.00');
    bank.done(repay, { loanId, amount: '61000.00' }, customer('lin'));
    expect(bank.refused(contact, { loanId, channel: 'call' }, ann)).toBe('case-closed');
    onDay(36);
    expect(row()).toMatchObject({ state: 'closed', act_by: null });
    booksAreRight();
  });
});

describe('a collector', () => {
  beforeEach(() => onDay(35));

  test('calls the borrower with the words of the stage, notes what came of it, and only then calls again', () => {
    const { contact: id, text } = bank.done(contact, { loanId, channel: 'call' }, ann);
    expect(text).toContain('已逾期 35 天');
    expect(bank.refused(contact, { loanId, channel: 'call' }, ann)).toBe('contact-unfinished');
    bank.done(outcome, { loanId, contact: String(id), outcome: 'no-answer', words: 'Rang out.' }, ann);
    expect(
      bank.refused(outcome, { loanId, contact: String(id), outcome: 'reached', words: 'No.' }, ann),
    ).toBe('contact-unknown');
    expect(bank.done(contact, { loanId, channel: 'call', locale: 'en' }, ann).text).toContain('35 days');
  });

  test.each([
    ['to her brother', { channel: 'call', party: 'brother' }, 'contact-not-debtor'],
    ['by a visit too early', { channel: 'visit' }, 'contact-channel-early'],
    ['by a second message on a day', { channel: 'sms' }, 'contact-too-often-today'],
  ] as const)('does not get through: %s', (_whom, of, code) =>
    expect(bank.refused(contact, { loanId, ...of }, ann)).toBe(code),
  );

  test('is refused where it is night for the borrower', () => {
    const elsewhere = collectionOf(
      { lender, policy: { ...policy, zoneOf: () => 'America/New_York' } },
      OUTSIDE,
    );
    // 10:00 in Beijing is the evening before in New York.
    bank.date = '2024-07-01';
    expect(bank.refused(elsewhere.contact, { loanId, channel: 'call' }, ann)).toBe('contact-outside-hours');
  });

  test('has a case to himself until he gives it back', () => {
    bank.done(take, { loanId }, ann);
    expect(bank.refused(take, { loanId }, staff('bob-officer'))).toBe('case-taken');
    expect(bank.refused(giveBack, { loanId }, staff('bob-officer'))).toBe('case-taken');
    bank.done(giveBack, { loanId }, ann);
    bank.done(take, { loanId }, staff('bob-officer'));
  });

  test('may reach a guarantor, whom the pilot names', () => {
    const guaranteed = collectionOf({ lender, guarantors: { keysOf: () => [], of: () => ['guo'] } }, OUTSIDE);
    bank.done(guaranteed.look, { loanId }, houseSystem);
    expect(bank.done(guaranteed.contact, { loanId, channel: 'call', party: 'guo' }, ann)).toMatchObject({
      outcome: 'begun',
    });
  });
});

describe('a promise', () => {
  const dayAfter = (days: number): string => addDays(parseDate(due), days);
  beforeEach(() => onDay(35));

  test('is refused beyond what is due, beyond its days, and while another stands', () => {
    const of = { loanId, amount: '100.00', dueOn: dayAfter(40) };
    expect(bank.refused(promise, { ...of, amount: '0.00' }, ann)).toBe('promise-amount');
    expect(bank.refused(promise, { ...of, amount: '900000.00' }, ann)).toBe('promise-amount');
    expect(bank.refused(promise, { ...of, dueOn: dayAfter(34) }, ann)).toBe('promise-date');
    expect(bank.refused(promise, { ...of, dueOn: dayAfter(66) }, ann)).toBe('promise-date');
    expect(bank.refused(promise, of, customer('somebody'))).toBe('case-unknown');
    bank.done(promise, of, customer('lin'));
    expect(bank.refused(promise, of, ann)).toBe('promise-open');
  });

  test('is kept by the money, on the day that it comes', () => {
    bank.done(promise, { loanId, amount: '500.00', dueOn: dayAfter(40) }, ann);
    earned(bank, 'lin', '500.00');
    bank.done(repay, { loanId, amount: '500.00' }, customer('lin'));
    onDay(36);
    expect(bank.all(promises).map(({ state, ended_on }) => [state, ended_on])).toEqual([
      ['kept', dayAfter(36)],
    ]);
    expect(row()).toMatchObject({ promise: null, promises_broken: 0 });
    booksAreRight();
  });

  test('is broken on the day after, and a collector has a workday to act', () => {
    bank.done(promise, { loanId, amount: '500.00', dueOn: dayAfter(40) }, ann);
    onDay(40);
    expect(row().promise).not.toBeNull();
    onDay(41);
    expect(row()).toMatchObject({ promise: null, promises_broken: 1 });
    expect(row().act_by! > bank.date).toBe(true);
    expect(bank.facts).toContain('microloan.promise-broken');
  });
});

test.each([
  ['en', 'is 1 days overdue'],
  ['zh-Hant', '貸款已逾期 1 天'],
] as const)('a borrower who signed in %s is written to in it', (locale, words) => {
  loanId = borrowed(bank, 'wu', { product: 'stock-12', amount: '60000.00', termMonths: 3 }, locale);
  bank.done(draw, { loanId, amount: '60000.00' }, customer('wu'));
  due = bank.get(loans, loanId)!.next_due_on!;
  onDay(1);
  expect(bank.all(contacts)[0]!.text).toContain(words);
});

test('a delivered message says whether a real network brought it', () => {
  onDay(1);
  const [message] = bank.all(contacts);
  bank.done(delivered, { about: message!.id, simulated: true, sent: true }, houseSystem);
  expect(bank.get(contacts, message!.id)).toMatchObject({
    outcome: 'delivered',
    delivery: { simulated: true },
  });
  expect(bank.refused(delivered, { about: message!.id, simulated: true, sent: true }, houseSystem)).toBe(
    'contact-unknown',
  );
});

describe('a message that waits for its hour', () => {
  const isReleased = (about = bank.all(contacts).at(-1)!.id, written = '') =>
    bank.done(release, { about, written, locale: 'en' }, houseSystem);
  const first = () => bank.all(contacts)[0]!;
  beforeEach(() => onDay(1));

  test('goes as it was written while that is so, asked twice', () => {
    const { text } = isReleased();
    expect(text).toContain('is 1 days overdue');
    // Tried again, the job still has the words in which it was written.
    expect(isReleased()).toEqual({ contact: first().id, goes: true, text });
    expect(isReleased(first().id, String(text))).toEqual({ contact: first().id, goes: true });
    bank.done(delivered, { about: first().id, simulated: true, sent: true }, houseSystem);
    expect(isReleased()).toMatchObject({ goes: false });
    expect(first().outcome).toBe('delivered');
  });

  test('is withdrawn when the money came first, and counts for no day', () => {
    earned(bank, 'lin', '70000.00');
    bank.done(repay, { loanId, amount: '61000.00' }, customer('lin'));
    expect(isReleased()).toMatchObject({ goes: false });
    expect(first().outcome).toBe('withdrawn');
    expect(bank.facts).toContain('microloan.message-withdrawn');
    expect(bank.get(contactedPeople, 'lin')).toEqual({ id: 'lin', recent: [] });
  });

  test('asks for what is left after a part was paid, and counts for the day on which it goes', () => {
    earned(bank, 'lin', '100.00');
    bank.done(repay, { loanId, amount: '100.00' }, customer('lin'));
    bank.date = addDays(parseDate(due), 2);
    bank.done(fallDue, { loanId }, houseSystem);
    const written = first().text;
    const { text } = isReleased();
    expect(text).toContain('is 2 days overdue');
    expect(first()).toMatchObject({ text, on_date: bank.date });
    expect(text).not.toBe(written);
    expect(bank.get(contactedPeople, 'lin')!.recent).toEqual([{ channel: 'sms', on: bank.date, count: 1 }]);
    expect(bank.refused(contact, { loanId, channel: 'sms' }, ann)).toBe('contact-too-often-today');
  });

  test('is withdrawn when its stage is over, or they were written to since', () => {
    onDay(31);
    expect(isReleased(first().id)).toMatchObject({ goes: false });
    expect(isReleased()).toMatchObject({ goes: true });
    bank.date = addDays(parseDate(due), 32);
    expect(bank.done(contact, { loanId, channel: 'sms' }, ann)).toMatchObject({ outcome: 'on-its-way' });
    expect(isReleased(bank.all(contacts)[1]!.id)).toMatchObject({ goes: false });
    expect(bank.refused(release, { about: 'none', written: '', locale: 'en' }, houseSystem)).toBe(
      'contact-unknown',
    );
  });
});

test('whom an agency has, the program does not write to', () => {
  onDay(31);
  const waiting = bank.all(contacts).at(-1)!.id;
  bank.put(cases, { ...row(), agency: 'agency' });
  const asked = { about: waiting, written: '', locale: 'en' } as const;
  expect(bank.done(release, asked, houseSystem)).toMatchObject({ goes: false });
  onDay(45);
  expect(row()).toMatchObject({ messaged: 45, contacts: 1 });
});

test('somebody who owes two loans is not contacted twice as often', () => {
  const other = borrowedMore(bank, 'lin', { product: 'stock-12', amount: '30000.00', termMonths: 3 });
  bank.done(draw, { loanId: other, amount: '30000.00' }, customer('lin'));
  onDay(1);
  bank.done(fallDue, { loanId: other }, houseSystem);
  const looked = () => bank.done(look, { loanId: other }, houseSystem);
  expect([looked(), looked()]).toMatchObject([{ messaged: false }, { messaged: false }]);
  onDay(2);
  // What found no room yesterday is said today.
  expect(looked()).toMatchObject({ messaged: true });
  onDay(35);
  bank.done(fallDue, { loanId: other }, houseSystem);
  bank.done(look, { loanId: other }, houseSystem);
  for (const id of [loanId, loanId, other]) {
    const begun = bank.done(contact, { loanId: id, channel: 'call' }, ann);
    const what = { contact: String(begun.contact), outcome: 'no-answer', words: 'Rang out.' } as const;
    bank.done(outcome, { loanId: id, ...what }, ann);
  }
  for (const id of [loanId, other])
    expect(bank.refused(contact, { loanId: id, channel: 'call' }, ann)).toBe('contact-too-often-today');
});

test('a loan of which nothing nears its day has no case', () => {
  onDay(-20);
  expect(bank.get(cases, loanId)).toBeUndefined();
  expect(bank.refused(contact, { loanId, channel: 'call' }, ann)).toBe('case-unknown');
  expect(bank.refused(look, { loanId: 'none' }, houseSystem)).toBe('loan-unknown');
});
