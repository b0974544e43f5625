import { scoreSmallBusiness } from '@sandglass/credit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dollarsOf } from './dollars.ts';
import { fromApplication } from './from-application.ts';
import { industries } from './industries.ts';

describe('a wallet application', () => {
  it('maps to the card’s inputs, and what has no counterpart stays neutral', () => {
    expect(
      fromApplication({
        requestedAmountMinor: 50_000_000n,
        employees: 6,
        businessAgeYears: 1.5,
        isFranchise: false,
        industry: 'restaurant',
        province: '浙江',
        urban: true,
        jobsCreated: 3,
        revolving: true,
      }),
    ).toEqual({ GrAppv: 60_386, NoEmp: 6, NewExist: '2', FranchiseCode: '1', NAICS: '722110' });
  });

  it('scales fen to the dollars of the data at 8.28', () => {
    expect(dollarsOf(828n)).toBe(1);
    expect(dollarsOf(300_000_000n)).toBe(362_318);
  });

  it('counts a firm as new until two years, unless it says so itself', () => {
    const newExist = (one: { businessAgeYears?: number; newBusiness?: boolean }) =>
      fromApplication({ requestedAmountMinor: 1000n, ...one }).NewExist;
    expect(newExist({ businessAgeYears: 2 })).toBe('2');
    expect(newExist({ businessAgeYears: 2.1 })).toBe('1');
    expect(newExist({ businessAgeYears: 9, newBusiness: true })).toBe('2');
    expect(newExist({})).toBeUndefined();
  });

  it.each([
    [{ requestedAmountMinor: 0n }, 'above zero'],
    [{ requestedAmountMinor: 1n, employees: 1.5 }, 'whole number'],
    [{ requestedAmountMinor: 1n, industry: 'piracy' }, 'neither on the list'],
  ])('that cannot be is refused (%#)', (application, message) => {
    expect(() => fromApplication(application)).toThrow(message);
  });

  it('always has a score between 400 and 700 and four reasons at most', () => {
    const application = fc.record({
      requestedAmountMinor: fc.bigInt({ min: 1n, max: 10n ** 12n }),
      employees: fc.nat({ max: 500 }),
      newBusiness: fc.boolean(),
      isFranchise: fc.boolean(),
      guaranteedShare: fc.constantFrom(0, 0.5, 0.75, 0.85),
      industry: fc.constantFrom(...industries.map(({ id }) => id)),
    });
    fc.assert(
      fc.property(application, (one) => {
        const { score, probability, reasons } = scoreSmallBusiness(fromApplication(one));
        expect(score).toBeGreaterThan(400);
        expect(score).toBeLessThan(700);
        expect(probability > 0 && probability < 1 && reasons.length <= 4).toBe(true);
      }),
    );
  });

  it('can name its industry in three languages', () => {
    expect(new Set(industries.map(({ id }) => id)).size).toBe(industries.length);
    for (const { names, naics } of industries) {
      expect(naics).toMatch(/^\d{6}$/);
      expect(Object.values(names).every((name) => name.length > 0)).toBe(true);
    }
  });
});
