import { consentId, consents } from '@sandglass/consent';
import {
  figuresOf,
  lines,
  loans,
  type Scenario,
  type Source,
  simulatedSignals,
  standings,
  warnings,
  watches,
} from '@sandglass/lending';
import { type Bank, customer, houseSystem } from '@sandglass/lending/testing';
import { describe, expect, it } from 'vitest';
import { apply } from './application/apply.ts';
import { grantConsent, MONITORING_PURPOSE, RATING_SINCE, withdrawConsent } from './consents.ts';
import { draw, repay } from './lending.ts';
import { monitoring } from './monitoring.ts';
import { application, assessed, borrowed, openedBank } from './testing/opened.ts';

const { look, record, object, answer } = monitoring;
const rerate = monitoring.rerate!;
const ann = customer('ann');
const officer = { role: 'institution', party: 'bank', person: 'li' } as const;

/** Ann has drawn half of her limit and consented to be monitored. */
function monitored(): { bank: Bank; loanId: string } {
  const bank = openedBank();
  const loanId = borrowed(bank, 'ann');
  bank.done(draw, { loanId, amount: '100000.00' }, ann);
  bank.done(grantConsent, { purpose: MONITORING_PURPOSE, version: RATING_SINCE }, ann);
  return { bank, loanId };
}

/** What a daily run and the delivery after it do. */
function readOn(
  bank: Bank,
  date: string,
  scenario: Scenario,
  since = '2023-10',
  silent: readonly Source[] = [],
) {
  bank.date = date;
  const looked = bank.done(look, { customer: 'ann' }, houseSystem);
  if (looked.asked !== true) return looked;
  const none = Object.fromEntries(silent.map((source) => [source, null]));
  const signals = { ...simulatedSignals({ id: 'ann', scenario, since }, date), ...none };
  const figures = { ...figuresOf(signals, date) };
  return bank.done(record, { customer: 'ann', simulated: true, figures, silent: [...silent] }, houseSystem);
}

const warningOf = (bank: Bank) => bank.get(warnings, 'ann.w1')!;

