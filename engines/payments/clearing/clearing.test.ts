import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEES, feesOf, feesOfStep, feesOn } from './fees.ts';
import { ClearingFileError, readClearingFile, writeClearingFile } from './file.ts';
import type { ClearingLine } from './line.ts';
import { NETWORK, netPositions } from './net.ts';

const table = feesOn('2026-11-28');
const paid = (amount: bigint, of: Partial<{ category: string; card: 'debit' | 'credit' }> = {}) => ({
  amount,
  category: '5411',
  card: 'debit' as const,
  ...of,
});

describe('fees', () => {
  test.each([
    // 发改价格〔2016〕557号: 0.35 % up to ¥13 and 0.0325 % up to ¥3.25; credit 0.45 % without a cap.
    ['of ¥100 by debit', paid(10_000n), { issuer: 35n, network: 3n }],
    ['of ¥10,000 by debit, both capped', paid(1_000_000n), { issuer: 1_300n, network: 325n }],
    ['of ¥10,000 by credit', paid(1_000_000n, { card: 'credit' }), { issuer: 4_500n, network: 325n }],
    ['at a charity', paid(10_000n, { category: '8398' }), { issuer: 0n, network: 0n }],
    ['of one fen', paid(1n), { issuer: 0n, network: 0n }],
  ])('%s', (_what, payment, fees) => {
    expect(feesOf(table, payment)).toEqual(fees);
  });

  test('the table of the date counts, and a date before the first has none', () => {
    const later = { ...FEES[0]!, from: '2027-01-01' };
    expect(feesOn('2026-12-31', [later, ...FEES])).toBe(FEES[0]);
    expect(feesOn('2027-01-01', [later, ...FEES])).toBe(later);
    expect(() => feesOn('2016-09-05')).toThrow(/no fees/);
  });

  test('refunds in parts give back what was paid in fees when all is refunded, and never more', () =>
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 2_000_000n }), { minLength: 1, maxLength: 6 }),
        (parts) => {
          const original = paid(parts.reduce((a, b) => a + b, 0n));
          let before = 0n;
          let given = 0n;
          for (const part of parts) {
            const left = original.amount - before;
            const back = feesOfStep(table, original, left, left - part);
            expect(back.issuer <= 0n).toBe(true);
            given -= back.issuer;
            before += part;
          }
          expect(given).toBe(feesOf(table, original).issuer);
        },
      ),
    ));
});

const line = (n: number, of: Partial<ClearingLine> = {}): ClearingLine => ({
  exchange: `48023310-20261128020000-${String(n).padStart(6, '0')}`,
  original: '',
  kind: 'purchase',
  acquirer: '48023310',
  issuer: '63020000',
  amount: 10_000n,
  interchange: 35n,
  network: 3n,
  rrn: String(n).padStart(12, '0'),
  ...of,
});
const anyLine = fc
  .record({
    n: fc.nat({ max: 999_999 }),
    kind: fc.constantFrom('purchase' as const, 'completion' as const, 'refund' as const),
    amount: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    interchange: fc.bigInt({ min: 0n, max: 1_300n }),
    network: fc.bigInt({ min: 0n, max: 325n }),
    acquirer: fc.constantFrom('48023310', '48025840'),
  })
  .map(({ n, ...of }) => line(n, of));

describe('positions', () => {
  test('a payment costs the issuer its amount less the fee, and brings the acquirer the rest', () => {
    expect(Object.fromEntries(netPositions([line(1)]))).toEqual({
      '63020000': -9_968n,
      '48023310': 9_962n,
      [NETWORK]: 6n,
    });
  });

  test('a payment and its refund come to nothing', () => {
    const positions = netPositions([line(1), line(2, { kind: 'refund' })]);
    expect([...positions.values()]).toEqual([0n, 0n, 0n]);
  });

  test('are zero together, whatever was cleared', () =>
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        expect([...netPositions(lines).values()].reduce((a, b) => a + b, 0n)).toBe(0n);
      }),
    ));
});

describe('a file', () => {
  const head = { date: '2026-11-28', member: '63020000' };

  test('is read as it was written', () =>
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), (lines) => {
        expect(readClearingFile(writeClearingFile(head, lines))).toEqual({ head, lines });
      }),
    ));

  test('that was altered in any character is known', () => {
    const text = writeClearingFile(head, [line(1), line(2, { kind: 'refund' })]);
    fc.assert(
      fc.property(
        fc.nat({ max: text.length - 1 }),
        fc.constantFrom('0', '9', '|', 'x', '\n', ''),
        (at, by) => {
          const altered = text.slice(0, at) + by + text.slice(at + 1);
          if (altered === text) return;
          expect(() => readClearingFile(altered)).toThrow(ClearingFileError);
        },
      ),
    );
  });

  test('that was cut is known, and so is one of another kind', () => {
    const text = writeClearingFile(head, [line(1), line(2)]);
    for (let end = 0; end < text.length; end += 1)
      expect(() => readClearingFile(text.slice(0, end))).toThrow(ClearingFileError);
    expect(() => readClearingFile('hello\n')).toThrow(/line 1/);
  });
});
