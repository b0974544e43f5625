import { hash } from 'node:crypto';
import { amountText } from '@sandglass/lending';
import { bigint, date, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { Valuation } from '@sandglass/valuation';
import type { HomeSection } from '../case/sections/home.ts';

/** A comparable as a case keeps it: plain values, for a picture. */
export interface KeptComparable {
  readonly deal: string;
  readonly estate: string;
  readonly name: Valuation['comparables'][number]['estate']['name'];
  readonly at: readonly [number, number];
  readonly soldOn: string;
  readonly areaM2: number;
  readonly floor: number;
  /** Decimal strings of yuan. */
  readonly price: string;
  readonly adjusted: string;
  readonly distanceKm: number;
  readonly adjustments: readonly { readonly theme: string; readonly bps: number }[];
  readonly odd: boolean;
}

/** What the home of a case was thought to be worth. Amounts in minor units. */
export const valuations = table(
  'swiftcredit.valuation',
  {
    id: text(),
    case_file: text(),
    n: int(),
    method: text<'automatic' | 'manual'>(),
    model: nullable(text()),
    value_amount: bigint(),
    low: bigint(),
    high: bigint(),
    valued_on: date(),
    /** Digest of the home that was valued: what is said of one home is no word about another. */
    of_home: text(),
    comparables: json<readonly KeptComparable[]>(),
    evidence: nullable(text()),
    words: nullable(text()),
    proposed_by: nullable(text()),
    confirmed_by: nullable(text()),
    state: text<'in-force' | 'proposed' | 'rejected' | 'past'>(),
  },
  { key: 'id' },
);
export type ValuationRow = RowOf<typeof valuations>;

/** A home as it was described, in 64 bits. */
export const homeDigest = (home: HomeSection): string =>
  hash('sha256', JSON.stringify(Object.entries(home).sort(([a], [b]) => (a < b ? -1 : 1)))).slice(0, 16);

const MINOR = 100n;
export const minorOfYuan = (yuan: number): bigint => BigInt(yuan) * MINOR;

/** The row of an automatic valuation. */
export const automatic = (caseId: string, n: number, of: Valuation, home: HomeSection): ValuationRow => ({
  id: `${caseId}.${n}`,
  case_file: caseId,
  n,
  method: 'automatic',
  model: of.model,
  value_amount: minorOfYuan(of.valueYuan),
  low: minorOfYuan(of.lowYuan),
  high: minorOfYuan(of.highYuan),
  valued_on: of.valuedOn,
  of_home: homeDigest(home),
  comparables: of.comparables.map(({ deal, estate, distanceKm, adjustments, adjustedYuan, odd }) => ({
    deal: deal.id,
    estate: estate.id,
    name: estate.name,
    at: estate.at,
    soldOn: deal.soldOn,
    areaM2: deal.areaM2,
    floor: deal.floor,
    price: amountText(minorOfYuan(deal.priceYuan)),
    adjusted: amountText(minorOfYuan(adjustedYuan)),
    distanceKm,
    adjustments,
    odd,
  })),
  evidence: null,
  words: null,
  proposed_by: null,
  confirmed_by: null,
  state: 'in-force',
});
