import type { Deal, Home } from '../home.ts';
import type { Estate } from '../market/estates.ts';
import type { Market } from '../market/market.ts';
import { monthOf } from '../market/months.ts';
import { type Features, featuresOf } from './features.ts';
import { type Layout, layoutFor, WINDOW_MONTHS } from './layout.ts';
import { predict, ridge } from './ridge.ts';
import { fitScatter } from './scatter.ts';

/** What a line says about a home, as logs of yuan a square metre. */
export interface Line {
  readonly layout: Layout;
  readonly coefficients: Float64Array;
  readonly features: (home: Home, estate: Estate, date: string) => Features;
  readonly middle: (home: Home, estate: Estate, date: string) => number;
  /** Standard deviation of a deal around it: its scatter and how sure the line is there. */
  readonly deviation: (home: Home, estate: Estate, date: string) => number;
}

/** Share of a typical deal's variance that the first, unweighted pass takes for granted. */
const FIRST_VARIANCE = 0.006;

/** The deals of the window's months before `month`, oldest first. */
export const dealsBefore = (market: Market, month: number): readonly Deal[] =>
  Array.from({ length: WINDOW_MONTHS }, (_, n) => market.deals(month - WINDOW_MONTHS + n)).flat();

/** Learns from all deals of the three years before a month, and from nothing later. */
export function fitLine(market: Market, month: number): Line {
  const start = month - WINDOW_MONTHS;
  const layout = layoutFor(market.estates);
  const spread = layout.blocks.map((block) => block.spread);
  const features = (home: Home, estate: Estate, date: string) =>
    featuresOf(layout, home, estate, monthOf(date) - start, Number(date.slice(0, 4)));
  const cases = dealsBefore(market, month).map((deal) => {
    const estate = market.estates.get(deal.estate)!;
    return {
      home: deal,
      estate,
      year: Number(deal.soldOn.slice(0, 4)),
      row: features(deal, estate, deal.soldOn),
    };
  });
  const rows = cases.map(({ row }) => row);
  const target = Float64Array.from(cases, ({ home }) => Math.log(home.priceYuan / home.areaM2));
  const even = new Float64Array(rows.length).fill(1 / FIRST_VARIANCE);
  const first = ridge(rows, target, even, spread);
  const scatter = fitScatter(
    cases,
    target.map((value, n) => value - predict(first.coefficients, rows[n]!)),
  );
  const weight = Float64Array.from(cases, ({ home, estate, year }) => 1 / scatter.of(home, estate, year));
  const { coefficients, variance } = ridge(rows, target, weight, spread);
  return {
    layout,
    coefficients,
    features,
    middle: (home, estate, date) => predict(coefficients, features(home, estate, date)),
    deviation: (home, estate, date) =>
      Math.sqrt(scatter.of(home, estate, Number(date.slice(0, 4))) + variance(features(home, estate, date))),
  };
}
