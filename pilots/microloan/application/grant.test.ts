import { productRow } from '@sandglass/lending';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleProducts } from '../product/samples.ts';
import { type Applicant, grant } from './grant.ts';

const products = sampleProducts.map((document) => productRow(document, 1));
const product = products[0]!;
const applicant = (of: Partial<Applicant>): Applicant => ({
  amount: 20_000_000n,
  turnover: 500_000_000n,
  grade: 'A',
  overdue: false,
  room: 10n ** 15n,
  frozen: false,
  judged: null,
  ...of,
});

test('a good grade gets what it asks for, at LPR and the product’s spread', () => {
  expect(grant(product, applicant({}), 310)).toEqual({
    decision: 'approved',
    granted: 20_000_000n,
    rateBps: 395,
    price: null,
  });
});

test('a weaker grade pays its own spread and gets its share of the maximum', () => {
  const given = grant(product, applicant({ grade: 'D', amount: 90_000_000n }), 310);
  expect(given).toEqual({ decision: 'approved', granted: 20_000_000n, rateBps: 515, price: null });
});

test('the turnover bounds the limit, in whole hundreds of yuan', () => {
  const given = grant(product, applicant({ turnover: 40_012_345n }), 310);
  expect(given).toMatchObject({ granted: 12_000_000n });
});

test.each([
  ['an overdue customer', { overdue: true }, ['in-arrears']],
  ['a grade the product does not serve', { grade: 'E' }, ['grade-not-served']],
  ['a turnover that carries less than the minimum', { turnover: 100_000n }, ['turnover-too-small']],
  ['a customer whose line is used up', { room: 999_999n }, ['line-used-up']],
  ['one whose unused limit is frozen', { room: 0n, frozen: true }, ['line-frozen']],
  ['several at once', { overdue: true, grade: 'E' }, ['in-arrears', 'grade-not-served']],
])('%s is declined with reasons', (_what, of, reasons) => {
  expect(grant(product, applicant(of), 310)).toEqual({ decision: 'declined', reasons });
});

test('what the line has left bounds the limit', () => {
  expect(grant(product, applicant({ room: 7_654_321n }), 310)).toMatchObject({ granted: 7_650_000n });
});

test('a turnover that carries exactly the minimum gets it', () => {
  // 30 % of 33,333.34 is 10,000.00
  const given = grant(product, applicant({ turnover: 3_333_334n }), 310);
  expect(given).toMatchObject({ decision: 'approved', granted: 1_000_000n });
});

test('what is granted lies within the product and never above what was asked for', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...products),
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fc.bigInt({ min: 0n, max: 10n ** 13n }),
      fc.constantFrom('A', 'B', 'C', 'D', 'E'),
      (of, asked, turnover, grade) => {
        const amount = of.minimum + (asked % (of.maximum - of.minimum + 1n));
        const given = grant(
          of,
          { amount, turnover, grade, overdue: false, room: 10n ** 15n, frozen: false, judged: null },
          310,
        );
        if (given.decision === 'declined') return given.reasons.length > 0;
        return given.granted >= of.minimum && given.granted <= amount && given.granted % 10_000n === 0n;
      },
    ),
  );
});
