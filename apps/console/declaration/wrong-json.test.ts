import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrongPlace } from './wrong-json.ts';

test.each([
  ['{\n  "version": 1,\n  "notes": oops\n}', 3, 12],
  ['{\n  "version": 1', 2, 15],
  ['', 1, 1],
  ['{"a": 1,}', 1, 9],
  ['[1 2]', 1, 4],
  ['{"a" 1}', 1, 6],
  ['[]\n]', 2, 1],
  ['["tab\there"]', 1, 2],
  ["{'a': 1}", 1, 2],
])('%j stops being JSON at line %i, column %i', (text, line, column) => {
  expect(wrongPlace(text)).toEqual({ line, column });
});

test('of what is JSON nothing is wrong before its end, and a mark put in anywhere is found there or before', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, n) => {
      expect(wrongPlace(json).column).toBe(json.length + 1);
      const at = n % (json.length + 1);
      const spoilt = `${json.slice(0, at)}\u0001${json.slice(at)}`;
      expect(wrongPlace(spoilt).column).toBeLessThanOrEqual(at + 1);
    }),
  );
});
