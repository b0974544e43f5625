import { expect, test } from 'vitest';
import { bidOf } from './value.ts';

test.each([
  ['sale', '42,000', '42000.00'],
  ['sale', '0042000.5', '42000.50'],
  ['sale', 'much', undefined],
  ['outsourcing', '25', '2500'],
  ['outsourcing', '7.5 %', '750'],
  ['outsourcing', '0', '0'],
  ['outsourcing', '100', undefined],
] as const)('of a %s %s is sealed as %s', (form, typed, sealed) => {
  expect(bidOf(form, typed)).toBe(sealed);
});
