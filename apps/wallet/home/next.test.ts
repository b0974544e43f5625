import { expect, test } from 'vitest';
import type { Application } from '../bank/applications.ts';
import type { Consent } from '../bank/consents.ts';
import type { LoanSummary } from '../bank/loans.ts';
import { nextOf } from './next.ts';

const customer = {
  customer: 'ann',
  name: 'Ann',
  region: '330000',
  enrolledOn: '2024-01-16',
  openApplication: null,
  loans: 0,
  loansOverdue: 0,
  balance: '0.00',
  currency: 'CNY',
} as const;
const loan: LoanSummary = {
  loan: 'loan-1',
  product: 'stock-12',
  form: 'equal-principal',
  limit: '1000.00',
  available: '0.00',
  principalOwed: '1000.00',
  drawMinimum: '100.00',
  currency: 'CNY',
  annualRatePercent: '4.35',
  termMonths: 12,
  signedOn: '2024-01-16',
  availableUntil: '2024-04-16',
  nextDueOn: '2024-02-18',
  overdue: false,
  state: 'active',
  settledOn: null,
};
const application: Application = {
  application: 'application-1',
  product: 'stock-12',
  amount: '1000.00',
  currency: 'CNY',
  termMonths: 12,
  purpose: 'stock',
  appliedOn: '2024-01-16',
  decision: 'approved',
  state: 'approved',
  grade: 'A',
  reasons: [],
  granted: '1000.00',
  annualRatePercent: '4.35',
  lprPercent: '3.45',
  expiresOn: '2024-02-15',
  loan: null,
  offer: null,
  renews: null,
};
const words = { 'zh-Hans': '', 'zh-Hant': '', en: '' };
const consent = (state: Consent['state']): Consent => ({
  purpose: 'credit-assessment',
  version: '1',
  title: words,
  wording: words,
  state,
  grantedAt: null,
  uses: 0,
});
const standing = { customer, consents: [consent('granted')], applications: [], loans: [] };

test('whoever is not enrolled enrols, then decides on data, then applies', () => {
  expect(nextOf({ ...standing, customer: undefined }).is).toBe('enrol');
  expect(nextOf({ ...standing, consents: [consent('granted'), consent('none')] }).is).toBe('consent');
  expect(nextOf({ ...standing, consents: [consent('withdrawn')] }).is).toBe('consent');
  const optional = { ...consent('none'), purpose: 'post-loan-monitoring' };
  expect(nextOf({ ...standing, consents: [consent('granted'), optional] }).is).toBe('apply');
  expect(nextOf(standing).is).toBe('apply');
});

test('an overdue loan goes before an offer that waits to be signed', () => {
  const loans = [{ ...loan, overdue: true }];
  expect(nextOf({ ...standing, loans, applications: [application] }).is).toBe('overdue');
  expect(nextOf({ ...standing, applications: [application] }).is).toBe('sign');
});

test('a limit that was never drawn invites to draw', () => {
  const fresh: LoanSummary = { ...loan, available: '1000.00', principalOwed: '0.00', nextDueOn: null };
  expect(nextOf({ ...standing, loans: [fresh] }).is).toBe('draw');
});

test('of several loans the next due date is told', () => {
  const loans = [
    { ...loan, loan: 'later', nextDueOn: '2024-03-18' },
    { ...loan, loan: 'sooner' },
  ];
  expect(nextOf({ ...standing, loans })).toMatchObject({ is: 'due', loan: { loan: 'sooner' } });
});

test('when all is settled one may apply again', () => {
  expect(nextOf({ ...standing, loans: [{ ...loan, state: 'settled', principalOwed: '0.00' }] }).is).toBe(
    'apply',
  );
});
