import type { Sentence } from '@sandglass/operations';
import { drawFor } from './draw.ts';
import { type City, cities, type District, districts } from './places.ts';

/** A housing estate: what all of its homes share. */
export interface Estate {
  readonly id: string;
  readonly city: string;
  readonly district: string;
  readonly name: Sentence;
  readonly built: number;
  readonly storeys: number;
  /** Kilometres to the next underground station. */
  readonly metroKm: number;
  readonly at: readonly [number, number];
}

/** An estate with what nobody can read off a deed: how people like it. */
export interface HiddenEstate extends Estate {
  readonly charm: number;
}

const ESTATES_EACH = 8;

const first: readonly Sentence[] = [
  { 'zh-Hans': '翠湖', 'zh-Hant': '翠湖', en: 'Cuihu' },
  { 'zh-Hans': '桂语', 'zh-Hant': '桂語', en: 'Guiyu' },
  { 'zh-Hans': '望江', 'zh-Hant': '望江', en: 'Wangjiang' },
  { 'zh-Hans': '云栖', 'zh-Hant': '雲棲', en: 'Yunqi' },
  { 'zh-Hans': '锦绣', 'zh-Hant': '錦繡', en: 'Jinxiu' },
  { 'zh-Hans': '清荷', 'zh-Hant': '清荷', en: 'Qinghe' },
  { 'zh-Hans': '松涛', 'zh-Hant': '松濤', en: 'Songtao' },
  { 'zh-Hans': '晴川', 'zh-Hant': '晴川', en: 'Qingchuan' },
];

const last: readonly Sentence[] = [
  { 'zh-Hans': '花园', 'zh-Hant': '花園', en: 'Gardens' },
  { 'zh-Hans': '公馆', 'zh-Hant': '公館', en: 'House' },
  { 'zh-Hans': '家园', 'zh-Hant': '家園', en: 'Homes' },
  { 'zh-Hans': '里', 'zh-Hant': '里', en: 'Lane' },
  { 'zh-Hans': '苑', 'zh-Hant': '苑', en: 'Court' },
  { 'zh-Hans': '府', 'zh-Hant': '府', en: 'Hall' },
];

/** All estates of a market: 240, each in one of five cities. */
export const estatesOf = (seed: number): readonly HiddenEstate[] =>
  cities.flatMap((city, c) =>
    districts.flatMap((district, d) =>
      first.map((word, n) =>
        estate(seed, city, district, n, joined(word, last[(n + c + 2 * d) % last.length]!)),
      ),
    ),
  );

function estate(seed: number, city: City, district: District, n: number, name: Sentence): HiddenEstate {
  const id = `${city.id}-${district.id}-${String(n + 1).padStart(2, '0')}`;
  const draw = drawFor(seed, 'estate', id);
  const isOld = district.id === '1';
  return {
    id,
    city: city.id,
    district: `${city.id}-${district.id}`,
    name,
    built: isOld ? draw.whole(1985, 2008) : draw.whole(1998, 2020),
    storeys: isOld ? draw.whole(5, 7) : [6, 11, 18, 26, 33][draw.whole(0, 4)]!,
    metroKm: Math.round(20 * (0.2 + 2.6 * draw.next() ** 2)) / 20,
    at: [district.at[0] + 1.6 * draw.normal(), district.at[1] + 1.6 * draw.normal()],
    charm: 0.1 * draw.normal(),
  };
}

const joined = (a: Sentence, b: Sentence): Sentence => ({
  'zh-Hans': `${a['zh-Hans']}${b['zh-Hans']}`,
  'zh-Hant': `${a['zh-Hant']}${b['zh-Hant']}`,
  en: `${a.en} ${b.en}`,
});

if (first.length !== ESTATES_EACH) throw new Error('each district has a name for each of its estates');
