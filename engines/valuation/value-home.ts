import { type Comparable, comparablesOf } from './comparables.ts';
import type { Home } from './home.ts';
import { monthOf, monthText } from './market/months.ts';
import { COVERAGE } from './model/interval.ts';
import type { ValuationModel } from './model/train.ts';
import { type Objection, objectionToHome } from './objection.ts';

/** What a home would fetch, with how sure that is. Amounts in whole yuan. */
export interface Valuation {
  /** Nobody lives in this market: every screen that shows the value says so. */
  readonly simulated: true;
  readonly model: string;
  readonly valuedOn: string;
  readonly valueYuan: number;
  /** Nine homes in ten that are like it are sold between these two; one in twenty for less than `lowYuan`. */
  readonly lowYuan: number;
  readonly highYuan: number;
  readonly coverage: number;
  readonly comparables: readonly Comparable[];
}

/** Values a home on a date of the model's month, or says why it cannot. Pure: the same model, home and date, the same value. */
export function valueHome(model: ValuationModel, home: Home, date: string): Valuation | Objection {
  if (monthOf(date) !== model.month) {
    return { code: 'valuation-date-outside', values: { date, month: monthText(model.month) } };
  }
  const objection = objectionToHome(model.market, home);
  if (objection !== undefined) return objection;
  const estate = model.market.estates.get(home.estate)!;
  const middle = model.line.middle(home, estate, date);
  const deviation = model.line.deviation(home, estate, date);
  const { down, up } = model.widths.get(estate.city)!;
  const yuan = (log: number): number => Math.exp(log) * home.areaM2;
  return {
    simulated: true,
    model: model.name,
    valuedOn: date,
    valueYuan: Math.round(yuan(middle)),
    // Rounded outward: an interval never promises more than it holds.
    lowYuan: Math.floor(yuan(middle - down * deviation)),
    highYuan: Math.ceil(yuan(middle + up * deviation)),
    coverage: COVERAGE,
    comparables: comparablesOf(model, home, date),
  };
}

export const isValuation = (found: Valuation | Objection): found is Valuation => 'valueYuan' in found;
