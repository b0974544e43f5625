import { borrowers, drawings, lines, loans, products, renewals, standings } from '@sandglass/lending';
import { type Bank, customer, houseSystem } from '@sandglass/lending/testing';
import { expect, test } from 'vitest';
import { applications } from '../application/application.ts';
import { apply } from '../application/apply.ts';
import { sign } from '../application/sign.ts';
import { customers } from '../customer/customer.ts';
import { draw, lowerLine, payAway, releaseProduct, renewing, repay } from '../lending.ts';
import { sampleProducts } from '../product/samples.ts';
import { application, assessed, borrowed, earned, enrolled, openedBank } from '../testing/opened.ts';
import { signRenewal } from './sign.ts';

const ann = customer('ann');
const officer = { role: 'institution', party: 'bank', person: 'one' } as const;
const ASKED = '2024-07-01';

/** Ann drew all of a revolving limit for six months, spent it, and it matures on the 16th of July. */
function matures(): { bank: Bank; loan: string } {
  const bank = openedBank();
  const loan = borrowed(bank, 'ann');
  bank.done(draw, { loanId: loan, amount: '200000.00' }, ann);
  bank.done(payAway, { amount: '200000.00' }, ann);
  earned(bank, 'ann', '10000.00');
  bank.date = ASKED;
  return { bank, loan };
}

const renewal = (loan: string, of: Partial<Parameters<typeof application>[0]> = {}) =>
  application({ renews: { loan, drawing: 1 }, ...of });

const asks = (bank: Bank, loan: string, grade = 'A', of: Parameters<typeof renewal>[1] = {}): string =>
  String(bank.done(apply, renewal(loan, of), ann, assessed({ grade })).application);

test('a renewal is decided afresh, signed before the day, and on it pays the old principal without a gap', () => {
  const { bank, loan } = matures();
  const line = bank.get(lines, 'ann')!;
  const id = asks(bank, loan, 'B');
  expect(bank.get(applications, id)).toMatchObject({
    state: 'approved',
    granted: 20_000_000n,
    // The prime rate of the day, the product's spread and the grade's of today.
    rate_bps: 345 + 90 + 30,
    renews: { loan, drawing: 1 },
  });
  const { nextLoan } = bank.done(signRenewal, { applicationId: id, locale: 'zh-Hant' }, ann);
  expect(bank.get(loans, String(nextLoan))).toBeUndefined();
  // Until the day the line is taken once.
  expect(bank.get(lines, 'ann')).toEqual(line);
  expect(bank.get(customers, 'ann')).toMatchObject({ open_application: null });
  bank.date = bank.get(drawings, `${loan}.1`)!.matures_on;
  expect(bank.date).toBe('2024-07-16');
  const reply = bank.done(renewing.carryOut, { loanId: loan, drawing: 1 }, houseSystem);
  expect(reply).toMatchObject({ state: 'renewed', nextLoan, renewed: '200000.00' });
  expect(bank.get(loans, String(nextLoan))).toMatchObject({ principal: 20_000_000n, rate_bps: 465 });
  expect(bank.get(standings, String(nextLoan))).toMatchObject({ tier: 'normal' });
  expect(bank.get(lines, 'ann')).toMatchObject({ drawn: 20_000_000n, reserved: 0n });
  expect(bank.get(borrowers, 'ann')).toMatchObject({ loans: 2, loans_overdue: 0, locale: 'zh-Hant' });
  expect(bank.refused(draw, { loanId: loan, amount: '1000.00' }, ann)).toBe('loan-settled');
  const { ledger, loans: owed, instalments } = bank.principalThreeWays();
  expect([owed, instalments]).toEqual([ledger, ledger]);
  expect(bank.trialBalance()).toBe(0n);
});

test('a renewal that the models decline is declined with its reasons, and the old loan stays as it was', () => {
  const { bank, loan } = matures();
  const before = bank.get(loans, loan);
  const id = asks(bank, loan, 'E');
  expect(bank.get(applications, id)).toMatchObject({ state: 'declined', renews: { loan, drawing: 1 } });
  expect(bank.refused(signRenewal, { applicationId: id }, ann)).toBe('application-not-approved');
  expect(bank.get(loans, loan)).toEqual(before);
});

test('a weaker grade renews less; the rest is the customer’s to bring', () => {
  const { bank, loan } = matures();
  const id = asks(bank, loan, 'A', { amount: '120000.00' });
  bank.done(signRenewal, { applicationId: id }, ann);
  bank.date = '2024-07-16';
  const day = { loanId: loan, drawing: 1 };
  expect(bank.done(renewing.carryOut, day, houseSystem)).toMatchObject({ state: 'signed' });
  earned(bank, 'ann', '80000.00');
  expect(bank.done(renewing.carryOut, day, ann)).toMatchObject({ state: 'renewed', renewed: '120000.00' });
  expect(bank.get(lines, 'ann')).toMatchObject({ drawn: 12_000_000n });
});

