import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveCholesky } from './cholesky.ts';
import { fitLogistic, logistic } from './logistic.ts';

const repeat = <T>(value: T, times: number) => Array.from({ length: times }, () => value);

describe('logistic regression', () => {
  /** A two-by-two table has a closed form: the coefficient is the log of the odds ratio. */
  const inputs = [...repeat([0], 100), ...repeat([1], 80)];
  const event = [...repeat(true, 20), ...repeat(false, 80), ...repeat(true, 50), ...repeat(false, 30)];

  it('finds the log odds and the log odds ratio of a two-by-two table', () => {
    const fit = fitLogistic({ inputs, event }, 0);
    expect(fit.converged).toBe(true);
    expect(fit.intercept).toBeCloseTo(Math.log(20 / 80), 10);
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(50 / 30 / (20 / 80)), 10);
  });

  it('treats a weight of three as three rows', () => {
    const weights = event.map((_, i) => (i % 2 === 0 ? 3 : 1));
    const rows = event.flatMap((_, i) => repeat(i, weights[i]!));
    const weighted = fitLogistic({ inputs, event, weights }, 0.5);
    const repeated = fitLogistic(
      { inputs: rows.map((i) => inputs[i]!), event: rows.map((i) => event[i]!) },
      0.5,
    );
    expect(weighted.intercept).toBeCloseTo(repeated.intercept, 10);
    expect(weighted.coefficients[0]).toBeCloseTo(repeated.coefficients[0]!, 10);
  });

  it('shrinks with the penalty and stays finite on separable data', () => {
    const separable = { inputs: [[0], [0], [1], [1]], event: [false, false, true, true] };
    const weak = fitLogistic(separable, 0.1);
    const strong = fitLogistic(separable, 10);
    expect(weak.converged && strong.converged).toBe(true);
    expect(strong.coefficients[0]).toBeLessThan(weak.coefficients[0]!);
    expect(strong.coefficients[0]).toBeGreaterThan(0);
  });

  it('makes predicted events as many as observed ones', () => {
    const row = fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.boolean());
    fc.assert(
      fc.property(fc.array(row, { minLength: 20, maxLength: 80 }), (rows) => {
        fc.pre(new Set(rows.map(([, y]) => y)).size === 2);
        const fit = fitLogistic({ inputs: rows.map(([x]) => [x]), event: rows.map(([, y]) => y) }, 1);
        const predicted = rows.map(([x]) => logistic(fit.intercept + fit.coefficients[0]! * x));
        expect(predicted.reduce((a, b) => a + b)).toBeCloseTo(rows.filter(([, y]) => y).length, 6);
      }),
    );
  });

  it('does not overflow at either end', () => {
    expect([logistic(-800), logistic(0), logistic(800)]).toEqual([0, 0.5, 1]);
  });

  it('refuses collinear inputs without a penalty', () => {
    const twice = inputs.map(([x]) => [x!, x!]);
    expect(() => fitLogistic({ inputs: twice, event }, 0)).toThrow(RangeError);
  });
});

describe('Cholesky', () => {
  it('solves a symmetric positive definite system', () => {
    const [x, y] = solveCholesky([[4], [2, 3]], [10, 8]);
    expect([x, y]).toEqual([expect.closeTo(1.75, 12), expect.closeTo(1.5, 12)]);
  });
});
