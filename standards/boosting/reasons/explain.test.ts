import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING, NOT_GIVEN } from '../model/input.ts';
import { compilePredict } from '../model/predict.ts';
import type { BoostedTrees, Tree } from '../model/tree.ts';
import { madeUpSample, rowsOf, smallPlan } from '../testing/sample.ts';
import { shapleyByDefinition, walk } from '../testing/walk.ts';
import { boost } from '../training/boost.ts';
import { compileExplain } from './explain.ts';

const cell = fc.oneof(
  fc.integer({ min: -1, max: 17 }).map((n) => n / 4),
  fc.constant(MISSING),
  fc.constant(NOT_GIVEN),
);
const row = fc.array(cell, { minLength: 5, maxLength: 5 }).map((cells) => Float64Array.from(cells));

const models = [3, 4].map((seed) =>
  boost(madeUpSample(600, seed), { ...smallPlan, rounds: 8, depth: seed, seed }),
);

describe('contributions', () => {
  it('equal the Shapley values by their definition, over every subset of the inputs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), row, (model, x) => {
        const found = compileExplain(model).contributions(x);
        for (const [i, told] of shapleyByDefinition(model, x).entries()) {
          expect(found[i]).toBeCloseTo(told, 10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('sum to the log-odds less the expectation', () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), row, (model, x) => {
        const { contributions, expected } = compileExplain(model);
        const sum = contributions(x).reduce((a, b) => a + b, expected);
        expect(sum).toBeCloseTo(compilePredict(model)(x), 10);
      }),
    );
  });

  it('of many rows together are those of each alone, to the bit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), fc.array(row, { maxLength: 40 }), (model, rows) => {
        const alone = compileExplain(model);
        expect(compileExplain(model).contributionsOf(rows)).toEqual(rows.map((x) => alone.contributions(x)));
      }),
    );
  });

  it('of what is not given are nothing at all', () => {
    for (const model of models) {
      const { contributions } = compileExplain(model);
      const known = contributions(Float64Array.of(1, 2, NOT_GIVEN, NOT_GIVEN, 3));
      expect([known[2], known[3]]).toEqual([0, 0]);
      expect(Array.from(contributions(new Float64Array(5).fill(NOT_GIVEN)))).toEqual([0, 0, 0, 0, 0]);
    }
  });

  it('of a hand-made tree: both inputs are needed, so both share alike', () => {
    // "and" of two inputs, each true in half of the rows: worth 1 where both hold, expected 1/4
    const tree: Tree = {
      feature: [0, -1, 1, -1, -1],
      threshold: [0.5, 0, 0.5, 0, 0],
      missingLeft: [0, 0, 0, 0, 0],
      left: [1, 0, 3, 0, 0],
      right: [2, 0, 4, 0, 0],
      value: [0, 0, 0, 0, 1],
      cover: [40, 20, 20, 10, 10],
    };
    const model: BoostedTrees = { base: 0, inputs: 2, trees: [tree] };
    const { contributions, expected } = compileExplain(model);
    expect(expected).toBe(0.25);
    expect(Array.from(contributions(Float64Array.of(1, 1)))).toEqual([0.375, 0.375]);
    expect(Array.from(contributions(Float64Array.of(1, 0)))).toEqual([0.125, -0.375]);
    expect(Array.from(contributions(Float64Array.of(0, 0)))).toEqual([-0.125, -0.125]);
  });
});

describe('compiled trees', () => {
  it('answer like the plain walk, to the last bit where all is known', () => {
    const known = row.map((x) => x.map((cell) => (Number.isNaN(cell) ? 0 : cell)));
    fc.assert(
      fc.property(fc.constantFrom(...models), known, (model, x) => {
        expect(compilePredict(model)(x)).toBe(walk(model, x));
      }),
    );
  });

  it('average both ways by their cover where an input is not given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), row, (model, x) => {
        expect(compilePredict(model)(x)).toBeCloseTo(walk(model, x), 10);
      }),
    );
  });

  it('give a row the same log-odds alone as among others', () => {
    const [model] = models;
    const rows = rowsOf(madeUpSample(50, 9));
    const batch = rows.map(compilePredict(model!));
    for (const [n, x] of rows.entries()) expect(compilePredict(model!)(x.slice())).toBe(batch[n]);
  });
});
