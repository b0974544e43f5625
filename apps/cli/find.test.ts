import { expect, test } from 'vitest';
import { find } from './find.ts';
import { UsageError } from './verb.ts';

const known = ['up', 'log verify', 'log check', 'loan schedule', 'register'];

test('the command with the most words is taken, and the rest is its own', () => {
  expect(find(['log', 'verify', 'URL'], ['log', ...known])).toEqual({ name: 'log verify', rest: ['URL'] });
  expect(find(['log', 'URL'], ['log', ...known])).toEqual({ name: 'log', rest: ['URL'] });
  expect(find(['up'], known)).toEqual({ name: 'up', rest: [] });
  expect(find(['emv', 'qr', 'decode', 'TEXT'], [...known, 'emv qr decode'])).toEqual({
    name: 'emv qr decode',
    rest: ['TEXT'],
  });
});

test.each([
  { words: ['loan'], says: 'There is no command “loan”. Did you mean “loan schedule”?' },
  { words: ['verify'], says: 'There is no command “verify”. Did you mean “log verify”?' },
  { words: ['regster', '--json'], says: 'There is no command “regster”. Did you mean “register”?' },
  { words: ['laon', 'schedule'], says: 'There is no command “laon schedule”. Did you mean “loan schedule”?' },
  { words: ['xy'], says: 'There is no command “xy”. See sandglass help.' },
  { words: [''], says: 'There is no command “”. See sandglass help.' },
  { words: ['toString'], says: 'There is no command “toString”. See sandglass help.' },
])('$words is refused with the nearest command, where one is near', ({ words, says }) => {
  expect(() => find(words, known)).toThrow(new UsageError(says));
});
