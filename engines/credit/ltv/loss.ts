import table from '../models/home-ltv/table.json' with { type: 'json' };
import { bandOf } from './bands.ts';

/** What loans at one current loan to value cost. */
export interface LtvLoss {
  /** `75–90`: the band, in percent. */
  readonly ltv: string;
  /** Default within a year, basis points. */
  readonly pdYearBps: number;
  readonly lgdBps: number;
}

const QUARTERS = 4;
const BPS = 10_000;

/** Default in a year and loss given default at a current loan to value; docs/loans-on-homes.md says from which data. */
export function ltvLoss(ltvPercent: number): LtvLoss {
  const { ltv, pdQuarter, lgd } = table.bands[bandOf(ltvPercent)]!;
  return {
    ltv,
    pdYearBps: Math.round((1 - (1 - pdQuarter) ** QUARTERS) * BPS),
    lgdBps: Math.round(lgd * BPS),
  };
}

/** Expected loss of a year at a current loan to value, in basis points of what is owed. */
export function homeLossBps(ltvPercent: number): number {
  const { pdYearBps, lgdBps } = ltvLoss(ltvPercent);
  return Math.round((pdYearBps * lgdBps) / BPS);
}
