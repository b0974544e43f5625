import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPrice, type PriceBounds } from './best-price.ts';
import { churnAt } from './churn.ts';
import { expectedLossBps, type LoanCost, pricePoint } from './profit.ts';
import { yearlyDefaultOf } from './yearly.ts';

const grades = ['A', 'B', 'C', 'D'];
const cost = (of: Partial<LoanCost> = {}): LoanCost => ({
  fundingBps: 200,
  yearlyDefault: 0.01,
  lgdPercent: 45,
  servicing: 0n,
  ...of,
});
const bounds = (of: Partial<PriceBounds> = {}): PriceBounds => ({
  lowestBps: 310,
  highestBps: 1500,
  stepBps: 5,
  leastLimit: 1_000_000n,
  mostLimit: 50_000_000n,
  ...of,
});

describe('who leaves at which rate', () => {
  // Three of the observed rates for each grade; the fit may miss each by what it misses at most.
  it.each([
    ['A', 425, 0.0946],
    ['A', 585, 0.3473],
    ['A', 1025, 0.7313],
    ['B', 425, 0.0668],
    ['B', 705, 0.4583],
    ['B', 1425, 0.8421],
    ['C', 465, 0.1221],
    ['C', 945, 0.643],
    ['C', 1500, 0.8952],
  ])('grade %s at %d basis points is as it was observed', (grade, rateBps, observed) => {
    expect(Math.abs(churnAt(grade, rateBps) - observed)).toBeLessThan(0.033);
  });

  it('nobody leaves at 4 % or below, and more leave the dearer it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...grades), fc.nat(2_500), fc.nat(2_500), (grade, a, b) => {
        const [low, high] = [churnAt(grade, Math.min(a, b)), churnAt(grade, Math.max(a, b))];
        return low >= 0 && high < 1 && low <= high && (a > 400 || churnAt(grade, a) === 0);
      }),
    );
  });
});

describe('what an offer is expected to earn', () => {
  it('is interest less funding and expected loss, times the share that stays', () => {
    // 4.00 % − 2.00 % − 1 % × 45 % = 1.55 % of 500,000.00; nobody leaves at 4 %
    expect(pricePoint('A', 50_000_000n, 400, cost())).toMatchObject({
      marginBps: 155,
      churn: 0,
      profit: 775_000n,
    });
    expect(expectedLossBps(cost({ yearlyDefault: 0.04 }))).toBeCloseTo(180, 9);
  });

  it('a loan’s servicing weighs on a small limit', () => {
    const of = cost({ servicing: 30_000n });
    expect(pricePoint('A', 1_000_000n, 400, of).profit).toBe(-14_500n);
  });
});

describe('the offer with the largest expected profit', () => {
  it('lies inside the bounds where customers leave faster than the margin grows', () => {
    const found = bestPrice('A', bounds(), cost())!;
    expect(found.best.rateBps).toBeGreaterThan(600);
    expect(found.best.rateBps).toBeLessThan(1200);
  });

  it('is at the product’s highest rate where that binds, and goes to all that the evidence carries', () => {
    const found = bestPrice('B', bounds({ highestBps: 450 }), cost())!;
    expect(found).toMatchObject({ limit: 50_000_000n, best: { rateBps: 450 } });
  });

  it('is none where no rate within the bounds earns, or nothing is carried', () => {
    expect(bestPrice('C', bounds({ highestBps: 450 }), cost({ yearlyDefault: 0.2 }))).toBeUndefined();
    expect(bestPrice('A', bounds({ mostLimit: 999_999n }), cost())).toBeUndefined();
  });

  it('no rate and no limit on the whole grid earns more', () => {
    const any = fc.record({
      grade: fc.constantFrom(...grades),
      lowestBps: fc.integer({ min: 300, max: 500 }),
      width: fc.nat(900),
      limitSteps: fc.integer({ min: 1, max: 30 }),
      fundingBps: fc.integer({ min: 100, max: 350 }),
      yearlyDefault: fc.double({ min: 0, max: 0.25, noNaN: true }),
      lgdPercent: fc.integer({ min: 0, max: 100 }),
      servicing: fc.bigInt({ min: 0n, max: 100_000n }),
    });
    fc.assert(
      fc.property(any, ({ grade, lowestBps, width, limitSteps, ...rest }) => {
        const step = 1_000_000n;
        const most = step * BigInt(limitSteps);
        const of = bounds({
          lowestBps,
          highestBps: lowestBps + width,
          stepBps: 1,
          leastLimit: step,
          mostLimit: most,
        });
        let brute = 0n;
        for (let limit = step; limit <= most; limit += step) {
          for (let rate = lowestBps; rate <= lowestBps + width; rate += 7) {
            const { profit } = pricePoint(grade, limit, rate, rest);
            if (profit > brute) brute = profit;
          }
        }
        const found = bestPrice(grade, of, rest);
        expect(found?.best.profit ?? 0n).toBeGreaterThanOrEqual(brute);
        if (found) expect(pricePoint(grade, found.limit, found.best.rateBps, rest)).toEqual(found.best);
      }),
      { numRuns: 60 },
    );
  });
});

it('a default within years is one within a year at an even hazard', () => {
  expect(yearlyDefaultOf(0.19, 2)).toBeCloseTo(0.1, 12);
  expect(yearlyDefaultOf(0, 7)).toBe(0);
  expect(yearlyDefaultOf(1, 7)).toBe(1);
});
