import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidRequest } from '../invalid.ts';
import { DEPTH_MAX, requireStorable } from './storable.ts';

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });
const pathOf = (value: unknown): string | undefined => {
  try {
    requireStorable(value);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidRequest) return error.violations[0]?.path;
    throw error;
  }
};

describe('a body', () => {
  it('of well-formed texts passes, whatever else is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 5 }), (value) => {
        fc.pre(!JSON.stringify(value).includes('\\u0000'));
        expect(pathOf(value)).toBeUndefined();
      }),
    );
  });

  it.each([
    [{ a: { 'b/c~': ['x', 'a\0b'] } }, '/a/b~1c~0/1'],
    [{ a: 'half \ud83d' }, '/a'],
    [{ a: '\udca5 half' }, '/a'],
    [{ a: { 'x\0': 1 } }, '/a'],
  ])('with what no text may hold (%j) is told where it stands', (value, path) => {
    expect(pathOf(value)).toBe(path);
  });

  it(`may be ${DEPTH_MAX} deep and not one more, also where it is thousands`, () => {
    expect(pathOf(nested(DEPTH_MAX))).toBeUndefined();
    expect(pathOf(nested(DEPTH_MAX + 1))).toBe('');
    expect(pathOf(JSON.parse(`${'['.repeat(400_000)}${']'.repeat(400_000)}`))).toBe('');
  });
});
