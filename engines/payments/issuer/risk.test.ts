import { expect, test } from 'vitest';
import type { Attempt } from './attempt.ts';
import { suspicion } from './risk.ts';

const attempt = {} as Attempt;
const scored = (score: number) => ({ scoreOf: () => score, suspectFrom: 80 });

test('a payment is suspected from the threshold on, and never without a score', () => {
  expect(suspicion(scored(79), attempt)).toBeUndefined();
  expect(suspicion(scored(80), attempt)).toEqual({ code: 'fraud-suspected', values: { score: '80' } });
  expect(suspicion(undefined, attempt)).toBeUndefined();
});

test.each([-1, 101, 50.5, Number.NaN])('a score of %s is a bug, not an answer', (score) => {
  expect(() => suspicion(scored(score), attempt)).toThrow(RangeError);
});
