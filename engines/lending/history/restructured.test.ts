import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountText } from '../amount.ts';
import { positions } from '../books/position.ts';
import { keepLine } from '../line/keep-line.ts';
import { drawings } from '../loan/drawing.ts';
import { daysLater } from '../loan/due-date.ts';
import { instalments } from '../loan/instalment.ts';
import { loans } from '../loan/loan.ts';
import type { RepaymentForm } from '../product/terms.ts';
import { payments } from '../repayment/payment.ts';
import { acceptRestructureOf } from '../restructure/accept.ts';
import { decideRestructureOf, proposeRestructureOf } from '../restructure/propose.ts';
import { type Bank, customer, houseSystem } from '../testing/bank.ts';
import { lent, testLending } from '../testing/lent.ts';
import { terms } from '../testing/loan.ts';

const { draw, fallDue, repay, repayDated, reversePayment } = testLending;
const lender = { shard: 'test', keysOf: () => [], objection: () => undefined };
const propose = proposeRestructureOf(lender);
const decide = decideRestructureOf(lender);
const accept = keepLine(acceptRestructureOf(lender));
const ann = customer('ann');
const officer = (person: string) => ({ role: 'institution', party: 'bank', person }) as const;
const loanId = 'loan-1';
const START = '2024-01-16';
/** Sixty days late; the next day its new terms begin. */
const TERMS = '2024-04-17';
const END = daysLater(TERMS, 500);

interface Paid {
  readonly day: number;
  readonly amount: bigint;
}

const story = fc.record({
  form: fc.constantFrom<RepaymentForm>('equal-instalment', 'equal-principal', 'interest-first', 'bullet'),
  dayCount: fc.constantFrom('30/360' as const, 'act/360' as const),
  prepayment: fc.constantFrom('reduce-instalment' as const, 'reduce-term' as const),
  /** Before the new terms something was paid, which takes a number among the payments. */
  paidBefore: fc.boolean(),
  /** Nothing but principal is owed when they begin, where all was paid that day: then they cost nothing. */
  paidThatDay: fc.boolean(),
  months: fc.constantFrom(6, 18, 24),
  gracePeriods: fc.constantFrom(0, 3),
  twice: fc.boolean(),
  paid: fc.array(fc.record({ day: fc.integer({ min: 0, max: 400 }), amount: fc.bigInt(1n, 9_000_000n) }), {
    minLength: 1,
    maxLength: 6,
  }),
  late: fc.nat(),
});
type Story = Omit<typeof story extends fc.Arbitrary<infer T> ? T : never, 'paid' | 'late'>;

function takesTerms(bank: Bank, months: number, gracePeriods: number): void {
  const words = 'Sales fell by half; they come back.';
  bank.done(propose, { loanId, months, gracePeriods, words }, officer('one'));
  bank.done(decide, { loanId, agree: true }, officer('two'));
  bank.done(accept, { loanId, agree: true }, ann);
}

function restructured(of: Story): Bank {
  const { form, dayCount, prepayment } = of;
  const bank = lent(START, { terms: terms({ form, dayCount, prepayment }), term_months: 12 });
  bank.done(draw, { loanId, amount: '300000.00' }, ann);
  bank.date = '2024-02-20';
  bank.done(fallDue, { loanId }, houseSystem);
  if (of.paidBefore) bank.done(repay, { loanId, amount: '500.00' }, ann);
  const grace = form === 'bullet' ? 0 : of.gracePeriods;
  if (of.twice) takesTerms(bank, 12, 0);
  bank.date = TERMS;
  bank.done(fallDue, { loanId }, houseSystem);
  if (of.paidThatDay) bank.done(repay, { loanId, amount: '60000.00' }, ann);
  takesTerms(bank, of.months, grace);
  return bank;
}

function pay(bank: Bank, { day, amount }: Paid): number | undefined {
  bank.date = daysLater(TERMS, day);
  const n = bank.get(loans, loanId)!.repayments;
  bank.do(repay, { loanId, amount: amountText(amount) }, ann);
  return bank.get(payments, `${loanId}.r${n}`) === undefined ? undefined : n;
}

/** The day on which it is found, once its run has been. */
function end(bank: Bank): void {
  bank.date = END;
  bank.done(fallDue, { loanId }, houseSystem);
}

