import type { Table } from '../data/table.ts';
import { CreditDataError } from '../refusal.ts';
import { bandNames, bandOf, LTV_EDGES, LTV_LINE_PERCENT } from './bands.ts';
import { rising } from './rising.ts';

/** What one band of loan to value cost. Shares of one. */
export interface LtvBand {
  readonly ltv: string;
  readonly quarters: number;
  readonly defaults: number;
  /** Defaults a quarter, as seen and as smoothed: a higher band is never thought safer. */
  readonly defaultRate: number;
  readonly pdQuarter: number;
  readonly recoveries: number;
  readonly meanLoss: number;
  readonly lgd: number;
  /** pdQuarter × lgd. */
  readonly expectedLoss: number;
}

/** Two sides of the line, each as it stood in the panel. */
export interface LtvStudy {
  readonly linePercent: number;
  readonly quartersLeftOut: number;
  readonly bands: readonly LtvBand[];
  readonly below: number;
  readonly above: number;
  /** Expected loss above the line in that below it. */
  readonly timesAll: number;
  /** The same for the first band above it alone. */
  readonly timesNext: number;
}

/**
 * Quarterly default by current loan to value from a panel of loan-quarters (`LTV_time` in percent, `default_time`), and
 * loss given default from recoveries (`LTV` as a share, `lgd_time`). Bands join the two: a loan's expected loss is that of
 * its band, and each side of the line is weighed by the quarters that the panel saw there.
 * @throws CreditDataError where a column or a band is missing.
 */
export function studyLtv(panel: Table, recoveries: Table): LtvStudy {
  const seen = observations(panel, 'LTV_time', 'default_time', 1);
  const lost = observations(recoveries, 'LTV', 'lgd_time', 100);
  const count = LTV_EDGES.length + 1;
  const quarters = grouped(seen.rows, count);
  const losses = grouped(lost.rows, count);
  for (const [n, name] of bandNames.entries()) {
    if (quarters[n]!.length === 0 || losses[n]!.length === 0) {
      throw new CreditDataError('credit-data-invalid', `no case has a loan to value of ${name} %`);
    }
  }
  const pd = rising(quarters.map((all) => ({ mean: mean(all), weight: all.length })));
  const lgd = rising(losses.map((all) => ({ mean: mean(all), weight: all.length })));
  const bands = quarters.map(
    (all, n): LtvBand => ({
      ltv: bandNames[n]!,
      quarters: all.length,
      defaults: all.reduce((sum, one) => sum + one, 0),
      defaultRate: rounded(mean(all)),
      pdQuarter: rounded(pd[n]!),
      recoveries: losses[n]!.length,
      meanLoss: rounded(mean(losses[n]!)),
      lgd: rounded(lgd[n]!),
      expectedLoss: rounded(pd[n]! * lgd[n]!),
    }),
  );
  const line = LTV_EDGES.indexOf(LTV_LINE_PERCENT) + 1;
  const side = (from: number, to: number): number => {
    const part = quarters.slice(from, to).map((all, n) => ({ all, loss: pd[from + n]! * lgd[from + n]! }));
    const weight = part.reduce((sum, { all }) => sum + all.length, 0);
    return part.reduce((sum, { all, loss }) => sum + all.length * loss, 0) / weight;
  };
  const [below, above, next] = [side(0, line), side(line, count), side(line, line + 1)];
  return {
    linePercent: LTV_LINE_PERCENT,
    quartersLeftOut: seen.leftOut,
    bands,
    below: rounded(below),
    above: rounded(above),
    timesAll: tenths(above / below),
    timesNext: tenths(next / below),
  };
}

interface Observed {
  readonly ltv: number;
  readonly value: number;
}

function observations(table: Table, ltv: string, value: string, scale: number) {
  const [at, of] = [ltv, value].map((name) => {
    const place = table.columns.indexOf(name);
    if (place === -1) throw new CreditDataError('credit-data-invalid', `column "${name}" is missing`);
    return place;
  }) as [number, number];
  const rows: Observed[] = [];
  for (const row of table.rows) {
    const one = { ltv: Number(row[at]) * scale, value: Number(row[of]) };
    if (row[at] !== '' && row[of] !== '' && one.ltv > 0 && Number.isFinite(one.value)) rows.push(one);
  }
  return { rows, leftOut: table.rows.length - rows.length };
}

const grouped = (rows: readonly Observed[], count: number): readonly (readonly number[])[] =>
  Array.from({ length: count }, (_, n) =>
    rows.filter(({ ltv }) => bandOf(ltv) === n).map(({ value }) => value),
  );

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const rounded = (value: number): number => Math.round(value * 100_000) / 100_000;
const tenths = (value: number): number => Math.round(value * 10) / 10;