describe('a borrower who consented', () => {
  it('is read with a fact of the use, and nothing happens while nothing is found', () => {
    const { bank } = monitored();
    expect(readOn(bank, '2024-02-01', 'sound')).toMatchObject({ step: 'none' });
    expect(bank.facts.slice(-2)).toEqual(['consent.used', 'microloan.monitored']);
    expect(bank.get(watches, 'ann')).toMatchObject({ next_on: '2024-03-02', warning: null });
  });

  it('is frozen by an alarm: nothing new is drawn or granted, what is owed stays as it was and is repaid', () => {
    const { bank, loanId } = monitored();
    const before = bank.get(loans, loanId)!;
    expect(readOn(bank, '2024-02-01', 'court')).toMatchObject({ level: 'alarm', step: 'frozen' });
    expect(bank.get(lines, 'ann')).toMatchObject({ frozen_on: '2024-02-01', frozen_by: 'ann.w1' });
    expect(bank.get(loans, loanId)).toEqual(before);
    expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('line-frozen');
    const declined = bank.done(apply, application(), ann, assessed());
    expect(declined).toMatchObject({ decision: 'declined', reasons: [{ code: 'line-frozen' }] });
    expect(bank.done(repay, { loanId, amount: '5000.00' }, ann)).toMatchObject({ state: 'active' });
  });

  it('is not frozen by one sign of trouble, and then is by a second from elsewhere', () => {
    const { bank } = monitored();
    bank.date = '2024-02-01';
    bank.done(look, { customer: 'ann' }, houseSystem);
    const figures = { courtCases: 1 };
    const first = { customer: 'ann', simulated: true, figures, silent: [] };
    expect(bank.done(record, first, houseSystem)).toMatchObject({ level: 'warning', step: 'raised' });
    expect(bank.get(lines, 'ann')?.frozen_on).toBeNull();
    const second = { ...first, figures: { ...figures, taxArrears: 5_000 } };
    expect(bank.done(record, second, houseSystem)).toMatchObject({ level: 'alarm', step: 'frozen' });
    expect(warningOf(bank)).toMatchObject({ state: 'frozen', raised_on: '2024-02-01' });
    expect(bank.get(warnings, 'ann.w2')).toBeUndefined();
  });

  it('whose invoices are voided has a notice, then a warning, then is frozen: one case, with its figure as it grew', () => {
    const { bank, loanId } = monitored();
    const read = (date: string) => readOn(bank, date, 'invoices-voided', '2024-01');
    expect(read('2024-02-01')).toMatchObject({
      level: 'notice',
      step: 'raised',
      reasons: ['invoices-voided'],
    });
    expect(warningOf(bank)).toMatchObject({ state: 'open', level: 'notice', frozen_on: null });
    expect(bank.get(watches, 'ann')).toMatchObject({ warning: 'ann.w1', next_on: '2024-02-08' });
    expect(read('2024-02-08')).toMatchObject({ level: 'notice', step: 'none' });
    expect(read('2024-03-01')).toMatchObject({ level: 'warning', step: 'raised' });
    expect(warningOf(bank)).toMatchObject({ state: 'open', level: 'warning', raised_on: '2024-02-01' });
    expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('done');
    expect(read('2024-04-01')).toMatchObject({ level: 'alarm', step: 'frozen' });
    expect(warningOf(bank)).toMatchObject({
      state: 'frozen',
      level: 'alarm',
      frozen_on: '2024-04-01',
      found: [{ code: 'invoices-voided', level: 'alarm' }],
    });
    expect(bank.get(lines, 'ann')).toMatchObject({ frozen_on: '2024-04-01', frozen_by: 'ann.w1' });
    expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('line-frozen');
    expect(bank.get(warnings, 'ann.w2')).toBeUndefined();
    const told = bank.facts.filter((kind) => /warned|line-frozen/.test(kind));
    expect(told).toEqual(['microloan.warned', 'microloan.warned', 'microloan.line-frozen']);
  });

  it('who depends on one buyer is warned and may draw, until another source says something, too', () => {
    const { bank, loanId } = monitored();
    expect(readOn(bank, '2024-02-01', 'one-buyer')).toMatchObject({ level: 'warning', step: 'raised' });
    expect(warningOf(bank)).toMatchObject({
      state: 'open',
      found: [{ code: 'one-buyer', level: 'warning' }],
    });
    expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('done');
    bank.date = '2024-02-08';
    bank.done(look, { customer: 'ann' }, houseSystem);
    const figures = { largestBuyerPercent: 96, taxArrears: 5_000 };
    const both = bank.done(record, { customer: 'ann', simulated: true, figures, silent: [] }, houseSystem);
    expect(both).toMatchObject({ level: 'alarm', step: 'frozen', reasons: ['one-buyer', 'tax-arrears'] });
    expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('line-frozen');
  });

  it('may draw again after two calm readings in a row', () => {
    const { bank, loanId } = monitored();
    readOn(bank, '2024-02-01', 'court');
    expect(readOn(bank, '2024-02-08', 'sound')).toMatchObject({ step: 'none' });
    expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('line-frozen');
    expect(readOn(bank, '2024-02-15', 'sound')).toMatchObject({ step: 'lifted' });
    expect(warningOf(bank)).toMatchObject({ state: 'lifted', officer: null });
    expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('done');
  });

  it('is not thawed by a source that gave the alarm and does not answer, while others may be silent', () => {
    const { bank, loanId } = monitored();
    readOn(bank, '2024-02-01', 'court');
    for (const date of ['2024-02-08', '2024-02-15', '2024-02-22'])
      expect(readOn(bank, date, 'sound', '2023-10', ['court'])).toMatchObject({ step: 'none' });
    expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('line-frozen');
    expect(readOn(bank, '2024-03-01', 'sound', '2023-10', ['tax'])).toMatchObject({ step: 'none' });
    expect(readOn(bank, '2024-03-08', 'sound', '2023-10', ['court'])).toMatchObject({ step: 'none' });
    expect(readOn(bank, '2024-03-15', 'sound')).toMatchObject({ step: 'lifted' });
  });

  it('is frozen for each alarm that came meanwhile: its source has to answer, too', () => {
    const { bank } = monitored();
    readOn(bank, '2024-02-01', 'court');
    bank.date = '2024-02-08';
    const figures = { monthsWithoutFiling: 4 };
    bank.done(record, { customer: 'ann', simulated: true, figures, silent: ['court'] }, houseSystem);
    expect(warningOf(bank).found.map(({ code }) => code)).toEqual([
      'court-enforced',
      'court-case',
      'filing-stopped',
    ]);
    for (const date of ['2024-02-15', '2024-02-22', '2024-02-29'])
      expect(readOn(bank, date, 'sound', '2023-10', ['tax'])).toMatchObject({ step: 'none' });
  });

  it('is warned until the source that gave the warning says that it is over', () => {
    const { bank } = monitored();
    readOn(bank, '2024-02-01', 'one-buyer');
    expect(readOn(bank, '2024-02-08', 'sound', '2023-10', ['invoices'])).toMatchObject({ step: 'none' });
    expect(readOn(bank, '2024-02-15', 'sound')).toMatchObject({ step: 'closed' });
  });
});

