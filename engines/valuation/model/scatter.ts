import type { Home } from '../home.ts';
import type { Estate } from '../market/estates.ts';
import { cities, districts } from '../market/places.ts';
import type { Features } from './features.ts';
import { predict, ridge } from './ridge.ts';

/** How far single deals scatter around the line, as it looks from their residuals: the interval's width rests on it. */
export interface Scatter {
  /** Variance of a deal's log price. */
  readonly of: (home: Home, estate: Estate, year: number) => number;
}

/** Of ln χ²₁: what the mean of ln r² falls short of ln σ² by, and how far it scatters. */
const LOG_CHI_SQUARE_MEAN = -1.2704;
const LOG_CHI_SQUARE_VARIANCE = 4.9348;
/** Least residual that counts: the logarithm of nothing would rule all. */
const LEAST = 1e-4;
const LEAST_VARIANCE = 0.0004;

/** What the scatter hangs on, and how far each was thought to matter before. */
const places = [
  { name: 'age', spread: 1 },
  { name: 'large', spread: 1 },
  ...cities.map(({ id }) => ({ name: id, spread: 10 })),
  ...cities.flatMap(({ id }) => districts.map((one) => ({ name: `${id}-${one.id}`, spread: 0.3 }))),
];

/** ln r² by city, age, size and district (Harvey 1976). */
export function fitScatter(
  cases: readonly { readonly home: Home; readonly estate: Estate; readonly year: number }[],
  residuals: Float64Array,
): Scatter {
  const place = new Map(places.map(({ name }, n) => [name, n]));
  const rowOf = (home: Home, estate: Estate, year: number): Features => ({
    at: [0, 1, place.get(estate.city)!, place.get(estate.district)!],
    by: [Math.max(0, year - estate.built) / 20, Math.max(0, Math.log(home.areaM2 / 110)), 1, 1],
  });
  const rows = cases.map(({ home, estate, year }) => rowOf(home, estate, year));
  const target = residuals.map((r) => Math.log(Math.max(r * r, LEAST ** 2)) - LOG_CHI_SQUARE_MEAN);
  const spread = places.map((one) => one.spread);
  const even = new Float64Array(rows.length).fill(1 / LOG_CHI_SQUARE_VARIANCE);
  const { coefficients } = ridge(rows, target, even, spread);
  return {
    of: (home, estate, year) => {
      const log = predict(coefficients, rowOf(home, estate, year));
      return Math.max(LEAST_VARIANCE, Math.exp(log));
    },
  };
}
