import { addDays, parseDate } from '@sandglass/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASSET_KINDS, mainlandRules, securityFor } from './court-rules.ts';
import { lapsedOn, measured, type Preservation } from './preservation.ts';
import { onDate, renewalOf, renewed, type Seal, sealed } from './seal.ts';

const seal = (of: Partial<Seal> = {}): Seal => ({
  id: 'loan-1.s1',
  loan: 'loan-1',
  n: 1,
  kind: 'deposit',
  owner: 'ann',
  description: 'account …0042',
  value: 10_000_00n,
  collateral: false,
  state: 'listed',
  place: 0,
  sealed_on: null,
  until: null,
  renewals: 0,
  reminded: null,
  realised: 0n,
  ...of,
});
const preservation = (of: Partial<Preservation> = {}): Preservation => ({
  id: 'loan-1',
  customer: 'ann',
  product: 'tax-12',
  state: 'granted',
  timing: 'pre-suit',
  court: '杭州市西湖区人民法院',
  amount: 100_000_00n,
  security: 100_000_00n,
  security_kind: 'guarantee-letter',
  applied_on: '2024-03-01',
  ruled_on: '2024-03-03',
  sue_by: null,
  sued_on: null,
  case_number: null,
  assets: 1,
  papers: [],
  opened_on: '2024-02-20',
  closed_on: null,
  outcome: null,
  ...of,
});

describe('a seal', () => {
  test.each([
    ['deposit', '2025-02-28'],
    ['movable', '2026-02-28'],
    ['real-estate', '2027-02-28'],
    ['other-right', '2027-02-28'],
  ] as const)('on a %s of leap day holds to %s', (kind, until) =>
    expect(sealed(seal({ kind }), mainlandRules, '2024-02-29', 1).until).toBe(until),
  );

  test('behind another waits without a term, and takes one when it is its turn', () => {
    const waiting = sealed(seal(), mainlandRules, '2024-03-05', 2);
    expect(waiting).toMatchObject({ state: 'waiting', until: null });
    expect(sealed(waiting, mainlandRules, '2024-09-01', 1)).toMatchObject({
      state: 'sealed',
      until: '2025-09-01',
    });
  });

  test('is renewed before its end, with a task a month before and the court’s last day a week before', () => {
    const held = sealed(seal(), mainlandRules, '2024-03-05', 1);
    expect(renewalOf(held, mainlandRules)).toEqual({ from: '2025-02-03', last: '2025-02-26' });
    expect(renewed(held, mainlandRules)).toMatchObject({ until: '2026-03-05', renewals: 1 });
    expect(onDate(held, '2025-03-05').state).toBe('sealed');
    expect(onDate(held, '2025-03-06').state).toBe('expired');
  });

  test('that is always renewed in time never leaves a day without a hold', () =>
    fc.assert(
      fc.property(fc.constantFrom(...ASSET_KINDS), fc.integer({ min: 0, max: 5_000 }), (kind, day) => {
        let held = sealed(seal({ kind }), mainlandRules, addDays(parseDate('2020-01-01'), day), 1);
        for (let n = 0; n < 10; n += 1) {
          expect(onDate(held, renewalOf(held, mainlandRules)!.last).state).toBe('sealed');
          const next = renewed(held, mainlandRules);
          expect(next.until! > held.until!).toBe(true);
          held = next;
        }
      }),
    ));
});

describe('a preservation before suit', () => {
  test('lapses when nobody sued within thirty days of the first measure', () => {
    const running = measured(preservation(), mainlandRules, '2024-03-05');
    expect(running.sue_by).toBe('2024-04-04');
    expect(measured(running, mainlandRules, '2024-03-20').sue_by).toBe('2024-04-04');
    expect(lapsedOn(running, '2024-04-04')).toBe(false);
    expect(lapsedOn(running, '2024-04-05')).toBe(true);
    expect(lapsedOn({ ...running, state: 'sued', sued_on: '2024-04-04' }, '2024-05-01')).toBe(false);
  });
  test('in suit it does not', () =>
    expect(measured(preservation({ timing: 'in-suit' }), mainlandRules, '2024-03-05').sue_by).toBeNull());
});

test('security is the whole amount before suit and thirty percent in it, never a fen less', () => {
  expect(securityFor(mainlandRules, 'pre-suit', 100_01n)).toBe(100_01n);
  expect(securityFor(mainlandRules, 'in-suit', 100_01n)).toBe(3001n);
});
