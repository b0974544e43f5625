import type { Market } from '../market/market.ts';
import { MONTHS_MAX } from '../market/market.ts';
import { monthOf, monthText } from '../market/months.ts';
import { fitLine, type Line } from './fit.ts';
import { type Miss, type Width, widthsFrom } from './interval.ts';
import { WINDOW_MONTHS } from './layout.ts';

/** Months before the model's own from which its width comes, and after how many the trial line is drawn anew. */
const TRIAL_MONTHS = 12;
const TRIAL_EACH = 2;

/** The first month for which the market holds what a model needs. */
export const FIRST_MONTH = WINDOW_MONTHS + TRIAL_MONTHS;

/** An automatic valuation model, as of the first of a month: it has seen no deal of that month or later. */
export interface ValuationModel {
  /** `simulated-market/1@2026-11`: the market's seed and the month. */
  readonly name: string;
  readonly month: number;
  readonly market: Market;
  readonly line: Line;
  readonly widths: ReadonlyMap<string, Width>;
}

/**
 * Trains the model of a date's month. For its width the last year is gone through as it was lived: lines that knew only
 * what came before tell each two months' deals, and how far they missed is what the interval is made of.
 * @param lineOf the line of a month, for whoever trains many models and keeps their lines.
 * @throws RangeError for a date before January 2022 or after the market's end.
 */
export function trainValuation(
  market: Market,
  date: string,
  lineOf: (month: number) => Line = (month) => fitLine(market, month),
): ValuationModel {
  const month = monthOf(date);
  if (!(month >= FIRST_MONTH && month < MONTHS_MAX)) {
    throw new RangeError(`${date}: the market holds too little before it`);
  }
  const misses: Miss[] = [];
  for (let start = month - TRIAL_MONTHS; start < month; start += TRIAL_EACH) {
    const line = lineOf(start);
    for (let m = start; m < start + TRIAL_EACH; m++) misses.push(...missesOf(market, line, m));
  }
  return {
    name: `simulated-market/${market.seed}@${monthText(month)}`,
    month,
    market,
    line: lineOf(month),
    widths: widthsFrom(misses),
  };
}

/** How the line did on a month's deals. */
export const missesOf = (market: Market, line: Line, month: number): readonly Miss[] =>
  market.deals(month).map((deal) => {
    const estate = market.estates.get(deal.estate)!;
    const missed = Math.log(deal.priceYuan / deal.areaM2) - line.middle(deal, estate, deal.soldOn);
    return { city: estate.city, deviations: missed / line.deviation(deal, estate, deal.soldOn) };
  });
