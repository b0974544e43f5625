import { type Deal, FINISHES, type Home } from '../home.ts';
import { type Draw, drawFor } from './draw.ts';
import { type Estate, estatesOf, type HiddenEstate } from './estates.ts';
import { dateIn, monthText } from './months.ts';
import { type City, cities } from './places.ts';
import { scatterOf, worthOf } from './worth.ts';

/** Longest time that a market runs: to the end of 2077. */
export const MONTHS_MAX = 720;

/**
 * A housing market that nobody lives in: it is drawn from a seed, and everything that rests on it says so. A month's deals
 * are the same whoever asks for them and when.
 */
export interface Market {
  readonly seed: number;
  readonly estates: ReadonlyMap<string, Estate>;
  /** All deals of a month, by date. */
  readonly deals: (month: number) => readonly Deal[];
}

/** @throws RangeError for a seed that is no whole number. */
export function simulatedMarket(seed: number): Market {
  if (!Number.isSafeInteger(seed)) throw new RangeError('a market needs a whole number for its seed');
  const estates = estatesOf(seed);
  const months = new Map<number, readonly Deal[]>();
  return {
    seed,
    estates: new Map(estates.map(({ charm: _hidden, ...estate }) => [estate.id, estate])),
    deals: (month) => {
      if (month < 0 || month >= MONTHS_MAX) return [];
      const known = months.get(month) ?? dealsIn(seed, estates, month);
      months.set(month, known);
      return known;
    },
  };
}

function dealsIn(seed: number, all: readonly HiddenEstate[], month: number): readonly Deal[] {
  return cities
    .flatMap((city) => {
      const level = levelOf(seed, city, month);
      const draw = drawFor(seed, 'deals', city.id, month);
      const estates = all.filter((estate) => estate.city === city.id);
      return Array.from({ length: city.deals }, (_, n) => deal(draw, estates, city, level, month, n));
    })
    .sort((a, b) => (a.soldOn < b.soldOn ? -1 : a.soldOn > b.soldOn ? 1 : a.id < b.id ? -1 : 1));
}

/** The city's log price against January 2018: a walk whose steps are alike over a few months, as in life. */
function levelOf(seed: number, city: City, month: number): number {
  const draw = drawFor(seed, 'level', city.id);
  let level = 0;
  let step = city.drift;
  for (let m = 0; m < month; m++) {
    step = 0.8 * step + 0.2 * city.drift + 0.45 * city.shock * draw.normal();
    level += step;
  }
  return level;
}

function deal(
  draw: Draw,
  estates: readonly HiddenEstate[],
  city: City,
  level: number,
  month: number,
  n: number,
): Deal {
  // Some estates are traded often, some hardly ever.
  const estate = estates[Math.floor(estates.length * draw.next() ** 1.6)]!;
  const day = draw.whole(1, 28);
  const areaM2 = Math.round(10 * Math.min(320, Math.max(32, 92 * Math.exp(0.34 * draw.normal())))) / 10;
  const home: Home = {
    estate: estate.id,
    areaM2,
    floor: draw.whole(1, estate.storeys),
    rooms: Math.max(1, Math.min(6, Math.round(areaM2 / 38))),
    south: draw.next() < 0.6,
    finish: FINISHES[draw.whole(0, 2)]!,
  };
  const year = Number(monthText(month).slice(0, 4));
  // One deal in fifty is hurried or between relatives, and says little about the market.
  const odd = draw.next() < 0.02 ? -0.12 * draw.next() : 0;
  const log =
    worthOf(home, estate, city, year) + level + odd + scatterOf(home, estate, city, year) * draw.normal();
  return {
    ...home,
    id: `${city.id}-${monthText(month)}-${String(n + 1).padStart(3, '0')}`,
    soldOn: dateIn(month, day),
    priceYuan: Math.round(Math.exp(log) * areaM2),
  };
}