const figures = (bank: Bank) => {
  // A loan that was settled stays so since the day on which it was; each correction counts as a payment of its own.
  const { repayments: _, settled_on: __, ...loan } = bank.get(loans, loanId)!;
  return { loan, funds: bank.funds('ann'), drawings: bank.all(drawings), instalments: bank.all(instalments) };
};

function expectSoundBooks(bank: Bank): void {
  const ways = bank.principalThreeWays();
  expect(ways).toEqual({ ledger: ways.loans, loans: ways.loans, instalments: ways.loans });
  expect(bank.trialBalance()).toBe(0n);
  expect(bank.get(positions, loanId)).toMatchObject({ interest: 0n, overdue: 0n });
}

describe('a restructured loan', () => {
  test('takes a payment of an earlier date as if it had been booked then, from its new terms on', () => {
    fc.assert(
      fc.property(story, ({ paid, late, ...of }) => {
        const order = [...paid].sort((a, b) => a.day - b.day);
        const missed = order[late % order.length]!;
        const [inTime, afterwards] = [restructured(of), restructured(of)];
        for (const one of order) pay(inTime, one);
        for (const one of order) if (one !== missed) pay(afterwards, one);
        end(inTime);
        end(afterwards);
        const valueDate = daysLater(TERMS, missed.day);
        const input = { loanId, amount: amountText(missed.amount), valueDate, reason: 'late file' };
        afterwards.done(repayDated, input, officer('one'));
        expectSoundBooks(afterwards);
        const sameDay = order.filter(({ day }) => day === missed.day).length > 1;
        if (!sameDay) expect(figures(afterwards)).toEqual(figures(inTime));
      }),
      { numRuns: 150 },
    );
  });

  test('takes a payment back as if it had never been, from its new terms on', () => {
    fc.assert(
      fc.property(story, ({ paid, late, ...of }) => {
        const order = [...paid].sort((a, b) => a.day - b.day);
        const wrong = order[late % order.length]!;
        const [withIt, without] = [restructured(of), restructured(of)];
        let payment: number | undefined;
        for (const one of order) {
          const n = pay(withIt, one);
          if (one === wrong) payment = n;
        }
        fc.pre(payment !== undefined);
        for (const one of order) if (one !== wrong) pay(without, one);
        end(withIt);
        end(without);
        withIt.done(reversePayment, { loanId, payment: payment!, reason: 'bounced' }, officer('one'));
        expectSoundBooks(withIt);
        // A later payment took less than was offered while the wrong one stood: then there is less of it to spread.
        fc.pre(withIt.funds('ann') === without.funds('ann'));
        expect(figures(withIt)).toEqual(figures(without));
      }),
      { numRuns: 150 },
    );
  });

  const of: Story = {
    form: 'equal-instalment',
    dayCount: '30/360',
    prepayment: 'reduce-instalment',
    paidBefore: true,
    paidThatDay: true,
    months: 18,
    gracePeriods: 0,
    twice: false,
  };

  test('refuses in words what counts from before its new terms', () => {
    const bank = restructured(of);
    const before = bank.get(loans, loanId);
    bank.date = daysLater(TERMS, 10);
    const dated = (valueDate: string) =>
      bank.refused(repayDated, { loanId, amount: '100.00', valueDate, reason: 'x' }, officer('one'));
    expect(dated(daysLater(TERMS, -1))).toBe('value-date-before-terms');
    expect(dated('2024-02-01')).toBe('value-date-before-terms');
    const reversed = (payment: number) =>
      bank.refused(reversePayment, { loanId, payment, reason: 'x' }, officer('one'));
    // The payment of the day itself came before them; the number after it is what was paid for them.
    expect([0, 1, 2, 9].map(reversed)).toEqual([
      'payment-before-terms',
      'payment-before-terms',
      'payment-unknown',
      'payment-unknown',
    ]);
    expect(bank.get(loans, loanId)).toEqual(before);
    expect(dated(TERMS)).toBe('done');
  });

  test('is not worked out over rows that are not what its terms lead to', () => {
    const bank = restructured(of);
    const row = bank.all(instalments).find(({ state }) => state === 'planned')!;
    bank.put(instalments, { ...row, interest: row.interest + 1n });
    const input = { loanId, amount: '1.00', valueDate: TERMS, reason: 'x' };
    expect(bank.refused(repayDated, input, officer('one'))).toBe('history-differs');
  });
});
