import { expect, test } from 'vitest';
import { signedLoan, terms } from '../testing/loan.ts';
import { planDrawing } from './schedule.ts';

const plan = (of: Parameters<typeof terms>[0], amount = 100_000_000n, term_months = 12) =>
  planDrawing(signedLoan({ terms: terms(of), rate_bps: 490, term_months }), 1, amount, '2024-01-31');

test('equal instalments stay level and the last takes the rounding', () => {
  const rows = plan({ form: 'equal-instalment' }, 100_000_000n, 240);
  // 等额本息, 1,000,000 at 4.9 % over 240 months: 6,544.44 each, 6,544.51 at the end
  expect(rows[0]).toMatchObject({ interest: 408_333n, principal: 246_111n });
  expect(rows[239]!.principal + rows[239]!.interest).toBe(654_451n);
});

test('equal principal divides the principal and lets the interest fall', () => {
  const rows = plan({ form: 'equal-principal' }, 100_000_000n, 240);
  expect(rows[0]).toMatchObject({ principal: 416_667n, interest: 408_333n });
  expect(rows[1]).toMatchObject({ principal: 416_667n, interest: 406_632n });
});

test('interest first pays interest each month and all principal at maturity', () => {
  const rows = plan({ form: 'interest-first', dayCount: 'act/360' });
  expect(rows.slice(0, 11).every(({ principal }) => principal === 0n)).toBe(true);
  expect(rows[11]!.principal).toBe(100_000_000n);
  // 29 days from 31 January to 29 February 2024: 1,000,000 × 4.9 % × 29/360
  expect(rows[0]!.interest).toBe(394_722n);
});

test('draw and repay has one instalment with daily interest, on the day it matures', () => {
  const rows = plan({ form: 'draw-and-repay', dayCount: 'act/365' }, 100_000_000n, 3);
  // 90 days from 31 January to 30 April 2024
  expect(rows).toMatchObject([{ to_on: '2024-04-30', principal: 100_000_000n, interest: 1_208_219n }]);
});

test('a loan of the 31st is due on the last day of short months and back on the 31st after', () => {
  expect(
    plan({})
      .slice(0, 4)
      .map(({ to_on }) => to_on),
  ).toEqual(['2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31']);
});

test('each period begins where the one before ends, and the principals sum to what was drawn', () => {
  const rows = plan({ form: 'equal-principal' });
  expect(rows.slice(1).every((row, at) => row.from_on === rows[at]!.to_on)).toBe(true);
  expect(rows.reduce((sum, { principal }) => sum + principal, 0n)).toBe(100_000_000n);
});

test('a due date on a holiday moves to the next workday, and the interest period stays', () => {
  const rows = planDrawing(
    signedLoan({ terms: terms({ holidays: 'following' }) }),
    1,
    12_000_000n,
    '2024-01-10',
  );
  // 10 February 2024 is the Spring Festival; 18 February, a Sunday, was worked in exchange
  expect(rows[0]).toMatchObject({ to_on: '2024-02-10', due_on: '2024-02-18' });
  expect(rows[1]).toMatchObject({ from_on: '2024-02-10', to_on: '2024-03-10', due_on: '2024-03-11' });
});
