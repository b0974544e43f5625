import { expect, test } from 'vitest';
import { newBorrower } from '../borrower.ts';
import { newLine } from '../line/line.ts';
import { signedLoan } from '../testing/loan.ts';
import { type Drawdown, objectionToDraw } from './may-draw.ts';

const borrower = { ...newBorrower('ann', '330000'), loans: 1 };
const line = { ...newLine('ann'), approved: 100_000_000n };
const drawdown = (loan: Parameters<typeof signedLoan>[0] = {}, of: Partial<Drawdown> = {}): Drawdown => ({
  loan: signedLoan(loan),
  borrower,
  line,
  amount: 1_000_000n,
  date: '2024-06-30',
  ...of,
});

test('a drawdown within the limit and its time is not objected to', () => {
  expect(objectionToDraw(drawdown())).toBeUndefined();
});

test('what a settled loan, an ended limit and an arrear forbid is named in a banker’s order', () => {
  const all = {
    state: 'settled',
    next_due_on: '2024-06-29',
    available_until: '2024-06-29',
    limit_amount: 0n,
  } as const;
  expect(objectionToDraw(drawdown(all))?.code).toBe('loan-settled');
  expect(objectionToDraw(drawdown({ ...all, state: 'active' }))?.code).toBe('loan-overdue');
  expect(objectionToDraw(drawdown({ ...all, state: 'active', next_due_on: null }))?.code).toBe('limit-ended');
});

test('a frozen line and one lowered below what is drawn forbid a drawdown', () => {
  const frozen = { ...line, frozen_on: '2024-06-01' };
  expect(objectionToDraw(drawdown({}, { line: frozen }))).toEqual({
    code: 'line-frozen',
    values: { since: '2024-06-01' },
  });
  const lowered = { ...line, approved: 5_000_000n, drawn: 4_500_000n };
  expect(objectionToDraw(drawdown({}, { line: lowered }))).toEqual({
    code: 'line-exceeded',
    values: { available: '5000.00' },
  });
});

test('an instalment due today does not yet forbid a drawdown', () => {
  expect(objectionToDraw(drawdown({ next_due_on: '2024-06-30' }))).toBeUndefined();
});

test('a limit lowered below what is owed leaves nothing to draw', () => {
  const lowered = drawdown({ limit_amount: 500_000n, principal: 900_000n, revolving: true });
  expect(objectionToDraw(lowered)).toEqual({ code: 'loan-limit-exceeded', values: { available: '0.00' } });
});

test('principal repaid leaves room under a revolving limit only', () => {
  const repaid = { limit_amount: 1_000_000n, drawn_total: 1_000_000n, principal: 0n };
  expect(objectionToDraw(drawdown({ ...repaid, revolving: true }))).toBeUndefined();
  expect(objectionToDraw(drawdown(repaid))?.code).toBe('loan-limit-exceeded');
});
