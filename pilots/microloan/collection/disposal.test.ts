import { accounts, debitBalance } from '@sandglass/ledger';
import {
  assignments,
  borrowers,
  cases,
  currentAccount,
  disposalItems,
  disposalPools,
  FUNDING,
  INTEREST_RECEIVABLE,
  instalments,
  LOSS_ALLOWANCE,
  loans,
  PENALTY_RECEIVABLE,
  passedOn,
  positions,
  RESERVE,
  SUSPENDED_INTEREST,
  sealOf,
  standings,
  WRITTEN_OFF,
  writeOffs,
} from '@sandglass/lending';
import { type Bank, customer, houseSystem } from '@sandglass/lending/testing';
import { addDays, parseDate } from '@sandglass/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { afterDue } from '../after-due.ts';
import { draw, fallDue, repay } from '../lending.ts';
import { borrowed, earned, openedBank } from '../testing/opened.ts';

const { look, contact, outcome, promise, take } = afterDue.collection;
const { propose, decide } = afterDue.writingOff;
const of = afterDue.disposing;
const staff = (person: string) => ({ role: 'institution', party: 'fenghe-bank', person }) as const;
const [one, two, three] = [staff('one'), staff('two'), staff('three')];
const firm = (party: string) => ({ role: 'partner', party }) as const;
const CODE = 'ab'.repeat(16);
const HOUR = 3_600_000;

let bank: Bank;
let ids: string[];
let due: string;
beforeEach(() => {
  bank = openedBank();
  ids = ['lin', 'mei', 'bo'].map((party) => lateLoan(party));
  due = bank.get(loans, ids[0]!)!.next_due_on!;
  onDay(120);
  for (const id of ids) bad(id);
  for (const [buyer, kind, regions] of [
    ['amc-east', 'national-amc', []],
    ['amc-zhejiang', 'local-amc', ['330000']],
    ['amc-fujian', 'local-amc', ['350000']],
    ['agency', 'agency', []],
  ] as const)
    bank.done(of.register, { ...licence, buyer, kind, regions: [...regions] }, one);
});

const licence = {
  name: 'East Asset Management',
  licence: 'L-2012-7',
  licensedUntil: '2030-12-31',
  payTo: { holder: 'East Asset Management', bank: 'Bank of Hangzhou', account: '6222000011112222' },
  contact: '0571-5550100',
};
function lateLoan(party: string): string {
  const loanId = borrowed(bank, party, { product: 'stock-12', amount: '60000.00', termMonths: 3 });
  bank.done(draw, { loanId, amount: '60000.00' }, customer(party));
  return loanId;
}
function onDay(days: number): void {
  bank.date = addDays(parseDate(due), days);
  for (const loanId of ids) {
    bank.done(fallDue, { loanId }, houseSystem);
    bank.done(look, { loanId }, houseSystem);
  }
}
/** As a night leaves a loan that nobody pays: accrued, classified, and something laid aside. */
function bad(id: string): void {
  const interest = 120_000n;
  bank.put(positions, { ...bank.get(positions, id)!, as_of: bank.date, interest, overdue: 30_000n });
  post(INTEREST_RECEIVABLE, interest);
  post(PENALTY_RECEIVABLE, 30_000n);
  post('bank/interest-income', -150_000n);
  bank.put(standings, { ...bank.get(standings, id)!, tier: 'substandard', days: 120, allowance: 2_000_000n });
  post(LOSS_ALLOWANCE, -2_000_000n);
  post('bank/impairment-loss', 2_000_000n);
}
function post(id: string, amount: bigint): void {
  const account = bank.get(accounts, id)!;
  const side = amount > 0n ? { debits: account.debits + amount } : { credits: account.credits - amount };
  bank.put(accounts, { ...account, ...side });
}
const debit = (id: string): bigint => debitBalance(bank.get(accounts, id)!);
const sum = (of: readonly bigint[]): bigint => of.reduce((a, b) => a + b, 0n);

