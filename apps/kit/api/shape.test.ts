import { expect, test } from 'vitest';
import { decimal, list, nullable, number, object, oneOf, text, Unreadable } from './shape.ts';

const loan = object({ loan: text, limit: decimal, settledOn: nullable(text), draws: list(number) });

test('an answer is read field by field, and what the screen does not know is left out', () => {
  const answer = { loan: 'loan-1', limit: '1200.00', settledOn: null, draws: [1], secret: 1 };
  expect(loan(answer, 'loan')).toEqual({ loan: 'loan-1', limit: '1200.00', settledOn: null, draws: [1] });
});

test.each([
  ['an amount as a number', { loan: 'l', limit: 1200, draws: [] }, 'loan.limit should be a decimal'],
  ['a number as text in a list', { loan: 'l', limit: '1', draws: ['1'] }, 'loan.draws[0] should be a number'],
  ['a list', [], 'loan should be an object'],
  ['nothing', null, 'loan should be an object'],
])('%s is refused by its place', (_name, answer, message) => {
  expect(() => loan(answer, 'loan')).toThrow(Unreadable);
  expect(() => loan(answer, 'loan')).toThrow(message);
});

test('a state outside the list is refused', () => {
  expect(oneOf('active', 'settled')('active', 'state')).toBe('active');
  expect(() => oneOf('active', 'settled')('gone', 'state')).toThrow('one of active, settled');
});
