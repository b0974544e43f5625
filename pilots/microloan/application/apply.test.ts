import { consentId, consents } from '@sandglass/consent';
import { borrowers } from '@sandglass/lending';
import { customer } from '@sandglass/lending/testing';
import { expect, test } from 'vitest';
import { withdrawConsent } from '../consents.ts';
import { customers } from '../customer/customer.ts';
import { enrol } from '../customer/enrol.ts';
import { ratingModels } from '../rating/models.ts';
import { application, assessed, enrolled, openedBank } from '../testing/opened.ts';
import { heldBy } from '../testing/ruled-bank.ts';
import { applications } from './application.ts';
import { apply } from './apply.ts';
import { assess } from './assess.ts';

const ann = customer('ann');
const bankOfAnn = () => {
  const bank = openedBank();
  enrolled(bank, 'ann');
  return bank;
};

test('a business with consents is approved at once, with amount, rate, grade and an offer that ends', () => {
  const bank = bankOfAnn();
  const reply = bank.done(apply, application(), ann, assessed({ grade: 'B' }));
  expect(reply).toMatchObject({
    decision: 'approved',
    granted: '200000.00',
    // LPR 3.45 % of January 2024, 90 bp of the product and 30 bp of grade B
    annualRatePercent: '4.65',
    grade: 'B',
    expiresOn: '2024-02-15',
    model: 'test-card@1',
  });
  expect(bank.get(customers, 'ann')!.open_application).toBe(reply.application);
  expect(bank.facts.slice(-2)).toEqual(['microloan.applied', 'microloan.decided']);
});

test('a declined application is done, says why in three languages, and opens nothing', () => {
  const bank = bankOfAnn();
  const reply = bank.done(apply, application(), ann, assessed({ grade: 'E' }));
  expect(reply).toMatchObject({
    decision: 'declined',
    reasons: [{ code: 'grade-not-served' }],
    granted: null,
  });
  expect(Object.keys(bank.all(applications)[0]!.reasons[0]!.text)).toEqual(['zh-Hans', 'zh-Hant', 'en']);
  expect(bank.get(customers, 'ann')!.open_application).toBeNull();
});

test.each([
  ['an unknown product', { product: 'gold' }, 'product-unknown'],
  ['too small an amount', { amount: '4999.99' }, 'amount-outside-product'],
  ['too large an amount', { amount: '3000000.01' }, 'amount-outside-product'],
  ['an amount of nothing', { amount: '0.00' }, 'amount-outside-product'],
  ['too long a term', { termMonths: 13 }, 'term-outside-product'],
])('%s is refused', (_what, of, code) => {
  expect(bankOfAnn().refused(apply, application(of), ann, assessed())).toBe(code);
});

test.each([
  ['the smallest amount', { amount: '5000.00' }],
  ['the largest amount', { amount: '3000000.00' }],
  ['the longest term', { termMonths: 12 }],
  ['the shortest term', { termMonths: 1 }],
])('%s of the product can be asked for', (_what, of) => {
  expect(bankOfAnn().refused(apply, application(of), ann, assessed())).toBe('done');
});

test.each(['1.234', '-1', '1e3', '１２', '1000000000000000000', '', ' 1', '01'])(
  'the amount "%s" does not pass the door',
  (amount) => {
    expect(apply.validator.Check(application({ amount }))).toBe(false);
  },
);

test('who is not enrolled is refused', () => {
  expect(openedBank().refused(apply, application(), ann, assessed())).toBe('customer-not-enrolled');
});

test.each(['credit-assessment', 'bureau-query'])(
  'without the consent to %s nobody is assessed',
  (purpose) => {
    const bank = bankOfAnn();
    bank.done(withdrawConsent, { purpose }, ann);
    expect(bank.refused(apply, application(), ann, assessed())).toBe('consent-missing');
  },
);

test('nobody is assessed on words that have changed since they were agreed to', () => {
  const bank = bankOfAnn();
  const given = bank.get(consents, consentId('ann', 'credit-assessment'))!;
  bank.put(consents, { ...given, version: '2020-01' });
  expect(bank.refused(apply, application(), ann, assessed())).toBe('consent-wording-outdated');
});

test('a second application waits until the first offer is signed or has ended', () => {
  const bank = bankOfAnn();
  const first = bank.done(apply, application(), ann, assessed());
  bank.date = '2024-02-15';
  expect(bank.refused(apply, application(), ann, assessed())).toBe('application-open');
  bank.date = '2024-02-16';
  const second = bank.done(apply, application(), ann, assessed());
  expect(bank.get(applications, String(first.application))!.state).toBe('expired');
  expect(bank.get(customers, 'ann')!.open_application).toBe(second.application);
});

test('on a day before the first LPR no price can be given', () => {
  const bank = openedBank('2019-08-01');
  enrolled(bank, 'ann');
  expect(bank.refused(apply, application(), ann, assessed())).toBe('rate-unknown');
});

test('an overdue customer is declined, not refused', () => {
  const bank = bankOfAnn();
  bank.put(borrowers, { ...bank.get(borrowers, 'ann')!, loans_overdue: 1 });
  const reply = bank.done(apply, application(), ann, assessed());
  expect(reply).toMatchObject({ decision: 'declined', reasons: [{ code: 'in-arrears' }] });
});

test('each model scores an application, is named with its version, and explains itself', async () => {
  const prepared = await apply.prepare!(application(), ann, heldBy(bankOfAnn()));
  expect(prepared?.assessments).toEqual(assess(application().business, 20_000_000n));
  expect(prepared?.ruled).toMatchObject({ table: 'eligibility', version: 1, findings: [] });
  expect(ratingModels.map(({ name }) => name)).toEqual(['small-business', 'small-business-card']);
  for (const { name, version } of ratingModels) {
    expect(version).toMatch(new RegExp(`^${name}@[0-9a-f]{12}$`));
    expect(prepared?.assessments).toMatchObject({
      [name]: { model: version, grade: expect.stringMatching(/^[A-E]$/) },
    });
  }
});

test('a province outside GB/T 2260 is refused, and nobody enrols twice', () => {
  const bank = openedBank();
  expect(bank.refused(enrol, { name: 'x', region: '990000' }, ann)).toBe('region-unknown');
  bank.done(enrol, { name: 'x', region: '110000' }, ann);
  expect(bank.refused(enrol, { name: 'x', region: '110000' }, ann)).toBe('customer-enrolled-already');
});