test('who may not renew hears why: too early, another’s, in arrears, frozen, not normal, too much, another product', () => {
  const { bank, loan } = matures();
  const refused = (of: Parameters<typeof renewal>[1] = {}, who = ann) =>
    bank.refused(apply, renewal(loan, of), who, assessed());
  enrolled(bank, 'bob');
  expect(refused({}, customer('bob'))).toBe('loan-unknown');
  expect(refused({ amount: '200000.01' })).toBe('renewal-above-owed');
  expect(refused({ product: 'stock-12' })).toBe('renewal-other-product');
  expect(refused({ renews: { loan, drawing: 2 } })).toBe('loan-unknown');
  bank.date = '2024-06-15';
  expect(refused()).toBe('renewal-too-early');
  bank.date = '2024-07-16';
  expect(refused()).toBe('renewal-too-late');
  bank.date = ASKED;
  const line = bank.get(lines, 'ann')!;
  bank.put(lines, { ...line, frozen_on: ASKED, frozen_by: 'warning-1' });
  expect(refused()).toBe('line-frozen');
  bank.put(lines, line);
  const borrower = bank.get(borrowers, 'ann')!;
  bank.put(borrowers, { ...borrower, loans_overdue: 1 });
  expect(refused()).toBe('renewal-in-arrears');
  bank.put(borrowers, borrower);
  const standing = bank.get(standings, loan)!;
  bank.put(standings, { ...standing, tier: 'special-mention' });
  expect(refused()).toBe('renewal-not-normal');
  bank.put(standings, standing);
  expect(refused()).toBe('done');
});

test('a product says whether, how often and how long it renews, by its version of today', () => {
  const { bank, loan } = matures();
  const sample = sampleProducts.find(({ id }) => id === 'revolving-12')!;
  const { renewal: rule, ...terms } = sample.terms;
  bank.done(releaseProduct, { ...sample, terms }, houseSystem);
  expect(bank.refused(apply, renewal(loan), ann, assessed())).toBe('renewal-not-offered');
  bank.done(
    releaseProduct,
    { ...sample, terms: { ...terms, renewal: { ...rule!, totalMonthsMax: 11 } } },
    houseSystem,
  );
  expect(bank.refused(apply, renewal(loan), ann, assessed())).toBe('renewal-too-long');
  expect(bank.refused(apply, renewal(loan, { termMonths: 5 }), ann, assessed())).toBe('done');
  const amortising = sampleProducts.find(({ id }) => id === 'equipment-24')!;
  const unfit = { ...amortising, terms: { ...amortising.terms, renewal: rule! } };
  expect(bank.refused(releaseProduct, unfit, houseSystem)).toBe('product-terms-unfit');
});

test('renewals one after another are counted, and end', () => {
  const { bank, loan } = matures();
  earned(bank, 'ann', '100000.00');
  let now = loan;
  for (const day of ['2024-07-16', '2025-01-16', '2025-07-16']) {
    bank.date = `${day.slice(0, 8)}10`;
    const { application: id } = bank.done(apply, renewal(now, { amount: '100000.00' }), ann, assessed());
    const { nextLoan } = bank.done(signRenewal, { applicationId: String(id) }, ann);
    expect(bank.get(drawings, `${now}.1`)).toMatchObject({ matures_on: day });
    bank.date = day;
    bank.done(renewing.carryOut, { loanId: now, drawing: 1 }, houseSystem);
    now = String(nextLoan);
  }
  bank.date = '2026-01-10';
  const fourth = renewal(now, { amount: '100000.00' });
  expect(bank.refused(apply, fourth, ann, assessed())).toBe('renewal-too-often');
});

test('an offer is signed at its own door, once, and not when the borrower stands worse by then', () => {
  const { bank, loan } = matures();
  const id = asks(bank, loan);
  expect(bank.refused(sign, { applicationId: id }, ann)).toBe('application-renews');
  expect(bank.refused(signRenewal, { applicationId: id }, customer('bob'))).toBe('application-unknown');
  const line = bank.get(lines, 'ann')!;
  bank.put(lines, { ...line, frozen_on: ASKED, frozen_by: 'warning-1' });
  expect(bank.refused(signRenewal, { applicationId: id }, ann)).toBe('line-frozen');
  bank.put(lines, line);
  bank.done(signRenewal, { applicationId: id }, ann);
  expect(bank.refused(signRenewal, { applicationId: id }, ann)).toBe('application-not-approved');
  expect(bank.refused(apply, renewal(loan), ann, assessed())).toBe('renewal-signed-already');
  bank.done(renewing.withdraw, { loanId: loan, drawing: 1 }, ann);
  const again = asks(bank, loan, 'B');
  bank.done(signRenewal, { applicationId: again }, ann);
  expect(bank.get(renewals, `${loan}.1`)).toMatchObject({ state: 'signed', application: again });
});

test('a line that an officer lowered meanwhile ends the renewal, and the old drawing is repaid as agreed', () => {
  const { bank, loan } = matures();
  bank.done(signRenewal, { applicationId: asks(bank, loan) }, ann);
  bank.done(lowerLine, { customer: 'ann', approved: '50000.00', reason: 'Turnover fell.' }, officer);
  bank.date = '2024-07-16';
  const day = { loanId: loan, drawing: 1 };
  expect(bank.refused(renewing.carryOut, day, houseSystem)).toBe('line-exceeded');
  expect(bank.done(renewing.end, day, houseSystem)).toMatchObject({
    state: 'stopped',
    because: 'line-exceeded',
  });
  earned(bank, 'ann', '200000.00');
  bank.done(repay, { loanId: loan, amount: '210000.00' }, ann);
  expect(bank.get(loans, loan)).toMatchObject({ principal: 0n });
});

test('what a product’s page says of renewing is what its version says', () => {
  const bank = openedBank();
  expect(bank.get(products, 'tax-12')!.terms.renewal).toEqual({
    withinDays: 30,
    timesMax: 3,
    totalMonthsMax: 36,
  });
  expect(bank.get(products, 'stock-12')!.terms.renewal).toBeUndefined();
});
