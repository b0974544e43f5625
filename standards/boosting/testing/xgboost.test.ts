import { describe, expect, it } from 'vitest';
import { MISSING } from '../model/input.ts';
import { compilePredict } from '../model/predict.ts';
import { assertTrees, type BoostedTrees } from '../model/tree.ts';
import { compileExplain } from '../reasons/explain.ts';
import { boost } from '../training/boost.ts';
import known from './models/xgboost.json' with { type: 'json' };
import { type DumpedNode, fromDump } from './xgboost.ts';

const rows = known.rows.map((row) => Float64Array.from(row, (x) => x ?? MISSING));
const inputs = [0, 1, 2, 3].map((i) => Float64Array.from(rows, (row) => row[i]!));
const event = known.event.map((y) => y === 1);

/** XGBoost counts in 32-bit floats. */
const DIGITS = 4;

describe.each(known.cases)(`as ${known.source} does it, case $name`, (of) => {
  const theirs: BoostedTrees = {
    base: of.base,
    inputs: 4,
    trees: (of.dump as readonly DumpedNode[]).map(fromDump),
  };

  it('reads the same log-odds from its trees', () => {
    assertTrees(theirs);
    const predict = compilePredict(theirs);
    for (const [n, row] of rows.entries()) expect(predict(row)).toBeCloseTo(of.logOdds[n]!, DIGITS);
  });

  it('finds the same contributions in its trees, and the same expectation', () => {
    const { contributions, expected } = compileExplain(theirs);
    for (const [n, told] of of.contributions.entries()) {
      const found = contributions(rows[n]!);
      for (let i = 0; i < 4; i++) expect(found[i]).toBeCloseTo(told[i]!, DIGITS);
      expect(expected).toBeCloseTo(told[4]!, DIGITS);
    }
  });

  it('grows trees that answer the same on every row', () => {
    const plan = {
      ...of.plan,
      leafRowsMin: 1,
      gainMin: 0,
      rowShare: 1,
      inputShare: 1,
      binsMax: 254,
      seed: 1,
    };
    const predict = compilePredict(boost({ inputs, event, rising: of.rising }, plan));
    for (const [n, row] of rows.entries()) expect(predict(row)).toBeCloseTo(of.logOdds[n]!, DIGITS);
  });
});
