import { accounts, creditBalance, debitBalance } from '@sandglass/ledger';
import { loans, realisations, recoveries, seals, standings, writeOffs } from '@sandglass/lending';
import { customer, houseSystem } from '@sandglass/lending/testing';
import { addDays, parseDate } from '@sandglass/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { afterDue } from '../after-due.ts';
import { caseFiles } from '../case/case-file.ts';
import { closeCase } from '../contract/close.ts';
import { draw, fallDue, handOverLoan, reversePayment } from '../lending.ts';
import { clerk, HomeBank } from '../testing/home-bank.ts';
import { hearRegistry } from './hear.ts';
import { mortgages } from './mortgage.ts';
import { pledges } from './pledge.ts';

const court = afterDue.preserving;
const sell = afterDue.realising;
const [ann, ben] = [clerk('ann'), clerk('ben')];
const paper = { text: 'As filed', digest: 'ab'.repeat(32) } as const;
const none = { shelter: 'none' as const };

let bank: HomeBank;
let loanId: string;
const later = (days: number): void => {
  bank.date = addDays(parseDate(bank.date), days);
};
const day = (days: number): string => addDays(parseDate(bank.date), days);
const row = () => bank.get(realisations, `${loanId}.s1`)!;
const loan = () => bank.get(loans, loanId)!;
const asset = () => ({ loanId, asset: 1 });

beforeEach(async () => {
  bank = new HomeBank();
  loanId = await bank.signed('zhou');
  bank.done(draw, { loanId, amount: '500000.00' }, customer('zhou'));
  while (bank.get(loans, loanId)!.overdue_since === null) {
    bank.date = bank.get(loans, loanId)!.next_due_on!;
    later(1);
    bank.done(fallDue, { loanId }, houseSystem);
    if (bank.get(loans, loanId)!.overdue_since === null) later(1);
  }
  later(100);
  bank.done(court.open, { loanId }, ann);
  const home = {
    kind: 'real-estate',
    owner: '林',
    description: '抵押房产一套',
    value: '1500000.00',
  } as const;
  bank.done(court['list-asset'], { loanId, ...home, collateral: true }, ann);
});

/** Before the court, to its judgment. */
function judged(): void {
  const asked = {
    timing: 'pre-suit',
    court: '宁波市海曙区人民法院',
    securityKind: 'guarantee-letter',
  } as const;
  bank.done(court.apply, { loanId, ...asked, amount: '400000.00', security: '400000.00', ...paper }, ann);
  bank.done(court.rule, { loanId, granted: true, ...paper }, ann);
  bank.done(court.seal, { ...asset(), place: 1, sealedOn: bank.date, ...paper }, ann);
  bank.done(court.sue, { loanId, caseNumber: '(2024)浙0203民初1号', ...paper }, ann);
  bank.done(court.judge, { loanId, ...paper }, ann);
}

/** Judged, and appraised at a value. */
function appraised(value = '1000000.00', shelter: object = none): void {
  judged();
  bank.done(sell.open, asset(), houseSystem);
  const basis = { route: 'judgment', ownedByBorrower: true, ...none, ...shelter, ...paper } as const;
  bank.done(sell.base, { ...asset(), ...basis }, ann);
  const term = { appraisedOn: bank.date, validUntil: day(360) };
  bank.done(sell.appraise, { ...asset(), value, ...term, ...paper }, ann);
}

function auctioned(reserve: string, notice: number, result: object): void {
  const on = { announcedOn: bank.date, on: day(notice) };
  bank.done(sell.announce, { ...asset(), reserve, ...on, ...paper }, ann);
  later(notice);
  bank.done(sell.result, { ...asset(), ended: 'unsold', ...result, ...paper }, ann);
}

