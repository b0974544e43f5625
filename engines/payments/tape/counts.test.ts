import { expect, test } from 'vitest';
import { Counts } from './counts.ts';
import { Durations } from './durations.ts';

test('the last minute is counted by the second, and what is older falls out of it', () => {
  const counts = new Counts();
  for (let second = 1_000; second < 1_100; second += 1) {
    counts.count('asked', second);
    counts.count('approved', second, '00');
  }
  counts.count('declined', 1_099, '61');
  const now = counts.minute(1_099);
  expect(now.sums).toMatchObject({ asked: 60, approved: 60, declined: 1 });
  expect(now.byResponse).toEqual([
    { code: '00', count: 60 },
    { code: '61', count: 1 },
  ]);
  expect(now.perSecond).toBe(1);
  expect(counts.minute(1_130).sums.asked).toBe(29);
  expect(counts.minute(1_300).sums.asked).toBe(0);
  expect(counts.sinceStart.asked).toBe(100);
});

test('of the times only the last few hundred count', () => {
  const durations = new Durations();
  expect(durations.summary).toBeNull();
  for (let n = 0; n < 600; n += 1) durations.add(1_000);
  for (let n = 1; n <= 512; n += 1) durations.add(n);
  expect(durations.summary).toEqual({ medianMs: 257, p99Ms: 507, of: 512 });
});