/** Trial balance, sub-ledgers of principal, receivables, allowance, memo and what buyers paid. */
function booksAreRight(): void {
  const { ledger, loans: byLoans, instalments: byInstalments } = bank.principalThreeWays();
  expect([byLoans, byInstalments]).toEqual([ledger, ledger]);
  expect(bank.trialBalance()).toBe(0n);
  const all = bank.all(positions);
  expect([debit(INTEREST_RECEIVABLE), debit(PENALTY_RECEIVABLE), debit(SUSPENDED_INTEREST)]).toEqual([
    sum(all.map(({ interest }) => interest)),
    sum(all.map(({ overdue }) => overdue)),
    sum(all.map(({ memo }) => memo)),
  ]);
  expect(-debit(LOSS_ALLOWANCE)).toBe(sum(bank.all(standings).map(({ allowance }) => allowance)));
  expect(-debit('bank/disposal-clearing')).toBe(sum(bank.all(disposalPools).map(({ clearing }) => clearing)));
  const waiting = bank.all(passedOn).filter(({ paid_on }) => paid_on === null);
  expect(-debit('bank/for-buyers')).toBe(sum(waiting.map(({ amount }) => amount)));
  const claims = bank.all(writeOffs).filter(({ state }) => state === 'written-off');
  expect(debit(WRITTEN_OFF)).toBe(
    sum(
      claims.map(
        (row) =>
          row.principal -
          row.paid_principal +
          row.interest -
          row.paid_interest +
          row.overdue -
          row.paid_overdue,
      ),
    ),
  );
}

const instant = (hours: number): string =>
  new Date(Date.parse(`${bank.date}T02:00:00Z`) + hours * HOUR).toISOString();
const opened = (form: 'sale' | 'outsourcing' = 'sale'): string =>
  String(bank.done(of.open, { name: 'Pool 1 of 2024', form }, one).pool);
const seal = (poolId: string, by: string, value: string, round = 1): string =>
  sealOf({ pool: poolId, round, by, value, code: CODE });
const poolOf = (poolId: string) => bank.get(disposalPools, poolId)!;

function frozen(form: 'sale' | 'outsourcing' = 'sale'): string {
  const poolId = opened(form);
  bank.done(of.add, { poolId, loanIds: ids }, one);
  bank.done(of.freeze, { poolId }, one);
  return poolId;
}
function offered(poolId: string, reserve: string, invited = ['amc-east', 'amc-zhejiang'], round = 1): void {
  const times = { closesAt: instant(2), revealUntil: instant(4) };
  const term = poolOf(poolId).form === 'outsourcing' ? { termMonths: 6 } : {};
  const reserveSeal = seal(poolId, RESERVE, reserve, round);
  bank.done(of.offer, { poolId, invited, ...times, ...term, reserveSeal }, one);
}
const later = (hours: number): void => {
  bank.hour += hours;
};
function bidden(poolId: string, bids: Readonly<Record<string, string>>, reserve: string, round = 1): void {
  offered(poolId, reserve, Object.keys(bids), round);
  for (const [by, value] of Object.entries(bids))
    bank.done(of.bid, { poolId, seal: seal(poolId, by, value, round) }, firm(by));
  later(3);
  for (const [by, value] of Object.entries(bids))
    bank.done(of.reveal, { poolId, value, code: CODE }, firm(by));
  later(2);
  bank.done(of['open-bids'], { poolId, reserve, code: CODE }, one);
  bank.done(of['open-bids'], { poolId }, two);
  bank.hour = 0;
}
function awarded(bids = { 'amc-east': '50000.00', 'amc-zhejiang': '49999.99' }): string {
  const poolId = frozen();
  bidden(poolId, bids, '30000.00');
  bank.done(of['propose-award'], { poolId, words: 'The best bid.' }, one);
  bank.done(of['decide-award'], { poolId, agree: true }, two);
  return poolId;
}
function paid(): string {
  const poolId = awarded();
  bank.done(of.pay, { poolId, amount: '50000.00', reference: 'SIM-1' }, firm('amc-east'));
  return poolId;
}
const pass = (poolId: string, loanId: string) => bank.done(of.passLoan, { poolId, loanId }, houseSystem);

