import { describe, expect, it } from 'vitest';
import trees from './models/small-business/model.json' with { type: 'json' };
import shipped from './models/small-business-card/model.json' with { type: 'json' };
import { parseModel } from './parse-model.ts';

describe('a model file', () => {
  it.each([shipped, trees])('reads back as it was written: $name', (model) => {
    expect(parseModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  it('stores no level that could single out a firm: only what at least 20 rows shared', () => {
    const levels = shipped.characteristics.flatMap(({ binning }) => Object.values(binning.levels ?? {}));
    expect(levels.length).toBeGreaterThan(100);
    expect(levels.length).toBeLessThan(2000);
    const inTrees = trees.inputs.flatMap(({ encoding }) => Object.keys(encoding.levels ?? {}));
    expect(inTrees.length).toBeGreaterThan(100);
    expect(inTrees.length).toBeLessThan(2000);
    expect(Math.min(...trees.trees.flatMap(({ cover }) => cover))).toBeGreaterThanOrEqual(20);
  });

  it.each([
    [null, 'model should be an object'],
    [{}, 'model.format should be one of sandglass-scorecard-1, sandglass-boosted-1'],
    [{ ...shipped, intercept: '2' }, 'model.intercept should be a number'],
    [{ ...shipped, columns: [{ name: 'a', type: 'date' }] }, 'model.columns[0].type should be one of'],
    [
      { ...shipped, characteristics: [{ ...shipped.characteristics[0], source: { form: 'eval' } }] },
      'model.characteristics[0].source.form should be one of',
    ],
    [{ ...trees, trees: [{ ...trees.trees[0], left: [0] }] }, 'model.trees should be whole trees: tree 0'],
    [{ ...trees, reference: { score: { edges: [1], counts: [1] } } }, 'three more counts than edges'],
  ])('that is wrong is refused at the place where it is (%#)', (json, message) => {
    expect(() => parseModel(json)).toThrow(message);
  });
});
