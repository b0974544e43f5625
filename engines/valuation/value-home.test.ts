import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AREA_M2_MAX,
  AREA_M2_MIN,
  FINISHES,
  type Home,
  isValuation,
  simulatedMarket,
  trainValuation,
  type Valuation,
  valueHome,
} from './index.ts';

const DATE = '2026-11-15';
const market = simulatedMarket(1);
const model = trainValuation(market, DATE);
const estates = [...market.estates.values()];
const home: Home = { estate: 'mz-2-01', areaM2: 89, floor: 3, rooms: 2, south: true, finish: 'plain' };

const valued = (of: Home): Valuation => {
  const found = valueHome(model, of, DATE);
  if (!isValuation(found)) throw new Error(found.code);
  return found;
};

const anyHome = fc.integer({ min: 0, max: estates.length - 1 }).chain((n) =>
  fc.record({
    estate: fc.constant(estates[n]!.id),
    areaM2: fc.integer({ min: AREA_M2_MIN, max: AREA_M2_MAX }),
    floor: fc.integer({ min: 1, max: estates[n]!.storeys }),
    rooms: fc.integer({ min: 1, max: 5 }),
    south: fc.boolean(),
    finish: fc.constantFrom(...FINISHES),
  }),
);

describe('a home’s value', () => {
  it('says that its market is simulated, by which model, and on which day', () => {
    expect(valued(home)).toMatchObject({
      simulated: true,
      model: 'simulated-market/1@2026-11',
      valuedOn: DATE,
      coverage: 0.9,
    });
  });

  it('lies within its interval, whatever the home', () => {
    fc.assert(
      fc.property(anyHome, (one) => {
        const { lowYuan, valueYuan, highYuan } = valued(one);
        expect(lowYuan).toBeGreaterThan(0);
        expect(lowYuan).toBeLessThan(valueYuan);
        expect(valueYuan).toBeLessThan(highYuan);
      }),
      { numRuns: 60 },
    );
  });

  it('rises with the area and falls where the home is unfinished', () => {
    expect(valued({ ...home, areaM2: 99 }).valueYuan).toBeGreaterThan(valued(home).valueYuan);
    expect(valued({ ...home, finish: 'bare' }).valueYuan).toBeLessThan(valued(home).valueYuan);
  });

  it('is less sure for an old home than for a new one of the same city', () => {
    const inCity = estates.filter(({ city, storeys }) => city === 'mz' && storeys >= 5);
    const oldest = inCity.toSorted((a, b) => a.built - b.built)[0]!;
    const newest = inCity.toSorted((a, b) => b.built - a.built)[0]!;
    const width = (estate: string) => {
      const { lowYuan, highYuan, valueYuan } = valued({ ...home, estate });
      return (highYuan - lowYuan) / valueYuan;
    };
    expect(width(oldest.id)).toBeGreaterThan(1.2 * width(newest.id));
  });

  it('knows nothing of what is sold later: the same month from a longer market gives the same value', () => {
    const other = simulatedMarket(1);
    for (let month = 100; month < 130; month++) other.deals(month);
    expect(valueHome(trainValuation(other, DATE), home, DATE)).toEqual(valued(home));
  });
});

describe('what cannot be valued is refused in words', () => {
  const refused = (of: Partial<Home>, date = DATE) => valueHome(model, { ...home, ...of }, date);

  it.each([
    [{ areaM2: 0 }, 'home-impossible', 'areaM2'],
    [{ areaM2: -90 }, 'home-impossible', 'areaM2'],
    [{ areaM2: Number.NaN }, 'home-impossible', 'areaM2'],
    [{ areaM2: 9_000 }, 'home-impossible', 'areaM2'],
    [{ floor: 0 }, 'home-impossible', 'floor'],
    [{ floor: 2.5 }, 'home-impossible', 'floor'],
    [{ floor: 900 }, 'home-impossible', 'floor'],
    [{ rooms: 0 }, 'home-impossible', 'rooms'],
  ])('%j', (of, code, field) => {
    expect(refused(of)).toMatchObject({ code, values: { field } });
  });

  it('an estate that the market does not hold, and a day that is not of the model’s month', () => {
    expect(refused({ estate: 'mz-9-99' })).toMatchObject({ code: 'estate-unknown' });
    expect(refused({}, '2026-12-01')).toMatchObject({ code: 'valuation-date-outside' });
    expect(() => trainValuation(market, '2019-01-01')).toThrow('2019-01-01');
  });
});

describe('comparables', () => {
  it('are of the same city, sold before the month, and each is moved to the home by what differs', () => {
    const { comparables, valueYuan } = valued(home);
    expect(comparables).toHaveLength(8);
    for (const { deal, estate, adjustments, adjustedYuan } of comparables) {
      expect(estate.city).toBe('mz');
      expect(deal.soldOn < '2026-11-01').toBe(true);
      const factor = adjustments.reduce((all, { bps }) => all * (1 + bps / 10_000), 1);
      const moved = (deal.priceYuan / deal.areaM2) * factor * home.areaM2;
      expect(Math.abs(moved / adjustedYuan - 1)).toBeLessThan(0.002);
      expect(Math.abs(adjustedYuan / valueYuan - 1)).toBeLessThan(0.6);
    }
    expect(comparables.some(({ estate }) => estate.id === home.estate)).toBe(true);
  });
});