describe('a sale', () => {
  test('takes the loans off the books for shares that sum to the price, and tells the debtors', () => {
    const poolId = paid();
    booksAreRight();
    expect(poolOf(poolId)).toMatchObject({ state: 'paid', clearing: 5_000_000n });
    for (const loanId of ids) {
      pass(poolId, loanId);
      booksAreRight();
    }
    const items = bank.all(disposalItems);
    expect(sum(items.map(({ share }) => share!))).toBe(5_000_000n);
    expect(poolOf(poolId)).toMatchObject({ state: 'completed', clearing: 0n, left_count: 0 });
    // 3 × (60,000.00 + 1,500.00 − 20,000.00) carried, 50,000.00 got for it.
    expect(poolOf(poolId).result).toBe(5_000_000n - 3n * 4_150_000n);
    expect(debit('bank/disposal-result')).toBe(7_450_000n);
    expect(bank.get(loans, ids[0]!)).toMatchObject({ state: 'sold', principal: 0n, open_drawings: [] });
    expect(new Set(bank.all(instalments).map(({ state }) => state))).toEqual(new Set(['sold']));
    expect(bank.get(cases, ids[0]!)!.state).toBe('closed');
    expect(bank.refused(contact, { loanId: ids[0]!, channel: 'call' }, one)).toBe('case-closed');
    const { notice } = bank.get(assignments, ids[0]!)!;
    for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const)
      expect(notice[locale]).toContain('6222000011112222');
    expect(bank.facts).toContain('microloan.loan-sold');
    expect(bank.refused(of.passLoan, { poolId, loanId: ids[0]! }, houseSystem)).toBe('disposal-state');
  });

  test('what came in after the cut-off goes to the buyer, also of a loan that was settled meanwhile', () => {
    const poolId = frozen();
    earned(bank, 'lin', '100000.00');
    bank.done(repay, { loanId: ids[0]!, amount: '10000.00' }, customer('lin'));
    const took = bank.get(loans, ids[0]!)!.received;
    expect(took).toBe(1_000_000n);
    bank.done(repay, { loanId: ids[1]!, amount: '1.00' }, customer('mei'));
    earned(bank, 'mei', '100000.00');
    bank.done(repay, { loanId: ids[1]!, amount: '90000.00' }, customer('mei'));
    expect(bank.get(loans, ids[1]!)!.open_drawings).toEqual([]);
    bidden(poolId, { 'amc-east': '50000.00' }, '30000.00');
    bank.done(of['propose-award'], { poolId, words: 'The only bid.' }, one);
    bank.done(of['decide-award'], { poolId, agree: true }, two);
    bank.done(of.pay, { poolId, amount: '50000.00', reference: 'SIM-1' }, firm('amc-east'));
    const before = debit(FUNDING);
    for (const loanId of ids) pass(poolId, loanId);
    booksAreRight();
    const received = sum(ids.map((id) => bank.get(loans, id)!.received));
    expect(before - debit(FUNDING)).toBe(received);
    expect(poolOf(poolId)).toMatchObject({ state: 'completed', passed: received });
    expect(bank.get(assignments, ids[0]!)).toBeDefined();
    expect(bank.get(assignments, ids[1]!)).toBeUndefined();
  });

  test('a loan that was restructured since falls out, and its share goes back', () => {
    const poolId = paid();
    bank.put(loans, { ...bank.get(loans, ids[0]!)!, restructures: 1 });
    const { state, returned } = pass(poolId, ids[0]!);
    expect(state).toBe('fell-out');
    expect(returned).toBe('16666.66');
    for (const loanId of ids.slice(1)) pass(poolId, loanId);
    expect(poolOf(poolId)).toMatchObject({ state: 'completed', returned: 1_666_666n });
    expect(bank.get(loans, ids[0]!)!.state).toBe('active');
    booksAreRight();
    expect(bank.done(of.add, { poolId: opened(), loanIds: [ids[0]!] }, one).loans).toBe(1);
  });

  test('a claim that was written off is sold off the balance sheet: its share is impairment income', () => {
    for (const day of [1, 7, 31, 61, 366]) onDay(day);
    const loanId = ids[0]!;
    const digest = 'ab'.repeat(32);
    bank.done(
      propose,
      {
        loanId,
        ground: 'bankruptcy',
        words: 'The shop is bankrupt.',
        evidence: [{ kind: 'bankruptcy-ruling', text: 'Ruling', digest }],
      },
      one,
    );
    bank.done(decide, { loanId, agree: true }, two);
    const poolId = paid();
    expect(bank.all(disposalItems).find(({ loan }) => loan === loanId)).toMatchObject({
      books: 'off',
      tier: 'loss',
    });
    for (const id of ids) pass(poolId, id);
    const share = bank.all(disposalItems).find(({ loan }) => loan === loanId)!.share!;
    expect(-debit('bank/impairment-recovered')).toBe(share);
    expect(bank.get(writeOffs, loanId)!.state).toBe('sold');
    expect(bank.get(loans, loanId)!.state).toBe('sold');
    booksAreRight();
  });
});

