import type { Deal, Home } from './home.ts';
import type { Estate } from './market/estates.ts';
import { monthOf } from './market/months.ts';
import { dealsBefore } from './model/fit.ts';
import type { Theme } from './model/layout.ts';
import type { ValuationModel } from './model/train.ts';

export const COMPARABLES_MAX = 8;
/** Deviations from what the line expects at which a deal is shown as odd: hurried, or between relatives. */
const ODD_DEVIATIONS = 2.5;

/** What one difference between two homes is worth. */
export interface Adjustment {
  readonly theme: Theme;
  /** Of the price, in hundredths of a percent. */
  readonly bps: number;
}

/** A deal like the home, and what the home would have fetched in it. */
export interface Comparable {
  readonly deal: Deal;
  readonly estate: Estate;
  readonly distanceKm: number;
  readonly adjustments: readonly Adjustment[];
  readonly adjustedYuan: number;
  /** Lies too far from what homes like it fetch; it is shown and counts for nothing. */
  readonly odd: boolean;
}

/** The nearest deals before the model's month, the likest first: by place, size, floor, age, and how long ago. */
export function comparablesOf(model: ValuationModel, home: Home, date: string): readonly Comparable[] {
  const { market } = model;
  const estate = market.estates.get(home.estate)!;
  return dealsBefore(market, model.month)
    .map((deal) => ({ deal, estate: market.estates.get(deal.estate)! }))
    .filter((other) => other.estate.city === estate.city)
    .map((other) => ({ ...other, unlike: unlikeness(home, estate, other.deal, other.estate, date) }))
    .sort((a, b) => a.unlike - b.unlike || (a.deal.id < b.deal.id ? -1 : 1))
    .slice(0, COMPARABLES_MAX)
    .map((other) => adjusted(model, home, estate, other.deal, other.estate, date));
}

const km = (a: Estate, b: Estate): number => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);

function unlikeness(home: Home, estate: Estate, deal: Deal, other: Estate, date: string): number {
  return (
    (estate.id === other.id ? 0 : 1 + (km(estate, other) / 1.5) ** 2) +
    (Math.log(deal.areaM2 / home.areaM2) / 0.18) ** 2 +
    ((monthOf(date) - monthOf(deal.soldOn)) / 12) ** 2 +
    ((estate.built - other.built) / 8) ** 2 +
    ((home.floor / estate.storeys - deal.floor / other.storeys) / 0.5) ** 2 +
    (home.south === deal.south ? 0 : 0.2) +
    (home.finish === deal.finish ? 0 : 0.2)
  );
}

/** The deal's price, moved by the line's own coefficients to the home and the date; theme by theme. */
function adjusted(
  { line }: ValuationModel,
  home: Home,
  estate: Estate,
  deal: Deal,
  other: Estate,
  date: string,
): Comparable {
  const byTheme = new Map<Theme, number>();
  const add = (of: { at: readonly number[]; by: readonly number[] }, sign: number) => {
    for (const [i, place] of of.at.entries()) {
      const { theme } = line.layout.blocks[place]!;
      byTheme.set(theme, (byTheme.get(theme) ?? 0) + sign * line.coefficients[place]! * of.by[i]!);
    }
  };
  add(line.features(home, estate, date), 1);
  add(line.features(deal, other, deal.soldOn), -1);
  const all = [...byTheme.values()].reduce((sum, value) => sum + value, 0);
  const missed = Math.log(deal.priceYuan / deal.areaM2) - line.middle(deal, other, deal.soldOn);
  return {
    deal,
    estate: other,
    distanceKm: Math.round(km(estate, other) * 10) / 10,
    adjustments: [...byTheme]
      .map(([theme, log]) => ({ theme, bps: Math.round((Math.exp(log) - 1) * 10_000) }))
      .filter(({ bps }) => bps !== 0),
    adjustedYuan: Math.round((deal.priceYuan / deal.areaM2) * Math.exp(all) * home.areaM2),
    odd: Math.abs(missed) > ODD_DEVIATIONS * line.deviation(deal, other, deal.soldOn),
  };
}
