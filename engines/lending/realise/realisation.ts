import { bigint, bool, date, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { AssetKind } from '../preservation/court-rules.ts';
import type { Distribution, Wanted } from './distribute.ts';

/**
 * opened → based (an order or an agreement lets it be sold) → appraised → announced ⇄ unsold → sold → proposed → distributed.
 * Unsold, it may be taken in payment (taking → sold). Until it is sold the debtor may redeem it, and the case ends.
 */
export type RealisationState =
  | 'opened'
  | 'based'
  | 'appraised'
  | 'announced'
  | 'unsold'
  | 'taking'
  | 'sold'
  | 'proposed'
  | 'distributed'
  | 'ended';

/** By judgment, by the special procedure of a secured creditor (实现担保物权), or by agreement with the owner (Civil Code art. 410). */
export const ROUTES = ['judgment', 'security-proceedings', 'agreement'] as const;
export type Route = (typeof ROUTES)[number];

/** What becomes of a family whose only home it is; `none`: it is not. */
export const SHELTERS = ['none', 'other-home', 'housing-offered', 'rent-set-aside'] as const;
export interface Shelter {
  readonly kind: (typeof SHELTERS)[number];
  /** Of `rent-set-aside`: market rent a month and the years for which it is taken from the price. Minor units. */
  readonly monthlyRent: string;
  readonly years: number;
}

/** An auction, an offer at a fixed price after the second, or a sale that owner and bank agreed on. Amounts as decimal strings. */
export interface Round {
  readonly n: number;
  readonly kind: 'auction' | 'sale' | 'agreed';
  readonly reserve: string;
  readonly announcedOn: string;
  /** First day of bidding; of an offer, its last is `until`. */
  readonly on: string;
  readonly until: string;
  readonly ended: 'running' | 'sold' | 'unsold' | 'defaulted';
  readonly price: string | null;
  /** Paid by a bidder who then did not pay the price: it is not returned. */
  readonly forfeited: string | null;
}

export interface RealisationPaper {
  readonly step: string;
  readonly text: string;
  /** SHA-256, lower-case hex. */
  readonly digest: string;
  readonly by: string;
  readonly on: string;
}

/** Rounds and papers of one case at most. */
export const ROUNDS_MAX = 12;
export const REALISATION_PAPERS_MAX = 60;

/** How an asset that secures a loan is turned into money. Its id is the asset's; amounts in minor units. */
export const realisations = table(
  'lending.realisation',
  {
    id: text(),
    loan: text(),
    asset: int(),
    kind: text<AssetKind>(),
    customer: text(),
    product: text(),
    state: text<RealisationState>(),
    route: nullable(text<Route>()),
    /** What is left over is the borrower's; else it is another owner's. */
    owned_by_borrower: bool(),
    shelter: json<Shelter>(),
    appraised: bigint(),
    appraised_on: nullable(date()),
    valid_until: nullable(date()),
    rounds: json<readonly Round[]>(),
    price: bigint(),
    forfeited: bigint(),
    sold_on: nullable(date()),
    /** The bank took it in payment (以物抵债). */
    taken: bool(),
    /** Until when the bank is to sell on what it took. */
    dispose_by: nullable(date()),
    wanted: nullable(json<Wanted>()),
    distribution: nullable(json<Distribution>()),
    proposed_by: nullable(text()),
    decided_by: nullable(text()),
    distributed_on: nullable(date()),
    papers: json<readonly RealisationPaper[]>(),
    opened_on: date(),
    closed_on: nullable(date()),
    outcome: nullable(text()),
  },
  { key: 'id' },
);
export type Realisation = RowOf<typeof realisations>;

/** Whether the asset may still become money, or is it already and the money is not out. */
export const isRunning = ({ state }: Realisation): boolean => state !== 'distributed' && state !== 'ended';

/** Whether the debtor may still redeem the asset by paying. */
export const isRedeemable = (of: Realisation): boolean =>
  isRunning(of) && of.state !== 'sold' && of.state !== 'proposed';