describe('after a sale', () => {
  test('a payment that still reaches the bank goes on to the buyer', () => {
    const poolId = paid();
    for (const loanId of ids) pass(poolId, loanId);
    earned(bank, 'lin', '1000.00');
    const before = debit(currentAccount('lin'));
    const reply = bank.done(repay, { loanId: ids[0]!, amount: '200.00' }, customer('lin'));
    expect(reply).toMatchObject({ passedOn: '200.00', to: 'East Asset Management' });
    expect(debit(currentAccount('lin')) - before).toBe(20_000n);
    booksAreRight();
    bank.done(of.receive, { loanId: ids[0]!, amount: '50.00' }, one);
    expect(bank.refused(of.receive, { loanId: ids[0]!, amount: '1.00' }, customer('mei'))).toBe(
      'assignment-unknown',
    );
    expect(bank.refused(of.receive, { loanId: ids[0]!, amount: '99999999.00' }, customer('lin'))).toBe(
      'funds-short',
    );
    for (const { id } of bank.all(passedOn)) {
      bank.done(of.passOn, { payment: id }, houseSystem);
      expect(bank.refused(of.passOn, { payment: id }, houseSystem)).toBe('payment-passed-on');
    }
    expect(debit('bank/for-buyers')).toBe(0n);
    booksAreRight();
  });

  test('the debtor is told in the language of the contract', () => {
    const poolId = paid();
    bank.put(borrowers, { ...bank.get(borrowers, bank.get(loans, ids[0]!)!.customer)!, locale: 'en' });
    const told = ids.slice(0, 2).map((loanId) => {
      const passed = bank.do(of.passLoan, { poolId, loanId }, houseSystem);
      return passed.outcome === 'done' ? passed.jobs?.[0]?.payload : undefined;
    });
    expect(told).toMatchObject([
      { locale: 'en', text: expect.stringContaining('was assigned to') },
      { locale: 'zh-Hans', text: expect.stringContaining('已于') },
    ]);
  });

  test('the assignment binds a debtor from the notice on: by the message, or by a letter with its proof', () => {
    const poolId = paid();
    pass(poolId, ids[0]!);
    const about = ids[0]!;
    bank.done(of.told, { about, simulated: true, sent: false }, houseSystem);
    expect(bank.get(assignments, about)!.told_on).toBeNull();
    const service = {
      loanId: about,
      to: 'debtor',
      how: 'letter',
      words: 'By post',
      digest: 'cd'.repeat(32),
    } as const;
    expect(bank.refused(of.serve, { ...service, on: '2099-01-01' }, one)).toBe('service-date');
    bank.done(of.serve, { ...service, on: bank.date }, one);
    expect(bank.get(assignments, about)).toMatchObject({ told_on: bank.date });
    bank.done(of.told, { about, simulated: true, sent: true }, houseSystem);
    expect(bank.get(assignments, about)!.services).toHaveLength(2);
    expect(bank.refused(of.serve, { ...service, loanId: ids[1]!, on: bank.date }, one)).toBe(
      'assignment-unknown',
    );
  });
});