const proposal = (of: object = {}) => ({
  ...asset(),
  costs: [{ kind: 'enforcement' as const, amount: '12000.00' }],
  liens: [],
  ...paper,
  ...of,
});
function distributed(of: object = {}) {
  bank.done(sell.propose, proposal(of), ann);
  return bank.done(sell.distribute, { ...asset(), agree: true }, ben);
}
const bankHas = (id: string): bigint => debitBalance(bank.get(accounts, id)!);
function booksAreRight(): void {
  expect(bank.trialBalance()).toBe(0n);
  const { ledger, loans: kept, instalments } = bank.principalThreeWays();
  expect([kept, instalments]).toEqual([ledger, ledger]);
  expect(creditBalance(bank.get(accounts, 'bank/realisation-clearing')!)).toBe(0n);
}

describe('a home that secures a loan', () => {
  test('sold at auction repays the loan, the mortgage is released, the rest is the owner’s, and the case closes', async () => {
    appraised();
    auctioned('700000.00', 30, { ended: 'sold', price: '900000.00' });
    const before = bank.funds('zhou');
    const reply = distributed();
    expect(reply).toMatchObject({ state: 'distributed', gross: '900000.00', residual: '0.00' });
    expect(Number(reply['ours'])).toBeGreaterThan(500_000);
    expect(Number(reply['ours']) + Number(reply['surplus'])).toBeCloseTo(888_000, 2);
    expect(bank.funds('zhou') - before).toBe(BigInt(Math.round(Number(reply['surplus']) * 100)));
    expect(loan()).toMatchObject({ state: 'settled', principal: 0n });
    expect(bank.get(seals, `${loanId}.s1`)).toMatchObject({ state: 'realised', realised: 900_000_00n });
    expect(bank.get(mortgages, loanId)!.state).toBe('release-applied');
    booksAreRight();
    const of = { loanId, payment: loan().repayments - 1, reason: 'A mistake' };
    expect(bank.refused(reversePayment, of, ann)).toBe('payment-realised');
    await bank.run(closeCase, { caseId: loanId }, houseSystem);
    expect(bank.get(caseFiles, loanId)!.state).toBe('closing');
    await bank.run(hearRegistry, { caseId: loanId }, houseSystem);
    expect([bank.get(mortgages, loanId)!.state, bank.get(caseFiles, loanId)!.state]).toEqual([
      'released',
      'closed',
    ]);
    expect(bank.all(pledges).map(({ case_file }) => case_file)).toEqual([null]);
  });

  test('that brought too little leaves a claim without security, which goes on to collection or write-off', async () => {
    appraised('600000.00');
    // Half of the value is lent: the security leaves a tenth to lose, not the 45 % of an unsecured claim.
    expect(bank.get(standings, loanId)!.lgd_bps).toBeLessThan(2_000);
    auctioned('420000.00', 30, { ended: 'sold', price: '450000.00' });
    const reply = distributed();
    expect(reply).toMatchObject({ ours: '438000.00', surplus: '0.00' });
    expect(loan()).toMatchObject({ state: 'active' });
    expect(bank.get(standings, loanId)!.lgd_bps).toBeNull();
    booksAreRight();
    // The home is free before the debt is over, and the case goes on for what is owed.
    await bank.run(hearRegistry, { caseId: loanId }, houseSystem);
    expect([bank.get(mortgages, loanId)!.state, bank.get(caseFiles, loanId)!.state]).toEqual([
      'released',
      'signed',
    ]);
    expect(await bank.no(closeCase, { caseId: loanId }, houseSystem)).toBe('case-owes');
    expect(bank.refused(draw, { loanId, amount: '10000.00' }, customer('zhou'))).not.toBe('done');
    const evidence = (['court-ruling', 'asset-search'] as const).map((kind) => ({ kind, ...paper }));
    const asked = {
      loanId,
      ground: 'enforcement-ended' as const,
      words: 'Nothing else was found.',
      evidence,
    };
    // Only the ordinary rule stands in the way: somebody must have been asked to pay.
    expect(bank.refused(afterDue.writingOff.propose, asked, ann)).toBe('write-off-not-collected');
  });

  test('unsold twice is offered at the second reserve; taken in payment it is carried at that price, and the rest is paid out', () => {
    appraised();
    auctioned('700000.00', 30, {});
    auctioned('560000.00', 15, {});
    expect(
      bank.refused(
        sell.announce,
        { ...asset(), reserve: '500000.00', announcedOn: bank.date, on: bank.date, ...paper },
        ann,
      ),
    ).toBe('realisation-reserve');
    bank.done(
      sell.announce,
      { ...asset(), reserve: '560000.00', announcedOn: bank.date, on: bank.date, ...paper },
      ann,
    );
    expect(row().rounds.at(-1)).toMatchObject({ kind: 'sale', until: day(60) });
    later(60);
    bank.done(sell.result, { ...asset(), ended: 'unsold', ...paper }, ann);
    bank.done(sell.take, { ...asset(), ...paper }, ann);
    expect(bank.refused(sell['answer-taking'], { ...asset(), agree: true }, ann)).toBe(
      'realisation-same-officer',
    );
    bank.done(sell['answer-taking'], { ...asset(), agree: true }, ben);
    expect(row()).toMatchObject({ state: 'sold', taken: true, price: 560_000_00n });
    expect(row().dispose_by).toBe(`${Number(bank.date.slice(0, 4)) + 2}${bank.date.slice(4)}`);
    distributed();
    expect(bankHas('bank/repossessed-assets')).toBe(560_000_00n);
    expect(row()).toMatchObject({ state: 'distributed', outcome: 'taken' });
    booksAreRight();
  });

  test('that is a family’s only home leaves it five to eight years of rent, before any creditor', () => {
    judged();
    bank.done(sell.open, asset(), ann);
    const basis = { route: 'judgment', ownedByBorrower: true, shelter: 'rent-set-aside', ...paper } as const;
    for (const of of [{}, { monthlyRent: '2500.00', years: 4 }, { monthlyRent: '2500.00', years: 9 }])
      expect(bank.refused(sell.base, { ...asset(), ...basis, ...of }, ann)).toBe('realisation-shelter');
    bank.done(sell.base, { ...asset(), ...basis, monthlyRent: '2500.00', years: 5 }, ann);
    const term = { appraisedOn: bank.date, validUntil: day(360) };
    bank.done(sell.appraise, { ...asset(), value: '600000.00', ...term, ...paper }, ann);
    auctioned('420000.00', 30, { ended: 'sold', price: '500000.00' });
    expect(distributed()).toMatchObject({ shelter: '150000.00', ours: '338000.00' });
    booksAreRight();
  });

  test('whose bidder does not pay is auctioned again at no less, and the deposit is kept for the creditors', () => {
    appraised();
    auctioned('750000.00', 30, { ended: 'defaulted', forfeited: '80000.00' });
    const again = { ...asset(), announcedOn: bank.date, on: day(30), ...paper };
    expect(bank.refused(sell.announce, { ...again, reserve: '700000.00' }, ann)).toBe('realisation-reserve');
    auctioned('750000.00', 30, { ended: 'sold', price: '750000.00' });
    expect(distributed()).toMatchObject({ gross: '830000.00' });
    booksAreRight();
  });

  test('may be redeemed until it is sold, and by agreement goes for no less than its worth', () => {
    bank.done(sell.open, asset(), ann);
    const basis = { route: 'agreement', ownedByBorrower: true, ...none, ...paper } as const;
    bank.done(sell.base, { ...asset(), ...basis }, ann);
    const term = { appraisedOn: bank.date, validUntil: day(30) };
    bank.done(sell.appraise, { ...asset(), value: '800000.00', ...term, ...paper }, ann);
    expect(bank.refused(sell.end, { ...asset(), outcome: 'paid', words: 'They paid.' }, ann)).toBe(
      'realisation-owed',
    );
    expect(bank.refused(sell.sell, { ...asset(), price: '799999.99', ...paper }, ann)).toBe(
      'realisation-price',
    );
    bank.done(sell.sell, { ...asset(), price: '800000.00', ...paper }, ann);
    expect(bank.refused(sell.end, { ...asset(), outcome: 'withdrawn', words: 'No longer.' }, ann)).toBe(
      'realisation-state',
    );
    distributed();
    expect(loan().state).toBe('settled');
    booksAreRight();
  });

  test('gives an earlier mortgage its part first, and none that was surveyed may be forgotten or given too much', () => {
    const file = bank.get(caseFiles, loanId)!;
    const lien = { holder: 'Bank of Yong', maximum: '300000.00', balance: '200000.00' };
    bank.put(caseFiles, { ...file, home: { ...file.home!, priorLiens: [lien] } });
    appraised();
    auctioned('700000.00', 30, { ended: 'sold', price: '700000.00' });
    expect(bank.refused(sell.propose, proposal(), ann)).toBe('realisation-lien-missing');
    const liens = (claim: string) => ({ liens: [{ holder: lien.holder, rank: 'before' as const, claim }] });
    expect(bank.refused(sell.propose, proposal(liens('300000.01')), ann)).toBe('realisation-lien-above');
    expect(distributed(liens('250000.00'))).toMatchObject({ ours: '438000.00' });
    booksAreRight();
  });

  test('needs two officers for its money: whoever proposed cannot book, and what is given back is proposed anew', () => {
    appraised();
    auctioned('700000.00', 30, { ended: 'sold', price: '700000.00' });
    bank.done(sell.propose, proposal(), ann);
    expect(bank.refused(sell.distribute, { ...asset(), agree: true }, ann)).toBe('realisation-same-officer');
    bank.done(sell.distribute, { ...asset(), agree: false, words: 'The costs are not proved.' }, ben);
    expect(row()).toMatchObject({ state: 'sold', wanted: null });
    distributed();
    expect(bank.refused(sell.distribute, { ...asset(), agree: true }, ben)).toBe('realisation-state');
  });

  test('whose claim left the books meanwhile pays nobody here: the case ends, and its money is the new creditor’s', () => {
    appraised();
    auctioned('700000.00', 30, { ended: 'sold', price: '700000.00' });
    bank.put(loans, { ...loan(), state: 'sold' });
    expect(bank.refused(sell.propose, proposal(), ann)).toBe('realisation-loan-left');
    bank.done(sell.end, { ...asset(), outcome: 'withdrawn', words: 'The claim was sold.' }, ann);
    expect(row()).toMatchObject({ state: 'ended', distribution: null });
  });

  test.each([
    ['below 70 % of its value', '699999.99', 30, 'realisation-reserve'],
    ['on too short a notice', '700000.00', 29, 'realisation-notice'],
  ])('is not auctioned %s', (_what, reserve, notice, code) => {
    appraised();
    const asked = { ...asset(), reserve, announcedOn: bank.date, on: day(notice), ...paper };
    expect(bank.refused(sell.announce, asked, ann)).toBe(code);
  });

  test('is not sold by a court without a judgment, nor while nobody owes, nor twice', () => {
    bank.done(sell.open, asset(), ann);
    const basis = { route: 'judgment', ownedByBorrower: true, ...none, ...paper } as const;
    expect(bank.refused(sell.base, { ...asset(), ...basis }, ann)).toBe('realisation-no-judgment');
    expect(bank.refused(sell.open, asset(), ann)).toBe('realisation-state');
    expect(bank.refused(sell.open, { loanId, asset: 9 }, ann)).toBe('preservation-asset-unknown');
    expect(loan().frozen_on).toBe(bank.date);
    expect(bank.refused(handOverLoan, { loanId }, houseSystem)).toBe('recovery-stage');
    expect([bank.get(recoveries, loanId), bank.get(writeOffs, loanId)]).toEqual([undefined, undefined]);
    expect(bank.get(standings, loanId)).toBeDefined();
  });
});
