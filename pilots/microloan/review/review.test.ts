import { borrowers, loans } from '@sandglass/lending';
import { type Bank, customer } from '@sandglass/lending/testing';
import { answerDue } from '@sandglass/review';
import { describe, expect, test } from 'vitest';
import { applications } from '../application/application.ts';
import { apply } from '../application/apply.ts';
import { sign } from '../application/sign.ts';
import { withdrawConsent } from '../consents.ts';
import { customers } from '../customer/customer.ts';
import { application, assessed, enrolled, openedBank } from '../testing/opened.ts';
import { reviews } from './review.ts';
import { askReview, confirmOverturn, proposeOverturn, upholdReview } from './reviewing.ts';

const ann = customer('ann');
const officer = (person: string) => ({ role: 'institution', party: 'bank', person }) as const;
const [li, wang] = [officer('li'), officer('wang')];
const words = 'Our orders for spring are signed.';

/** Ann's application, declined by the model. */
function declined(): { bank: Bank; applicationId: string } {
  const bank = openedBank();
  enrolled(bank, 'ann');
  const reply = bank.done(apply, application(), ann, assessed({ grade: 'E', score: 500 }));
  return { bank, applicationId: String(reply.application) };
}

function asked() {
  const of = declined();
  of.bank.done(askReview, { id: of.applicationId, words }, ann);
  return of;
}

const overturn = (applicationId: string, of: object = {}) => ({
  id: applicationId,
  granted: '50000.00',
  grade: 'C' as const,
  reason: 'The signed orders carry the loan.',
  ...of,
});

function proposed() {
  const of = asked();
  of.bank.done(proposeOverturn, overturn(of.applicationId), li);
  return of;
}

describe('a customer who was declined', () => {
  test('asks a person to look, in their own words, and is told by when', () => {
    const { bank, applicationId } = asked();
    // 16 January 2024 and 15 workdays: spring festival from 10 to 17 February, make-up days on the 4th and the 18th
    expect(bank.get(reviews, applicationId)).toMatchObject({
      state: 'asked',
      words,
      asked_on: '2024-01-16',
      due_on: answerDue('2024-01-16'),
    });
    expect(answerDue('2024-01-16')).toBe('2024-02-05');
    expect(bank.facts.at(-1)).toBe('microloan.review-asked');
    expect(bank.refused(askReview, { id: applicationId }, ann)).toBe('review-asked-already');
  });

  test('asks about their own declined application only, and not for ever', () => {
    const { bank, applicationId } = declined();
    enrolled(bank, 'bob');
    expect(bank.refused(askReview, { id: applicationId }, customer('bob'))).toBe('application-unknown');
    bank.date = '2024-04-15';
    expect(bank.refused(askReview, { id: applicationId }, ann)).toBe('done');
    const late = declined();
    late.bank.date = '2024-04-16';
    expect(late.bank.refused(askReview, { id: late.applicationId }, ann)).toBe('review-too-late');
    const bank2 = openedBank();
    enrolled(bank2, 'ann');
    const granted = bank2.done(apply, application(), ann, assessed());
    const approved = { id: String(granted.application) };
    expect(bank2.refused(askReview, approved, ann)).toBe('review-not-declined');
  });

  test('may ask though the pilot is suspended: it is a right, not business', () => {
    expect(askReview.business).toBe('closing');
  });
});

