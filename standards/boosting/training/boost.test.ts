import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING, NOT_GIVEN } from '../model/input.ts';
import { compilePredict } from '../model/predict.ts';
import { assertTrees, LEAF } from '../model/tree.ts';
import { madeUpSample, rowsOf, smallPlan } from '../testing/sample.ts';
import { binInput } from './bins.ts';
import { boost } from './boost.ts';
import { chooseRounds } from './rounds.ts';

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** Share of pairs of an event and another row in which the event stands higher. */
function auc(logOdds: ArrayLike<number>, event: readonly boolean[]): number {
  const of = (is: boolean) => event.flatMap((e, row) => (e === is ? [logOdds[row]!] : []));
  const [high, low] = [of(true), of(false)];
  const wins = high.reduce((sum, h) => sum + low.reduce((s, l) => s + (h > l ? 1 : h === l ? 0.5 : 0), 0), 0);
  return wins / (high.length * low.length);
}

describe('boosting', () => {
  it('gives the same trees twice, and others by another seed', () => {
    const sample = madeUpSample(500, 1);
    const first = boost(sample, smallPlan);
    expect(boost(sample, smallPlan)).toEqual(first);
    expect(boost(sample, { ...smallPlan, seed: 12 })).not.toEqual(first);
    assertTrees(first);
  });

  it('ranks rows that it has not seen, and is right on average', () => {
    const predict = compilePredict(boost(madeUpSample(3000, 1), smallPlan));
    const other = madeUpSample(1000, 2);
    const logOdds = rowsOf(other).map(predict);
    expect(auc(logOdds, other.event)).toBeGreaterThan(0.8);
    const predicted = logOdds.reduce((sum, x) => sum + logistic(x), 0) / 1000;
    expect(Math.abs(predicted - other.event.filter(Boolean).length / 1000)).toBeLessThan(0.04);
  });

  it('never makes a leaf of fewer rows than the least', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 5 }), (leafRowsMin, depth) => {
        const { trees } = boost(madeUpSample(300, 5), { ...smallPlan, rounds: 5, leafRowsMin, depth });
        for (const { feature, cover } of trees) {
          for (const [node, f] of feature.entries()) {
            if (f === LEAF && feature.length > 1) expect(cover[node]).toBeGreaterThanOrEqual(leafRowsMin);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the direction of a monotone input, whatever the others are', () => {
    const predict = compilePredict(boost({ ...madeUpSample(800, 6), rising: [1, -1, 1, 0, -1] }, smallPlan));
    const cell = fc.integer({ min: -2, max: 20 }).map((n) => n / 4);
    fc.assert(
      fc.property(fc.tuple(cell, cell, cell, cell, cell), cell, (x, more) => {
        for (const [i, sign] of [1, -1, 1, 0, -1].entries()) {
          const [low, high] = [Math.min(x[i]!, more), Math.max(x[i]!, more)];
          const at = (value: number) => predict(Float64Array.from(x.with(i, value)));
          if (sign !== 0) expect(sign * (at(high) - at(low))).toBeGreaterThanOrEqual(-1e-12);
        }
      }),
    );
  });

  it('leaves to the offset what the offset explains', () => {
    const sample = madeUpSample(2000, 8);
    const plain = boost(sample, smallPlan);
    const offset = Float64Array.from(rowsOf(sample), compilePredict({ ...plain, base: 0 }));
    const rest = boost({ ...sample, offset }, smallPlan);
    const spread = (model: typeof plain) => {
      const found = rowsOf(sample).map(compilePredict(model));
      return Math.max(...found) - Math.min(...found);
    };
    expect(spread(rest)).toBeLessThan(spread(plain) / 2);
  });

  it('learns which way missing values go', () => {
    const rows = 400;
    const input = Float64Array.from({ length: rows }, (_, n) => (n % 4 === 0 ? MISSING : n % 7));
    const event = Array.from({ length: rows }, (_, n) => n % 4 === 0 && n % 3 > 0);
    const predict = compilePredict(boost({ inputs: [input], event }, smallPlan));
    expect(predict(Float64Array.of(MISSING))).toBeGreaterThan(predict(Float64Array.of(3)) + 2);
  });

  it.each([
    ['a plan outside its limits', { ...smallPlan, depth: 9 }, 'depth must lie between 1 and 8'],
    ['no round', { ...smallPlan, rounds: 0 }, 'rounds must lie between'],
  ])('refuses %s', (_what, plan, message) => {
    expect(() => boost(madeUpSample(100, 1), plan)).toThrow(message);
  });

  it('learns nothing of an input from rows that do not give it, and averages it for them', () => {
    const rows = 400;
    const input = Float64Array.from({ length: rows }, (_, n) => (n % 4 === 0 ? NOT_GIVEN : n % 8));
    const event = Array.from({ length: rows }, (_, n) => n % 4 === 0 || n % 8 > 3);
    const model = boost(
      { inputs: [input], event },
      { ...smallPlan, rounds: 1, rowShare: 1, learningRate: 1 },
    );
    const predict = compilePredict(model);
    const [low, high, none] = [1, 7, NOT_GIVEN].map((x) => predict(Float64Array.of(x)));
    expect(high).toBeGreaterThan(low! + 2);
    expect(none).toBeCloseTo((low! + high!) / 2, 5);
    expect(model.trees[0]?.cover).toEqual([400, 150, 150]);
  });

  it('refuses rows of one outcome', () => {
    const inputs = [Float64Array.of(1, 2, 3)];
    expect(() => boost({ inputs, event: [true, true, true] }, smallPlan)).toThrow('both outcomes');
  });
});

describe('classes of an input', () => {
  it('hold about the same number of rows, and never part a value', () => {
    const values = Float64Array.from({ length: 1000 }, (_, n) => (n * 37) % 100);
    const { bin, edges } = binInput(values, 10);
    expect(edges.length).toBe(9);
    for (let at = 0; at < 10; at++) expect(bin.filter((b) => b === at).length).toBe(100);
  });

  it('are one for each value where there are few, with the missing ones apart', () => {
    const { bin, edges } = binInput(Float64Array.of(3, 1, MISSING, 1, 2), 20);
    expect(edges).toEqual([1.5, 2.5]);
    expect(Array.from(bin)).toEqual([2, 0, 3, 0, 1]);
  });
});

describe('early stopping', () => {
  it('takes the number of rounds that does best on rows of another time', () => {
    const noisy = { ...madeUpSample(300, 3), rising: [0, 0, 0, 0, 0] };
    const later = madeUpSample(500, 4);
    const judge = (logOdds: Float64Array) => auc(logOdds, later.event);
    const plan = { ...smallPlan, rounds: 120, learningRate: 0.5, leafRowsMin: 2 };
    const { rounds, curve } = chooseRounds([{ train: noisy, rows: rowsOf(later), judge }], plan);
    expect(curve.map((one) => one.rounds)).toEqual(Array.from({ length: 12 }, (_, n) => 10 * (n + 1)));
    const best = Math.max(...curve.map(({ judged }) => judged));
    expect(curve.find((one) => one.rounds === rounds)?.judged).toBe(best);
    expect(rounds).toBeLessThan(120);
  });
});
