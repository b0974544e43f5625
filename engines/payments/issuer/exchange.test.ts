import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transmission } from '../link/network-message.ts';
import { transmittedAt, withPastYear } from './exchange.ts';

const DAY_MS = 86_400_000;
const at = (iso: string): number => Date.parse(iso);
const moments = fc.integer({ min: at('2023-01-01T00:00:00Z'), max: at('2033-01-01T00:00:00Z') });

test.each([
  ['1231235959', '2026-01-01T00:00:05Z', '20251231235959'],
  ['0101000005', '2025-12-31T23:59:59Z', '20260101000005'],
  ['0101000005', '2026-01-01T00:00:05Z', '20260101000005'],
  ['0229120000', '2028-02-29T12:00:01Z', '20280229120000'],
])('%s at %s is %s, also for its reversal', (field7, now, whole) => {
  expect(transmittedAt(field7, at(now))).toBe(whole);
  expect(withPastYear(field7, at(now) + 1_000)).toBe(whole);
});

test('a refund in February finds a payment of 29 February, which the new year has not', () => {
  expect(withPastYear('0229120000', at('2029-02-10T00:00:00Z'))).toBe('20280229120000');
});

test('a day that its year has not is no moment', () => {
  expect(transmittedAt('0229120000', at('2029-02-10T00:00:00Z'))).toBeUndefined();
  expect(transmittedAt('0230120000', at('2028-02-10T00:00:00Z'))).toBeUndefined();
});

test('what lies more than a month ahead is no moment to ask at', () => {
  expect(transmittedAt('0301000000', at('2026-01-15T00:00:00Z'))).toBeUndefined();
  expect(transmittedAt('0501000000', at('2025-12-15T00:00:00Z'))).toBeUndefined();
  expect(transmittedAt('0210000000', at('2026-01-15T00:00:00Z'))).toBe('20260210000000');
});

test('whatever clock a message comes by, what is taken is found again by its reversal for 330 days', () => {
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: -183, max: 183 }),
      fc.integer({ min: 0, max: 330 }),
      (now, offDays, laterDays) => {
        const field7 = transmission(now + offDays * DAY_MS);
        const taken = transmittedAt(field7, now);
        if (taken === undefined) return;
        const theirs = at(taken.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6Z'));
        const later = Math.max(now, theirs + laterDays * DAY_MS);
        expect(withPastYear(field7, later)).toBe(taken);
      },
    ),
  );
});
