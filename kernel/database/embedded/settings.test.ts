import { totalmem } from 'node:os';
import { expect, test } from 'vitest';
import { memoryHere, settings } from './settings.ts';

test.each([
  ['a small container', 256, '128MB'],
  ['a virtual machine', 1_024, '256MB'],
  ['a large server', 262_144, '512MB'],
])('a quarter of the memory of %s is for pages, within bounds', (_what, mib, buffers) => {
  expect(settings(mib * 2 ** 20).shared_buffers).toBe(buffers);
});

test('what a container may have is no more than the machine has', () => {
  expect(memoryHere()).toBeGreaterThan(2 ** 27);
  expect(memoryHere()).toBeLessThanOrEqual(totalmem());
});
