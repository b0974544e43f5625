import type { Home } from '../home.ts';
import type { HiddenEstate } from './estates.ts';
import { type City, districts } from './places.ts';

/** What moves a home's price in the simulated market, as log of yuan a square metre before time and chance. */
export function worthOf(home: Home, estate: HiddenEstate, city: City, year: number): number {
  const district = districts.find(({ id }) => estate.district.endsWith(`-${id}`))!;
  const age = Math.max(0, year - estate.built);
  const height = home.floor / estate.storeys;
  const hasLift = estate.storeys > 7;
  return (
    Math.log(city.basePrice * district.level) +
    estate.charm -
    0.05 * estate.metroKm -
    0.011 * age +
    0.00008 * age * age -
    0.06 * Math.log(home.areaM2 / 90) +
    // Large flats are dear where land is: the slope turns with the district.
    (district.level - 1) * 0.18 * Math.log(home.areaM2 / 90) +
    (hasLift ? 0.06 * height - 0.04 * height ** 8 : -0.05 * Math.max(0, home.floor - 3)) -
    (home.floor === 1 ? 0.03 : 0) +
    (home.south ? 0.045 : 0) +
    { bare: -0.05, plain: 0, fine: 0.055 }[home.finish]
  );
}

/** How far single deals scatter: more for old, for very large and for thinly traded homes. */
export function scatterOf(home: Home, estate: HiddenEstate, city: City, year: number): number {
  const district = districts.find(({ id }) => estate.district.endsWith(`-${id}`))!;
  const age = Math.max(0, year - estate.built);
  return (
    city.noise * district.noise * (0.75 + 0.018 * age) * (1 + 0.5 * Math.max(0, Math.log(home.areaM2 / 110)))
  );
}