describe('building', () => {
  test('takes bad loans only, each into one pool, and lets a withdrawn pool’s loans go', () => {
    const poolId = opened();
    bank.done(of.add, { poolId, loanIds: ids.slice(0, 2) }, one);
    expect(bank.refused(of.add, { poolId: opened(), loanIds: [ids[0]!] }, two)).toBe('disposal-loan-held');
    const good = lateLoan('gu');
    expect(bank.refused(of.add, { poolId, loanIds: [good] }, one)).toBe('disposal-loan-performing');
    expect(bank.refused(of.add, { poolId, loanIds: ['none'] }, one)).toBe('loan-unknown');
    expect(bank.refused(of.add, { poolId: `pool-${'0'.repeat(16)}`, loanIds: ids }, one)).toBe(
      'disposal-unknown',
    );
    bank.done(of.remove, { poolId, loanId: ids[1]! }, one);
    expect(bank.refused(of.remove, { poolId, loanId: ids[1]! }, one)).toBe('disposal-loan-not-listed');
    bank.done(of.withdraw, { poolId, words: 'Not now.' }, one);
    bank.done(of.add, { poolId: opened(), loanIds: ids }, one);
  });

  test('a loan that was paid up before the cut-off keeps the pool from being frozen', () => {
    const poolId = opened();
    expect(bank.refused(of.freeze, { poolId }, one)).toBe('disposal-pool-empty');
    bank.done(of.add, { poolId, loanIds: ids }, one);
    bank.put(standings, { ...bank.get(standings, ids[2]!)!, tier: 'normal' });
    expect(bank.refused(of.freeze, { poolId }, one)).toBe('disposal-loan-performing');
    bank.done(of.remove, { poolId, loanId: ids[2]! }, one);
    bank.done(of.freeze, { poolId }, one);
    expect(bank.refused(of.add, { poolId, loanIds: [ids[2]!] }, one)).toBe('disposal-state');
    expect(bank.all(disposalItems)[0]).toMatchObject({
      principal: 6_000_000n,
      interest: 150_000n,
      days: 120,
      tier: 'substandard',
    });
  });
});

