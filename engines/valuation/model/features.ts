import type { Home } from '../home.ts';
import type { Estate } from '../market/estates.ts';
import { homeBlocks, type Layout, TURN_MONTHS, WINDOW_MONTHS } from './layout.ts';

/** A row with its few values that are not nothing: places of coefficients, rising, and what they are multiplied by. */
export interface Features {
  readonly at: readonly number[];
  readonly by: readonly number[];
}

/** What is read off a home in an estate, at a month counted from the first of the window. */
export function featuresOf(
  layout: Layout,
  home: Home,
  estate: Estate,
  month: number,
  year: number,
): Features {
  const at = [layout.city(estate.city)];
  const by = [1];
  const inWindow = Math.min(month, WINDOW_MONTHS);
  for (let turn = 0; turn * TURN_MONTHS < inWindow; turn++) {
    at.push(layout.turn(estate.city, turn));
    by.push(Math.min(1, inWindow / TURN_MONTHS - turn));
  }
  at.push(layout.district(estate.district), layout.estate(estate.id));
  by.push(1, 1);
  for (const [n, value] of homeFeatures(home, estate, year).entries()) {
    if (value === 0) continue;
    at.push(layout.home + n);
    by.push(value);
  }
  return { at, by };
}

/** In the order of `homeBlocks`. */
function homeFeatures(home: Home, estate: Estate, year: number): readonly number[] {
  const size = Math.log(home.areaM2 / 90);
  const age = Math.max(0, year - estate.built) / 10;
  const height = home.floor / estate.storeys;
  const hasLift = estate.storeys > 7;
  const values = [
    size,
    size * size,
    Math.max(0, Math.log(home.areaM2 / 144)),
    home.floor === 1 ? 1 : 0,
    hasLift ? height : 0,
    hasLift && home.floor === estate.storeys ? 1 : 0,
    hasLift ? 0 : Math.max(0, home.floor - 3) / 3,
    age,
    age * age,
    estate.metroKm,
    home.south ? 1 : 0,
    home.finish === 'bare' ? 1 : 0,
    home.finish === 'fine' ? 1 : 0,
  ];
  if (values.length !== homeBlocks.length) throw new Error('a feature without its coefficient');
  return values;
}
