import { accounts } from '@sandglass/ledger';
import { borrowers, loans, principalAccount } from '@sandglass/lending';
import { customer, houseSystem } from '@sandglass/lending/testing';
import { expect, test } from 'vitest';
import { customers } from '../customer/customer.ts';
import { releaseProduct } from '../lending.ts';
import { sampleProducts } from '../product/samples.ts';
import { applicationView } from '../reads/applications.ts';
import { application, assessed, enrolled, openedBank } from '../testing/opened.ts';
import { applications } from './application.ts';
import { apply } from './apply.ts';
import { sign } from './sign.ts';

const ann = customer('ann');
const offered = (grade = 'A') => {
  const bank = openedBank();
  enrolled(bank, 'ann');
  const { application: applicationId } = bank.done(apply, application(), ann, assessed({ grade }));
  return { bank, input: { applicationId: String(applicationId) } };
};

test('a signed offer becomes a loan with its limit, rate and terms, and an account for its principal', () => {
  const { bank, input } = offered();
  const { loan } = bank.done(sign, input, ann);
  expect(bank.get(loans, String(loan))).toMatchObject({
    customer: 'ann',
    region: '330000',
    limit_amount: 20_000_000n,
    rate_bps: 435,
    available_until: '2025-01-16',
    terms: { form: 'draw-and-repay' },
  });
  expect(bank.get(accounts, principalAccount(String(loan)))).toMatchObject({
    rule: 'may-not-overdraw-debit',
  });
  expect(bank.get(customers, 'ann')).toMatchObject({ open_application: null });
  expect(bank.get(borrowers, 'ann')).toMatchObject({ loans: 1, loans_overdue: 0 });
});

test('an offer can be signed on its last day and not on the day after', () => {
  const last = offered();
  last.bank.date = '2024-02-15';
  expect(last.bank.refused(sign, last.input, ann)).toBe('done');
  const late = offered();
  late.bank.date = '2024-02-16';
  expect(late.bank.refused(sign, late.input, ann)).toBe('offer-expired');
});

test('an offer is signed once, and a declined one never', () => {
  const { bank, input } = offered();
  bank.done(sign, input, ann);
  expect(bank.refused(sign, input, ann)).toBe('application-not-approved');
  const declined = offered('E');
  expect(declined.bank.refused(sign, declined.input, ann)).toBe('application-not-approved');
});

test('another customer’s application looks like none', () => {
  const { bank, input } = offered();
  enrolled(bank, 'bob');
  expect(bank.refused(sign, input, customer('bob'))).toBe('application-unknown');
  expect(bank.refused(sign, { applicationId: 'application-none' }, ann)).toBe('application-unknown');
});

test('what was offered is what is signed, also when the product has changed or is no longer offered', () => {
  const { bank, input } = offered();
  const sample = sampleProducts.find(({ id }) => id === 'revolving-12')!;
  const changed = { ...sample, spreadBps: 900, limitMonths: 1, drawMinimum: '5000.00', offered: false };
  bank.done(releaseProduct, { ...changed, terms: { ...sample.terms, penaltyPercent: 100 } }, houseSystem);
  // What the signing page reads is what the contract takes.
  expect(applicationView(bank.get(applications, input.applicationId)!, bank.date).offer).toMatchObject({
    version: 1,
    title: sample.title,
    limitMonths: 12,
    drawMinimum: '1000.00',
    penaltyPercent: 50,
  });
  const { loan } = bank.done(sign, input, ann);
  expect(bank.get(loans, String(loan))).toMatchObject({
    version: 1,
    rate_bps: 435,
    draw_minimum: 100_000n,
    available_until: '2025-01-16',
    terms: { penaltyPercent: 50 },
  });
});
