import { describe, expect, it } from 'vitest';
import shipped from '../models/small-business-card/model.json' with { type: 'json' };
import { parseModel } from './parse-model.ts';

describe('a model file', () => {
  it('reads back as it was written', () => {
    expect(parseModel(JSON.parse(JSON.stringify(shipped)))).toEqual(shipped);
  });

  it('stores no level that could single out a firm: only what at least 20 rows shared', () => {
    const levels = shipped.characteristics.flatMap(({ binning }) => Object.values(binning.levels ?? {}));
    expect(levels.length).toBeGreaterThan(100);
    expect(levels.length).toBeLessThan(2000);
  });

  it.each([
    [null, 'model should be an object'],
    [{}, 'model.format should be one of sandglass-scorecard-1'],
    [{ ...shipped, intercept: '2' }, 'model.intercept should be a number'],
    [{ ...shipped, columns: [{ name: 'a', type: 'date' }] }, 'model.columns[0].type should be one of'],
    [
      { ...shipped, characteristics: [{ ...shipped.characteristics[0], source: { form: 'eval' } }] },
      'model.characteristics[0].source.form should be one of',
    ],
  ])('that is wrong is refused at the place where it is (%#)', (json, message) => {
    expect(() => parseModel(json)).toThrow(message);
  });
});