describe('bidding', () => {
  test('by who is licensed and invited, until closing, and read by nobody before two officers open it', () => {
    const poolId = frozen();
    const times = { closesAt: instant(2), revealUntil: instant(4) };
    const offer = { poolId, ...times, reserveSeal: seal(poolId, RESERVE, '30000.00') };
    for (const [invited, code] of [
      ['agency', 'buyer-not-licensed'],
      ['amc-fujian', 'buyer-other-province'],
      ['nobody', 'buyer-unknown'],
    ] as const)
      expect(bank.refused(of.offer, { ...offer, invited: [invited] }, one)).toBe(code);
    const soon = { ...offer, invited: ['amc-east'], closesAt: instant(0) };
    expect(bank.refused(of.offer, soon, one)).toBe('disposal-times');
    expect(bank.refused(of.offer, { ...offer, invited: ['amc-east'], termMonths: 6 }, one)).toBe(
      'disposal-term',
    );
    offered(poolId, '30000.00');
    const bid = (by: string, value: string) =>
      bank.refused(of.bid, { poolId, seal: seal(poolId, by, value) }, firm(by));
    expect(bid('amc-fujian', '1.00')).toBe('disposal-not-invited');
    expect(bid('amc-east', '50000.00')).toBe('done');
    expect(bid('amc-east', '52000.00')).toBe('done');
    expect(bank.refused(of.reveal, { poolId, value: '52000.00', code: CODE }, firm('amc-east'))).toBe(
      'bid-not-closed',
    );
    later(2);
    expect(bid('amc-zhejiang', '60000.00')).toBe('bid-late');
    const reveal = (value: string, by = 'amc-east') =>
      bank.refused(of.reveal, { poolId, value, code: CODE }, firm(by));
    expect(reveal('50000.00')).toBe('bid-seal-broken');
    expect(reveal('60000.00', 'amc-zhejiang')).toBe('bid-unknown');
    expect(bank.refused(of['open-bids'], { poolId }, one)).toBe('bids-not-open');
    expect(reveal('52000.00')).toBe('done');
    later(2);
    expect(reveal('52000.00')).toBe('bid-reveal-late');
    bank.done(of['open-bids'], { poolId }, one);
    expect(bank.refused(of['open-bids'], { poolId }, one)).toBe('disposal-same-officer');
    expect(bank.refused(of['open-bids'], { poolId }, two)).toBe('reserve-not-opened');
    expect(bank.refused(of['open-bids'], { poolId, reserve: '1.00', code: CODE }, two)).toBe(
      'reserve-seal-broken',
    );
    bank.done(of['open-bids'], { poolId, reserve: '30000.00', code: CODE }, two);
    expect(poolOf(poolId)).toMatchObject({ state: 'opened', winner: 'amc-east', price: 5_200_000n });
  });

  test('below the reserve fails, and the pool is offered again with another', () => {
    const poolId = frozen();
    bidden(poolId, { 'amc-east': '29999.99' }, '30000.00');
    expect(poolOf(poolId)).toMatchObject({ state: 'failed', winner: null });
    expect(bank.refused(of['propose-award'], { poolId, words: 'All the same.' }, one)).toBe('disposal-state');
    bidden(poolId, { 'amc-east': '25000.00', 'amc-zhejiang': '25000.00' }, '25000.00', 2);
    expect(poolOf(poolId)).toMatchObject({ state: 'opened', winner: 'amc-east', round: 2 });
  });

  test('the award needs others than who proposed it, and the price comes whole and from the winner', () => {
    const poolId = frozen();
    bidden(poolId, { 'amc-east': '50000.00' }, '30000.00');
    bank.done(of['propose-award'], { poolId, words: 'The best bid.' }, one);
    expect(bank.refused(of['decide-award'], { poolId, agree: true }, one)).toBe('disposal-same-officer');
    bank.done(of['decide-award'], { poolId, agree: false, words: 'Ask the board.' }, two);
    bank.done(of['propose-award'], { poolId, words: 'The board agrees.' }, two);
    bank.done(of['decide-award'], { poolId, agree: true }, three);
    const pay = { poolId, amount: '50000.00', reference: 'SIM-1' };
    expect(bank.refused(of.pay, pay, firm('amc-zhejiang'))).toBe('disposal-not-invited');
    expect(bank.refused(of.pay, { ...pay, amount: '49999.99' }, firm('amc-east'))).toBe('disposal-price');
    bank.done(of.pay, pay, firm('amc-east'));
    expect(bank.refused(of.pay, pay, firm('amc-east'))).toBe('disposal-state');
    expect(bank.refused(of.withdraw, { poolId, words: 'Too late.' }, one)).toBe('disposal-state');
  });
});

