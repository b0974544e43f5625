import type { Sentence } from '@sandglass/operations';

/** A city that exists nowhere, in a province that does: limits by region need a code. */
export interface City {
  readonly id: string;
  readonly name: Sentence;
  /** GB/T 2260, province level. */
  readonly region: string;
  /** Yuan a square metre in January 2018, in the middle of the city. */
  readonly basePrice: number;
  /** Drift and shock of the log price a month. */
  readonly drift: number;
  readonly shock: number;
  /** Noise of a single deal, standard deviation of its log price. */
  readonly noise: number;
  /** Deals a month. */
  readonly deals: number;
}

const name = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

export const cities: readonly City[] = [
  {
    id: 'mz',
    name: name('明洲市', '明洲市', 'Mingzhou'),
    region: '330000',
    basePrice: 23_000,
    drift: 0.0012,
    shock: 0.008,
    noise: 0.06,
    deals: 110,
  },
  {
    id: 'hb',
    name: name('沪滨市', '滬濱市', 'Hubin'),
    region: '310000',
    basePrice: 52_000,
    drift: 0.002,
    shock: 0.007,
    noise: 0.055,
    deals: 110,
  },
  {
    id: 'yg',
    name: name('云港市', '雲港市', 'Yungang'),
    region: '320000',
    basePrice: 17_000,
    drift: 0.0004,
    shock: 0.01,
    noise: 0.08,
    deals: 90,
  },
  {
    id: 'lc',
    name: name('岭城市', '嶺城市', 'Lingcheng'),
    region: '440000',
    basePrice: 38_000,
    drift: 0.001,
    shock: 0.011,
    noise: 0.07,
    deals: 100,
  },
  {
    id: 'yj',
    name: name('燕畿市', '燕畿市', 'Yanji'),
    region: '110000',
    basePrice: 56_000,
    drift: 0.0016,
    shock: 0.008,
    noise: 0.06,
    deals: 100,
  },
];

export interface District {
  readonly id: string;
  readonly name: Sentence;
  /** Of the city's price, and the noise of a deal there of the city's. */
  readonly level: number;
  readonly noise: number;
  /** Kilometres east and north of the city's middle. */
  readonly at: readonly [number, number];
}

/** Each city has the same six, at its own prices. */
export const districts: readonly District[] = [
  { id: '1', name: name('老城区', '老城區', 'Old Town'), level: 1.25, noise: 1.35, at: [0, 0] },
  { id: '2', name: name('滨江区', '濱江區', 'Riverside'), level: 1.35, noise: 1.1, at: [4, -2] },
  { id: '3', name: name('高新区', '高新區', 'Science Park'), level: 1.1, noise: 0.8, at: [-5, 3] },
  { id: '4', name: name('城东区', '城東區', 'East Side'), level: 0.95, noise: 0.9, at: [7, 4] },
  { id: '5', name: name('湖畔区', '湖畔區', 'Lakeside'), level: 1.15, noise: 1.2, at: [-3, -6] },
  { id: '6', name: name('新港区', '新港區', 'New Harbour'), level: 0.7, noise: 1.0, at: [11, -7] },
];
