import { describe, expect, test } from 'vitest';
import type { Lender } from '../lender.ts';
import { drawings } from '../loan/drawing.ts';
import { loans } from '../loan/loan.ts';
import { restructures } from '../restructure/restructure.ts';
import { Bank, customer } from '../testing/bank.ts';
import { signedLoan, withDrawn } from '../testing/loan.ts';
import { hardshipDue, hardshipFiles, hardships } from './hardship.ts';
import { hardshipOf } from './operations.ts';

const lender: Lender = { shard: 'probe', keysOf: () => [], objection: () => undefined };
const { ask, offer, decline, reply, carryOut } = hardshipOf(lender);
const ann = customer('ann');
const officer = { role: 'institution', party: 'bank', person: 'li' } as const;
const loanId = 'loan-1';
const asking = { loanId, wish: 'pause' as const, words: 'The shop was flooded.' };
const offering = { loanId, kind: 'pause' as const, months: 3, words: 'Three months without instalments.' };

/** Ann owes something since 16 January 2024. */
function owing(): Bank {
  const bank = new Bank('2024-01-16');
  const { loan, plans } = withDrawn({ loan: signedLoan(), plans: [] }, 10_000_000n, '2024-01-16');
  bank.put(loans, loan);
  bank.put(drawings, plans[0]!.drawing);
  return bank;
}
function asked(): Bank {
  const bank = owing();
  bank.done(ask, { ...asking, affordable: '800.00' }, ann);
  return bank;
}
const only = (bank: Bank) => bank.all(hardships).at(-1)!;

describe('a borrower in difficulties', () => {
  test('asks in their own words and is told by when a person answers, in workdays', () => {
    const bank = asked();
    expect(only(bank)).toMatchObject({
      id: 'loan-1.h1',
      state: 'asked',
      affordable: 80_000n,
      words: asking.words,
    });
    // Ten workdays from Tuesday 16 January.
    expect(hardshipDue('2024-01-16')).toBe('2024-01-30');
    expect(bank.facts).toEqual(['probe.hardship-asked']);
    expect(bank.refused(ask, asking, ann)).toBe('hardship-open-already');
  });

  test('asks about their own loan on which something is owed, and nobody else does', () => {
    const bank = owing();
    expect(bank.refused(ask, asking, customer('bob'))).toBe('loan-unknown');
    bank.put(loans, signedLoan({ open_drawings: [] }));
    expect(bank.refused(ask, asking, ann)).toBe('nothing-owed');
  });

  test('may ask while the pilot is suspended: it is a right, not business', () => {
    expect(ask.business).toBe('closing');
    expect(reply.business).toBe('closing');
  });

  test('agrees to an offer, and the request ends when it was carried out; another may be asked then', () => {
    const bank = asked();
    bank.done(offer, offering, officer);
    expect(only(bank)).toMatchObject({
      state: 'offered',
      offer: { kind: 'pause', months: 3, until: '2024-01-30' },
    });
    bank.done(reply, { loanId, reply: 'agree' }, ann);
    expect(only(bank).state).toBe('agreed');
    // What was agreed is proposed as the loan's new terms at once, in the officer's words.
    expect(bank.get(restructures, 'loan-1.x1')).toMatchObject({
      state: 'proposed',
      months: 15,
      grace_periods: 3,
      words: offering.words,
      proposed_by: 'li',
      hardship: 'loan-1.h1',
    });
    bank.done(carryOut, { loanId, evidence: '4711.0' }, officer);
    expect(only(bank)).toMatchObject({ state: 'done', ended_on: '2024-01-16' });
    expect(bank.get(hardshipFiles, loanId)).toMatchObject({ requests: 1, open: null });
    bank.done(ask, asking, ann);
    expect(only(bank).id).toBe('loan-1.h2');
    expect(bank.facts).toEqual([
      'probe.hardship-asked',
      'probe.hardship-offered',
      'probe.hardship-agreed',
      'probe.restructure-proposed',
      'probe.hardship-done',
      'probe.hardship-asked',
    ]);
  });

  test.each([
    ['turn-down', 'turned-down'],
    ['withdraw', 'withdrawn'],
  ] as const)('may %s an offer, and the request is over', (how, state) => {
    const bank = asked();
    bank.done(offer, offering, officer);
    expect(bank.refused(reply, { loanId, reply: how }, customer('bob'))).toBe('hardship-unknown');
    bank.done(reply, { loanId, reply: how }, ann);
    expect(only(bank).state).toBe(state);
    expect(bank.refused(reply, { loanId, reply: 'agree' }, ann)).toBe('hardship-unknown');
  });

  test('agrees to nothing that was not offered, nor to an offer that has ended', () => {
    const bank = asked();
    expect(bank.refused(reply, { loanId, reply: 'agree' }, ann)).toBe('hardship-not-at-step');
    bank.done(offer, offering, officer);
    bank.date = '2024-01-31';
    expect(bank.refused(reply, { loanId, reply: 'agree' }, ann)).toBe('hardship-offer-expired');
    bank.done(reply, { loanId, reply: 'withdraw' }, ann);
  });
});

describe('an officer', () => {
  test('says no with a reason, once', () => {
    const bank = asked();
    bank.done(decline, { loanId, words: 'The turnover carries the instalments.' }, officer);
    expect(only(bank)).toMatchObject({ state: 'declined', answer: 'The turnover carries the instalments.' });
    expect(bank.refused(decline, { loanId, words: 'again' }, officer)).toBe('hardship-unknown');
  });

  test('offers what is bounded, once, and carries out only what was agreed', () => {
    const bank = asked();
    expect(bank.refused(offer, { ...offering, months: 13 }, officer)).toBe('hardship-months-above');
    expect(bank.refused(carryOut, { loanId, evidence: 'x' }, officer)).toBe('hardship-not-at-step');
    bank.done(offer, { ...offering, kind: 'longer-term', months: 24 }, officer);
    expect(bank.refused(offer, offering, officer)).toBe('hardship-not-at-step');
    expect(bank.refused(offer, { ...offering, loanId: 'loan-9' }, officer)).toBe('hardship-unknown');
  });
});
