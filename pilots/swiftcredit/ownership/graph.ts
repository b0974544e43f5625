/** A company or a natural person, by a number of its own. */
export interface Holder {
  readonly id: string;
  readonly kind: 'company' | 'person';
  readonly name: string;
}

/** A share in a company, in hundredths of a percent. */
export interface Holding {
  readonly owner: string;
  readonly company: string;
  readonly bps: number;
}

/** Owners who promised to vote as one of them does (一致行动). */
export interface VotingAgreement {
  readonly leader: string;
  readonly members: readonly string[];
}

/** Somebody stands for somebody's debts. */
export interface Guarantee {
  readonly guarantor: string;
  readonly debtor: string;
}

/** Who owns what around a borrower, as registers and papers say it. */
export interface OwnershipGraph {
  readonly holders: readonly Holder[];
  readonly holdings: readonly Holding[];
  readonly agreements: readonly VotingAgreement[];
  readonly guarantees: readonly Guarantee[];
}

export const HOLDERS_MAX = 200;
export const EDGES_MAX = 600;
export const WHOLE_BPS = 10_000;
