import { simulatedMarket } from './market/market.ts';
import { dateIn, monthOf } from './market/months.ts';
import { cities } from './market/places.ts';
import { fitLine, type Line } from './model/fit.ts';
import { trainValuation } from './model/train.ts';

/** How intervals did on deals that their model had not seen. */
export interface Held {
  readonly group: string;
  readonly deals: number;
  /** Shares. */
  readonly inside: number;
  readonly below: number;
  readonly medianError: number;
  /** Half the interval's width, as a share of the value; the median. */
  readonly medianHalfWidth: number;
}

export interface CoverageStudy {
  readonly seed: number;
  readonly months: number;
  readonly all: Held;
  readonly byCity: readonly Held[];
  readonly byPrice: readonly Held[];
}

const BANDS_YUAN = [
  ['< 1.5m', 1_500_000],
  ['1.5–3m', 3_000_000],
  ['3–6m', 6_000_000],
  ['> 6m', Number.POSITIVE_INFINITY],
] as const;

interface Seen {
  readonly city: string;
  readonly band: string;
  readonly missed: number;
  readonly low: number;
  readonly high: number;
}

/** Lives through months one after the other: each month’s deals against the model of its first day. */
export function studyCoverage(seed: number, lastDate: string, months: number): CoverageStudy {
  const market = simulatedMarket(seed);
  const last = monthOf(lastDate);
  const lines = new Map<number, Line>();
  const lineOf = (month: number): Line => {
    const line = lines.get(month) ?? fitLine(market, month);
    lines.set(month, line);
    return line;
  };
  const seen = Array.from({ length: months }, (_, n) => last - months + 1 + n).flatMap((month) => {
    const model = trainValuation(market, dateIn(month, 1), lineOf);
    return market.deals(month).map((deal): Seen => {
      const estate = market.estates.get(deal.estate)!;
      const deviation = model.line.deviation(deal, estate, deal.soldOn);
      const { down, up } = model.widths.get(estate.city)!;
      return {
        city: estate.city,
        // By what the model says, for nobody knows the price before the sale.
        band: bandOf(Math.exp(model.line.middle(deal, estate, deal.soldOn)) * deal.areaM2),
        missed: Math.log(deal.priceYuan / deal.areaM2) - model.line.middle(deal, estate, deal.soldOn),
        low: -down * deviation,
        high: up * deviation,
      };
    });
  });
  return {
    seed,
    months,
    all: held('all', seen),
    byCity: cities.map(({ id, name }) =>
      held(
        name.en,
        seen.filter(({ city }) => city === id),
      ),
    ),
    byPrice: BANDS_YUAN.map(([band]) =>
      held(
        band,
        seen.filter((one) => one.band === band),
      ),
    ),
  };
}

const bandOf = (yuan: number): string => BANDS_YUAN.find(([, below]) => yuan < below)![0];

function held(group: string, seen: readonly Seen[]): Held {
  const share = (what: (one: Seen) => boolean): number => rounded(seen.filter(what).length / seen.length);
  return {
    group,
    deals: seen.length,
    inside: share(({ missed, low, high }) => missed >= low && missed <= high),
    below: share(({ missed, low }) => missed < low),
    medianError: rounded(median(seen.map(({ missed }) => Math.abs(Math.expm1(-missed))))),
    medianHalfWidth: rounded(median(seen.map(({ low, high }) => (Math.exp(high) - Math.exp(low)) / 2))),
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
