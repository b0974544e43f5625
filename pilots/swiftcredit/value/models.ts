import { simulatedMarket, trainValuation, type ValuationModel } from '@sandglass/valuation';

/** The seed of this pilot's simulated housing market. */
export const MARKET_SEED = 1;
export const market = simulatedMarket(MARKET_SEED);

/** The last models that were asked for: this month's, and last month's around its end. */
const MODELS_MAX = 2;
const models = new Map<string, ValuationModel>();

/** The model of a date's month; trained once, in about half a second, then at hand. */
export function modelOf(date: string): ValuationModel {
  const month = date.slice(0, 7);
  const known = models.get(month);
  if (known !== undefined) return known;
  const model = trainValuation(market, date);
  models.set(month, model);
  for (const old of [...models.keys()].slice(0, -MODELS_MAX)) models.delete(old);
  return model;
}
