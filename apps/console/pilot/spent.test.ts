import { expect, test } from 'vitest';
import { spent } from './spent.ts';

const at = (hour: number): string => new Date(Date.UTC(2026, 0, 5, hour)).toISOString();
const HOUR_MS = 3_600_000;

test('each one’s time is the sum of their turns; the turn that lasts counts until now', () => {
  const turns = [
    { waitsFor: 'supervisor', from: at(1), to: at(3) },
    { waitsFor: 'institution', from: at(3), to: at(4) },
    { waitsFor: 'supervisor', from: at(4), to: null },
  ] as const;
  expect(spent(turns, Date.parse(at(9)))).toEqual([
    { waitsFor: 'supervisor', ms: 7 * HOUR_MS },
    { waitsFor: 'institution', ms: HOUR_MS },
  ]);
});

test('a comment window that is still open counts until now, and a turn that has not begun not at all', () => {
  const turns = [
    { waitsFor: 'public', from: at(1), to: at(20) },
    { waitsFor: 'supervisor', from: at(20), to: null },
  ] as const;
  expect(spent(turns, Date.parse(at(5)))).toEqual([
    { waitsFor: 'public', ms: 4 * HOUR_MS },
    { waitsFor: 'supervisor', ms: 0 },
  ]);
});
