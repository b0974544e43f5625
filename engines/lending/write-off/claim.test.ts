import { addDays, parseDate } from '@sandglass/time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { terms } from '../testing/loan.ts';
import { writtenOff } from '../testing/written-off.ts';
import { claimOf, claimTo, payClaim, totalOf } from './claim.ts';

const loan = { terms: terms({ dayCount: 'act/360' }) };

test('a claim goes on after the write-off, at the penalty rate on what is left of its principal', () => {
  // 1,000,000.00 at 5.4 % for 36 days of a year of 360: 5,400.00.
  expect(claimOf(claimTo(writtenOff(), loan, '2026-02-06'))).toMatchObject({ later: 540_000n });
  const { row, paid, left } = payClaim(writtenOff(), loan, 60_000_000n, '2026-02-06');
  expect([paid, left]).toEqual([{ principal: 60_000_000n, interest: 0n, overdue: 0n, later: 0n }, 0n]);
  expect(claimOf(claimTo(row, loan, '2026-03-14'))).toMatchObject({
    principal: 40_000_000n,
    later: 756_000n,
  });
});

test.each([
  ['act/365', 532_603n],
  ['act/360', 540_000n],
  // By the month rate a day is a year's 360th.
  ['30/360', 540_000n],
] as const)('its days are counted as its contract does: %s', (dayCount, later) => {
  const contract = { terms: terms({ dayCount }) };
  expect(claimOf(claimTo(writtenOff(), contract, '2026-02-06'))).toMatchObject({ later });
});

test('once all of it came in it is recovered, and what was more is not taken', () => {
  const owed = totalOf(claimOf(claimTo(writtenOff(), loan, '2026-02-06')));
  const { row, left } = payClaim(writtenOff(), loan, owed + 1n, '2026-02-06');
  expect([row.state, left]).toEqual(['recovered', 1n]);
});

test('however money comes in, what was paid and what is owed make the whole claim', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.bigInt({ min: 1n, max: 50_000_000n })), {
        maxLength: 20,
      }),
      (receipts) => {
        let row = writtenOff();
        let date = '2026-01-01';
        let taken = 0n;
        for (const [days, money] of receipts) {
          date = addDays(parseDate(date), days);
          const got = payClaim(row, loan, money, date);
          expect(money).toBe(totalOf(got.paid) + got.left);
          taken += totalOf(got.paid);
          row = got.row;
        }
        expect(Object.values(claimOf(row)).every((amount) => amount >= 0n)).toBe(true);
        expect(row.principal + row.interest + row.overdue + row.later).toBe(taken + totalOf(claimOf(row)));
      },
    ),
  ));
