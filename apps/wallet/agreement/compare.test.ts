import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from './compare.ts';

const shown = (before: string, after: string): string =>
  compare([...before], [...after])
    .map(({ is, text }) => ({ same: text, removed: `-${text}`, added: `+${text}` })[is])
    .join(' ');

test.each([
  ['', '', ''],
  ['abc', 'abc', 'a b c'],
  ['abc', 'abcd', 'a b c +d'],
  ['abc', 'bc', '-a b c'],
  ['abc', 'axc', 'a -b +x c'],
  ['', 'ab', '+a +b'],
  ['ab', '', '-a -b'],
])('from “%s” to “%s”: %s', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test('what stays and what goes is the old agreement, what stays and what comes the new one', () => {
  const clauses = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(clauses, clauses, (before, after) => {
      const compared = compare(before, after);
      const without = (is: string) => compared.filter((clause) => clause.is !== is).map(({ text }) => text);
      expect(without('added')).toEqual(before);
      expect(without('removed')).toEqual(after);
    }),
  );
});

test('two equal agreements have no difference', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (clauses) => {
      expect(compare(clauses, clauses).every(({ is }) => is === 'same')).toBe(true);
    }),
  );
});
