import { expect, test } from 'vitest';
import { BAD_HERE_BPS_MAX } from '../classify/rules.ts';
import { badHereBps } from './bad-here.ts';

const owed = (bad: bigint, good: bigint) => [
  { principal: bad, isBad: true },
  { principal: good, isBad: false },
];

test('a tenth is not more than a tenth, and a fen above it is', () => {
  expect(badHereBps(owed(10_000_000n, 90_000_000n))).toBe(BAD_HERE_BPS_MAX);
  expect(badHereBps(owed(10_000_001n, 90_000_000n))).toBeGreaterThan(BAD_HERE_BPS_MAX);
});

test('who owes nothing owes nothing that is bad', () => {
  expect(badHereBps(owed(0n, 0n))).toBe(0);
});
