import { FINISHES, type Home } from './home.ts';
import type { Market } from './market/market.ts';
import './reasons.ts';

/** Why a home cannot be valued: a code of the catalogue and its values. */
export interface Objection {
  readonly code: 'estate-unknown' | 'home-impossible' | 'valuation-date-outside';
  readonly values: Readonly<Record<string, string>>;
}

export const AREA_M2_MIN = 15;
export const AREA_M2_MAX = 600;
export const ROOMS_MAX = 12;

/** What a deed cannot say: nothing is guessed into range, the first thing wrong is told. */
export function objectionToHome(market: Market, home: Home): Objection | undefined {
  const estate = market.estates.get(home.estate);
  if (estate === undefined) return { code: 'estate-unknown', values: { estate: home.estate } };
  const bounds = [
    ['areaM2', home.areaM2, AREA_M2_MIN, AREA_M2_MAX, false],
    ['floor', home.floor, 1, estate.storeys, true],
    ['rooms', home.rooms, 1, ROOMS_MAX, true],
  ] as const;
  for (const [field, value, least, most, whole] of bounds) {
    if (value >= least && value <= most && (!whole || Number.isInteger(value))) continue;
    return {
      code: 'home-impossible',
      values: { field, value: String(value), least: String(least), most: String(most) },
    };
  }
  if (!FINISHES.includes(home.finish)) {
    const [least, most] = [FINISHES[0], FINISHES.at(-1)!];
    return { code: 'home-impossible', values: { field: 'finish', value: String(home.finish), least, most } };
  }
  return undefined;
}
