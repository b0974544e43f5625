import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestBody } from './request.ts';

/** The same JSON value with the members of each object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, of]): [string, unknown] => [name, turned(of)]);
  return Object.fromEntries(members.reverse());
}

describe('what a key was used for', () => {
  it('is the same for the same body with its members in another order, however deep', () => {
    expect(requestBody('a', { b: 1, a: { d: [{ y: 1, x: 2 }], c: null } })).toBe(
      requestBody('a', { a: { c: null, d: [{ x: 2, y: 1 }] }, b: 1 }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(requestBody('a', turned(value))).toBe(requestBody('a', value));
      }),
    );
  });

  it('is another for another operation or another value, also where only the order of a list differs', () => {
    expect(requestBody('b', { a: 1 })).not.toBe(requestBody('a', { a: 1 }));
    expect(requestBody('a', { list: [1, 2] })).not.toBe(requestBody('a', { list: [2, 1] }));
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.string(), (rest, one, two) => {
        fc.pre(one !== two);
        expect(requestBody('a', { value: one, rest })).not.toBe(requestBody('a', { rest, value: two }));
      }),
    );
  });
});