describe('an officer', () => {
  test('lets the decision stand with a reason, once', () => {
    const { bank, applicationId } = asked();
    bank.done(upholdReview, { id: applicationId, reason: 'The turnover does not carry it.' }, li);
    expect(bank.get(reviews, applicationId)).toMatchObject({
      state: 'upheld',
      answer: 'The turnover does not carry it.',
      decided_on: '2024-01-16',
      result: null,
    });
    expect(bank.refused(upholdReview, { id: applicationId, reason: 'again' }, li)).toBe('review-not-at-step');
    expect(bank.refused(upholdReview, { id: 'application-none', reason: 'x' }, li)).toBe('review-unknown');
  });

  test('proposes to grant it, and another officer makes the offer: a new decision beside the old one', () => {
    const { bank, applicationId } = proposed();
    expect(bank.refused(confirmOverturn, { id: applicationId, agree: true }, li)).toBe(
      'review-second-officer',
    );
    const { result } = bank.done(confirmOverturn, { id: applicationId, agree: true }, wang);
    expect(bank.get(applications, applicationId)).toMatchObject({ state: 'declined', granted: 0n });
    expect(bank.get(applications, String(result))).toMatchObject({
      state: 'approved',
      granted: 5_000_000n,
      model: 'officers',
      grade: 'C',
      reasons: [],
      shadow: { model: 'test-card@1', score: 500, grade: 'E' },
      expires_on: '2024-02-15',
    });
    expect(bank.get(reviews, applicationId)).toMatchObject({
      state: 'overturned',
      answer: 'The signed orders carry the loan.',
      result,
    });
    expect(bank.get(customers, 'ann')?.open_application).toBe(result);
    expect(bank.facts.slice(-2)).toEqual(['microloan.review-overturned', 'microloan.decided']);
    const { loan } = bank.done(sign, { applicationId: String(result) }, ann);
    expect(bank.get(loans, String(loan))).toMatchObject({ limit_amount: 5_000_000n });
  });

  test('lets it stand though another proposed an offer, also while a suspension stops the confirming', () => {
    const { bank, applicationId } = proposed();
    expect([confirmOverturn.business, upholdReview.business]).toEqual(['new', 'continuing']);
    const read = { id: applicationId, reason: 'The orders are not signed.' };
    const { officer } = bank.get(reviews, applicationId)!.proposal!;
    // Who read the case before the offer was proposed gives nothing back that they did not read.
    expect(bank.refused(upholdReview, read, wang)).toBe('review-not-at-step');
    expect(bank.refused(upholdReview, { ...read, over: 'somebody-else' }, wang)).toBe('review-not-at-step');
    const upheld = { ...read, over: officer };
    expect(bank.refused(upholdReview, upheld, li)).toBe('review-second-officer');
    bank.done(upholdReview, upheld, wang);
    expect(bank.get(reviews, applicationId)).toMatchObject({
      state: 'upheld',
      proposal: null,
      answer: 'The orders are not signed.',
      decided_on: '2024-01-16',
    });
    expect(bank.facts).toContain('microloan.review-given-back');
    expect(bank.refused(confirmOverturn, { id: applicationId, agree: true }, wang)).toBe(
      'review-not-at-step',
    );
  });

  test('gives a proposal back, and the review goes on', () => {
    const { bank, applicationId } = proposed();
    bank.done(confirmOverturn, { id: applicationId, agree: false }, wang);
    expect(bank.get(reviews, applicationId)).toMatchObject({ state: 'asked', proposal: null });
    expect(bank.refused(confirmOverturn, { id: applicationId, agree: true }, wang)).toBe(
      'review-not-at-step',
    );
  });

  test.each([
    ['more than was asked for', { granted: '200000.01' }, 'review-amount-outside'],
    ['less than the product lends', { granted: '4999.99' }, 'review-amount-outside'],
    ['at a grade that the product does not serve', { grade: 'E' }, 'review-grade-not-served'],
  ])('cannot grant %s', (_what, of, code) => {
    const { bank, applicationId } = asked();
    expect(bank.refused(proposeOverturn, overturn(applicationId, of), li)).toBe(code);
  });

  test.each([
    ['is overdue by now', { borrower: { loans_overdue: 1 } }, 'review-in-arrears'],
    ['got another offer since', { customer: { open_application: 'application-later' } }, 'review-superseded'],
  ])('grants nothing to a customer who %s', (_what, of: { customer?: object; borrower?: object }, code) => {
    const { bank, applicationId } = proposed();
    bank.put(customers, { ...bank.get(customers, 'ann')!, ...of.customer });
    bank.put(borrowers, { ...bank.get(borrowers, 'ann')!, ...of.borrower });
    expect(bank.refused(confirmOverturn, { id: applicationId, agree: true }, wang)).toBe(code);
  });

  test('grants nothing to a customer who took the consent back', () => {
    const { bank, applicationId } = proposed();
    bank.done(withdrawConsent, { purpose: 'credit-assessment' }, ann);
    expect(bank.refused(confirmOverturn, { id: applicationId, agree: true }, wang)).toBe('consent-missing');
  });
});