describe('an agency', () => {
  function withAgency(): string {
    const poolId = frozen('outsourcing');
    bidden(poolId, { agency: '2500' }, '3000');
    bank.done(of['propose-award'], { poolId, words: 'The cheapest.' }, one);
    bank.done(of['decide-award'], { poolId, agree: true }, two);
    return poolId;
  }

  test('is paid its part of what comes in while it has the cases, once each, and the loans stay on the books', () => {
    const poolId = withAgency();
    const loanId = ids[0]!;
    expect(bank.get(cases, loanId)!.agency).toBe('agency');
    earned(bank, 'lin', '10000.00');
    bank.done(repay, { loanId, amount: '1000.01' }, customer('lin'));
    expect(bank.done(of.payCommission, { poolId, loanId }, houseSystem).commission).toBe('250.00');
    expect(bank.done(of.payCommission, { poolId, loanId }, houseSystem).commission).toBe('0.00');
    bank.done(repay, { loanId, amount: '0.03' }, customer('lin'));
    expect(bank.done(of.payCommission, { poolId, loanId }, houseSystem).commission).toBe('0.01');
    expect(debit('bank/collection-cost')).toBe(25_001n);
    expect(bank.get(loans, loanId)!.state).toBe('active');
    booksAreRight();
  });

  test('reaches the debtors it was given under the bank’s own rules, and the bank’s people leave them alone', () => {
    const call = { loanId: ids[0]!, channel: 'call' } as const;
    const agency = firm('agency');
    expect(bank.refused(contact, call, agency)).toBe('case-unknown');
    const poolId = withAgency();
    expect(bank.refused(contact, call, one)).toBe('case-with-agency');
    expect(bank.refused(take, { loanId: ids[0]! }, one)).toBe('case-with-agency');
    expect(bank.refused(contact, call, firm('amc-east'))).toBe('case-unknown');
    const made = bank.done(contact, call, agency);
    const ended = {
      loanId: ids[0]!,
      contact: String(made.contact),
      outcome: 'refuses',
      words: 'Not now.',
    } as const;
    expect(bank.refused(outcome, ended, firm('amc-east'))).toBe('case-unknown');
    bank.done(outcome, ended, agency);
    bank.hour = 14;
    expect(bank.refused(contact, call, agency)).toBe('contact-outside-hours');
    bank.hour = 0;
    let calls = 1;
    for (let refused = 'done'; refused === 'done' && calls < 20; calls += 1) {
      refused = bank.refused(contact, call, agency);
      if (refused === 'done') {
        const last = bank.get(cases, ids[0]!)!.contacts;
        bank.done(outcome, { ...ended, contact: `${ids[0]}.c${last}` }, agency);
      } else expect(refused).toBe('contact-too-often-today');
    }
    expect(calls).toBeLessThan(20);
    bank.done(
      promise,
      { loanId: ids[0]!, amount: '100.00', dueOn: addDays(parseDate(bank.date), 3) },
      agency,
    );
    bank.done(of.recall, { poolId, why: 'breach', words: 'A complaint was right.' }, one);
    expect(bank.refused(contact, call, agency)).toBe('case-unknown');
  });

  test('loses the cases on a breach at once, and at its term by itself', () => {
    const poolId = withAgency();
    expect(bank.refused(of.recall, { poolId, why: 'term', words: 'term' }, houseSystem)).toBe(
      'disposal-state',
    );
    earned(bank, 'lin', '10000.00');
    bank.done(repay, { loanId: ids[0]!, amount: '1000.00' }, customer('lin'));
    const recalled = bank.done(of.recall, { poolId, why: 'breach', words: 'Called at night.' }, one);
    expect(recalled.commission).toBe('250.00');
    expect(debit('bank/collection-cost')).toBe(25_000n);
    booksAreRight();
    expect(poolOf(poolId)).toMatchObject({ state: 'ended' });
    expect(bank.get(cases, ids[0]!)!.agency).toBeNull();
    bank.done(of.add, { poolId: opened(), loanIds: ids }, one);
  });
});