describe('an objection', () => {
  const objected = () => {
    const { bank, loanId } = monitored();
    readOn(bank, '2024-02-01', 'court');
    const input = { warningId: 'ann.w1', words: 'The case was closed in January.' };
    const reply = bank.done(object, input, ann);
    return { bank, loanId, input, reply };
  };

  it('is answered by a person within five workdays, and lifting opens the limit', () => {
    const { bank, loanId, reply } = objected();
    // Sunday 4 February is worked, for the days off at the Spring Festival.
    expect(reply).toMatchObject({ dueOn: '2024-02-07' });
    bank.date = '2024-02-05';
    const lifted = { warningId: 'ann.w1', lift: true, reason: 'The court’s letter shows it.' };
    expect(bank.done(answer, lifted, officer)).toMatchObject({ state: 'lifted' });
    expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('done');
    expect(warningOf(bank)).toMatchObject({ answer: lifted.reason, officer: 'li' });
  });

  it('that is upheld leaves the limit frozen with a reason, and later calm readings still lift it', () => {
    const { bank, loanId } = objected();
    const upheld = { warningId: 'ann.w1', lift: false, reason: 'A second case is open.' };
    expect(bank.done(answer, upheld, officer)).toMatchObject({ state: 'upheld' });
    expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('line-frozen');
    readOn(bank, '2024-02-10', 'sound');
    expect(readOn(bank, '2024-02-17', 'sound')).toMatchObject({ step: 'lifted' });
  });

  it('that waits is not decided over the officer’s head by a calm reading', () => {
    const { bank } = objected();
    readOn(bank, '2024-02-03', 'sound');
    expect(readOn(bank, '2024-02-07', 'sound')).toMatchObject({ step: 'none' });
    expect(warningOf(bank).state).toBe('objected');
  });

  it('is made once, by the customer whose limit it is, and only where something is frozen', () => {
    const { bank, input } = objected();
    expect(bank.refused(object, input, ann)).toBe('objection-made');
    expect(bank.refused(object, input, customer('bob'))).toBe('warning-unknown');
    bank.done(answer, { warningId: 'ann.w1', lift: true, reason: 'Settled' }, officer);
    expect(bank.refused(answer, { warningId: 'ann.w1', lift: true, reason: 'Again' }, officer)).toBe(
      'warning-ended',
    );
    const other = monitored();
    other.bank.done(look, { customer: 'ann' }, houseSystem);
    const mild = { customer: 'ann', simulated: true, figures: { courtCases: 1 }, silent: [] };
    other.bank.done(record, mild, houseSystem);
    expect(other.bank.refused(object, input, ann)).toBe('warning-not-frozen');
    const uphold = { warningId: 'ann.w1', lift: false, reason: 'No' };
    expect(other.bank.refused(answer, uphold, officer)).toBe('nothing-to-uphold');
    expect(other.bank.done(answer, { ...uphold, lift: true }, officer)).toMatchObject({ state: 'closed' });
  });
});

describe('without consent', () => {
  it('nothing is read, and that is said once', () => {
    const bank = openedBank();
    borrowed(bank, 'ann');
    expect(readOn(bank, '2024-02-01', 'court')).toMatchObject({ asked: false, because: 'consent-missing' });
    readOn(bank, '2024-03-02', 'court');
    expect(bank.facts.filter((kind) => kind === 'microloan.not-monitored')).toHaveLength(1);
    expect(bank.facts).not.toContain('consent.used');
    expect(bank.get(lines, 'ann')?.frozen_on).toBeNull();
  });

  it('what comes after it was taken back is not kept', () => {
    const { bank } = monitored();
    bank.done(look, { customer: 'ann' }, houseSystem);
    bank.done(withdrawConsent, { purpose: MONITORING_PURPOSE }, ann);
    const came = { customer: 'ann', simulated: true, figures: { enforced: 1 }, silent: [] };
    expect(bank.refused(record, came, houseSystem)).toBe('consent-missing');
    expect(bank.get(lines, 'ann')?.frozen_on).toBeNull();
  });
});

describe('the class of a loan', () => {
  const rated = (loanId: string, pdClass: number) => ({ loanId, pdClass, source: 'invoices' });
  const classOf = (bank: Bank, loanId: string) => {
    const { pd_signed, pd_rated } = bank.get(standings, loanId)!;
    return { signed: pd_signed, now: pd_rated };
  };

  it('is told anew by a reading, with a fact, and nothing of the contract moves', () => {
    const { bank, loanId } = monitored();
    const before = bank.get(loans, loanId)!;
    const { signed } = classOf(bank, loanId);
    expect(bank.done(rerate, rated(loanId, 7), houseSystem)).toEqual({ loan: loanId, pdClass: 7 });
    expect(classOf(bank, loanId)).toEqual({ signed, now: 7 });
    expect(bank.get(loans, loanId)).toEqual(before);
    expect(bank.facts.at(-1)).toBe('microloan.rerated');
  });

  it('that is as it was leaves no fact', () => {
    const { bank, loanId } = monitored();
    const facts = bank.facts.length;
    bank.done(rerate, rated(loanId, classOf(bank, loanId).now), houseSystem);
    expect(bank.facts).toHaveLength(facts);
    expect(bank.refused(rerate, rated(loanId, 11), houseSystem)).toBe('class-unknown');
  });

  it('stays where the consent was given in words that did not name it, or was taken back', () => {
    const { bank, loanId } = monitored();
    const consent = bank.get(consents, consentId('ann', MONITORING_PURPOSE))!;
    bank.put(consents, { ...consent, version: '2026-11' });
    expect(bank.refused(rerate, rated(loanId, 7), houseSystem)).toBe('consent-wording-outdated');
    bank.put(consents, consent);
    bank.done(withdrawConsent, { purpose: MONITORING_PURPOSE }, ann);
    expect(bank.refused(rerate, rated(loanId, 7), houseSystem)).toBe('consent-missing');
    expect(classOf(bank, loanId).now).toBe(classOf(bank, loanId).signed);
  });
});
