import type { Estate } from '../market/estates.ts';
import { cities, districts } from '../market/places.ts';

/** Months whose deals a model learns from; every third one may turn the price. */
export const WINDOW_MONTHS = 36;
export const TURN_MONTHS = 3;
const TURNS = WINDOW_MONTHS / TURN_MONTHS;

/** What a coefficient is about: an explanation adds them up by it. */
export type Theme = 'place' | 'time' | 'area' | 'floor' | 'age' | 'south' | 'finish' | 'metro';

interface Block {
  readonly theme: Theme;
  /** Standard deviation that the coefficient is thought to have before any deal is seen. */
  readonly spread: number;
}

/** Everything that is not a place or a turn of the price; in the order of `homeFeatures`. */
export const homeBlocks = [
  { theme: 'area', spread: 1 },
  { theme: 'area', spread: 1 },
  { theme: 'area', spread: 1 },
  { theme: 'floor', spread: 1 },
  { theme: 'floor', spread: 1 },
  { theme: 'floor', spread: 1 },
  { theme: 'floor', spread: 1 },
  { theme: 'age', spread: 1 },
  { theme: 'age', spread: 1 },
  { theme: 'metro', spread: 1 },
  { theme: 'south', spread: 1 },
  { theme: 'finish', spread: 1 },
  { theme: 'finish', spread: 1 },
] as const satisfies readonly Block[];

/** Where each coefficient stands, for the estates of one market. */
export interface Layout {
  readonly size: number;
  readonly blocks: readonly Block[];
  readonly city: (city: string) => number;
  readonly turn: (city: string, turn: number) => number;
  readonly district: (district: string) => number;
  readonly estate: (estate: string) => number;
  readonly home: number;
}

/** City levels are free; a district and an estate differ from what is above them only as far as their deals say. */
export function layoutFor(estates: ReadonlyMap<string, Estate>): Layout {
  const blocks: Block[] = [];
  const place = (names: readonly string[], block: Block): ReadonlyMap<string, number> =>
    new Map(names.map((name) => [name, blocks.push(block) - 1]));
  const cityIds = cities.map(({ id }) => id);
  const city = place(cityIds, { theme: 'place', spread: 10 });
  const turn = place(
    cityIds.flatMap((id) => Array.from({ length: TURNS }, (_, n) => `${id}/${n}`)),
    { theme: 'time', spread: 0.03 },
  );
  const district = place(
    cityIds.flatMap((id) => districts.map((one) => `${id}-${one.id}`)),
    { theme: 'place', spread: 0.3 },
  );
  const estate = place([...estates.keys()], { theme: 'place', spread: 0.12 });
  const home = blocks.length;
  blocks.push(...homeBlocks);
  return {
    size: blocks.length,
    blocks,
    city: (id) => city.get(id)!,
    turn: (id, n) => turn.get(`${id}/0`)! + n,
    district: (id) => district.get(id)!,
    estate: (id) => estate.get(id)!,
    home,
  };
}
