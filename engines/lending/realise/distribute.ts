import { amountText, lesser, minorOf } from '../amount.ts';

/** Somebody else's security on the asset: a mortgage of rank before or after ours. Amounts as decimal strings. */
export interface Lien {
  readonly holder: string;
  readonly rank: 'before' | 'after';
  readonly claim: string;
}

export const COSTS = ['enforcement', 'auction', 'appraisal', 'taxes', 'lawsuit', 'keeping'] as const;
export interface Cost {
  readonly kind: (typeof COSTS)[number];
  readonly amount: string;
}

/** What an officer proposes: costs and others' claims, as their papers say. */
export interface Wanted {
  readonly costs: readonly Cost[];
  readonly liens: readonly Lien[];
}

/** Who has what of the money. Decimal strings. */
export interface Distribution {
  readonly gross: string;
  readonly costs: readonly Cost[];
  readonly shelter: string;
  readonly liens: readonly (Lien & { readonly paid: string })[];
  readonly ours: string;
  /** What of our claim is left; it goes on without this security. */
  readonly residual: string;
  readonly surplus: string;
}

export interface Proceeds extends Wanted {
  /** Price with what a defaulting bidder forfeited; minor units as all that follows. */
  readonly gross: bigint;
  /** Rent set aside for a family that loses its only home. */
  readonly shelter: bigint;
  readonly claim: bigint;
  /** What the mortgage secures at most; what is above it has no rank. null: without a maximum. */
  readonly securedMax: bigint | null;
  /** The owner answers for the whole claim, also for what the mortgage does not secure. */
  readonly ownerIsDebtor: boolean;
}

/**
 * Spreads the money in the law's order: costs; what a family needs that loses its only home; mortgages by rank, ours at its place
 * (Civil Code art. 414) and as far as it is secured (art. 420); of a debtor who owns the asset the rest of our claim; what is left
 * is the owner's (art. 413). Whatever the figures, the parts add up to the gross.
 */
export function distribute(of: Proceeds): Distribution {
  let left = of.gross;
  const take = (amount: bigint): bigint => {
    const taken = lesser(left, amount);
    left -= taken;
    return taken;
  };
  const costs = of.costs.map(({ kind, amount }) => ({ kind, amount: amountText(take(minorOf(amount))) }));
  const shelter = take(of.shelter);
  const ranked = (rank: Lien['rank']) =>
    of.liens
      .filter((lien) => lien.rank === rank)
      .map((lien) => ({ ...lien, paid: amountText(take(minorOf(lien.claim))) }));
  const before = ranked('before');
  const secured = take(of.securedMax === null ? of.claim : lesser(of.claim, of.securedMax));
  const after = ranked('after');
  const unsecured = of.ownerIsDebtor ? take(of.claim - secured) : 0n;
  const ours = secured + unsecured;
  return {
    gross: amountText(of.gross),
    costs,
    shelter: amountText(shelter),
    liens: [...before, ...after],
    ours: amountText(ours),
    residual: amountText(of.claim - ours),
    surplus: amountText(left),
  };
}

/** Everything that is paid to somebody: what must be the gross. */
export const paidOut = ({ costs, shelter, liens, ours, surplus }: Distribution): bigint =>
  [...costs.map(({ amount }) => amount), shelter, ...liens.map(({ paid }) => paid), ours, surplus]
    .map(minorOf)
    .reduce((sum, amount) => sum + amount, 0n);
