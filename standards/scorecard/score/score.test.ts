import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeCutOffs, gradeOf, type Scorecard, scoreCase } from './card.ts';
import { correctPrior, priorLogit } from './prior.ts';
import { largestLosses, REASONS_MAX } from './reasons.ts';
import { houseScaling, quoteScore, scaleProbability, scalingFrom } from './scaling.ts';

describe('scaling', () => {
  it.each([
    { base: 600, odds: 30, pdo: 20, factor: 28.8539, offset: 501.8622 },
    { base: 600, odds: 19, pdo: 50, factor: 72.1348, offset: 387.6036 },
    { base: 600, odds: 50, pdo: 20, factor: 28.8539, offset: 487.1229 },
  ])('$base at $odds : 1 with $pdo to double has offset $offset', ({ base, odds, pdo, factor, offset }) => {
    const scaling = scalingFrom(base, odds, pdo);
    expect(scaling.factor).toBeCloseTo(factor, 4);
    expect(scaling.offset).toBeCloseTo(offset, 4);
  });

  it.each([
    [0.01, 634.4493],
    [0.02, 614.1564],
    [0.05, 586.8207],
    [0.1, 565.2607],
    [0.3, 526.31],
  ])('a probability of %d scores %d', (probability, score) => {
    expect(scaleProbability(probability, houseScaling)).toBeCloseTo(score, 3);
  });

  it.each([
    [600.5, 600],
    [601.5, 602],
    [600.51, 601],
    [-0.5, 0],
    [-1.5, -2],
  ])('quotes %d as %d', (score, quoted) => {
    expect(quoteScore(score) + 0).toBe(quoted);
  });
});

describe('prior correction', () => {
  it('takes a balanced sample’s one half to the true rate', () => {
    expect(correctPrior(0.5, 0.5, 0.1756)).toBeCloseTo(0.1756, 12);
    expect(correctPrior(0.2, 0.5, 0.1756)).toBeCloseTo(0.050559, 6);
  });

  it('of the SBA sample is −1.546 in log-odds', () => {
    expect(priorLogit(10.5, 49.31)).toBeCloseTo(-1.5468, 4);
  });
});

const card: Scorecard = {
  scaling: houseScaling,
  intercept: 2,
  grades: { A: 600, B: 580, C: 569, D: 549 },
  characteristics: [
    {
      name: 'sector',
      reason: 'industry',
      coefficient: 0.5,
      binning: { kind: 'category', levels: { food: -1 }, other: 0.4, missing: -0.2 },
    },
    {
      name: 'employees',
      reason: 'workforce',
      coefficient: 1,
      binning: { kind: 'number', upTo: [5], woe: [-0.3, 0.6], special: {}, missing: 0 },
    },
  ],
};

describe('a scored case', () => {
  it('adds intercept and weighted evidence to ln(good : bad)', () => {
    const { probability, score, grade } = scoreCase(card, ['food', 9]);
    const logOdds = 2 - 0.5 + 0.6;
    expect(probability).toBeCloseTo(1 / (1 + Math.exp(logOdds)), 12);
    expect(score).toBe(Math.round(501.8622 + 28.8539 * logOdds));
    expect(grade).toBe('D');
  });

  it('is neutral where it has no counterpart, and has its own evidence where it is missing', () => {
    expect(scoreCase(card, [undefined, undefined]).probability).toBeCloseTo(1 / (1 + Math.exp(2)), 12);
    expect(scoreCase(card, [null, null]).probability).toBeCloseTo(1 / (1 + Math.exp(1.9)), 12);
  });

  it('scores on the same scale as its probability, whatever the values', () => {
    const value = fc.tuple(fc.constantFrom('food', 'other', null), fc.option(fc.integer(), { nil: null }));
    fc.assert(
      fc.property(value, (values) => {
        const { probability, score } = scoreCase(card, values);
        expect(score).toBe(quoteScore(scaleProbability(probability, houseScaling)));
      }),
    );
  });

  it('tells its losses against the neutral case', () => {
    expect(largestLosses(scoreCase(card, ['food', 2]).contributions)).toEqual([
      { reason: 'industry', points: 14.4 },
      { reason: 'workforce', points: 8.7 },
    ]);
    expect(largestLosses(scoreCase(card, ['other', 9]).contributions)).toEqual([]);
  });
});

describe('reasons', () => {
  it('are four at most, the largest first, and one reason nets its gains and losses', () => {
    const points = [-1, -9, -3, -4, -5, -2];
    const contributions = points.map((p, i) => ({ name: `c${i}`, reason: `r${i}`, points: p }));
    const losses = largestLosses([...contributions, { name: 'gain', reason: 'r1', points: 8.5 }]);
    expect(losses.map(({ reason }) => reason)).toEqual(['r4', 'r3', 'r2', 'r5']);
    expect(losses.length).toBe(REASONS_MAX);
  });

  it('leave out what rounds to nothing', () => {
    expect(largestLosses([{ name: 'c', reason: 'r', points: -0.04 }])).toEqual([]);
  });
});

describe('grades', () => {
  it('of a portfolio with 9 % charged off are cut at a third, two thirds, once and twice its odds', () => {
    expect(gradeCutOffs(0.09, houseScaling)).toEqual({ A: 600, B: 580, C: 569, D: 549 });
  });

  it('begin at their cut-off', () => {
    expect([600, 599, 580, 569, 568, 549, 548].map((score) => gradeOf(score, card.grades))).toEqual([
      'A',
      'B',
      'B',
      'C',
      'D',
      'D',
      'E',
    ]);
  });
});
