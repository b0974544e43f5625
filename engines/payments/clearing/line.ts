/** One line of a clearing file: what one member owes another for one exchange. Minor units, fees as they are owed. */
export interface ClearingLine {
  readonly exchange: string;
  /** The exchange that a completion or a refund follows; empty: none. */
  readonly original: string;
  readonly kind: 'purchase' | 'completion' | 'refund';
  readonly acquirer: string;
  readonly issuer: string;
  readonly amount: bigint;
  /** From acquirer to issuer; the other way round for a refund. */
  readonly interchange: bigint;
  /** Of each of the two, to the network; given back for a refund. */
  readonly network: bigint;
  readonly rrn: string;
}

/** Whom a payment brings money, and from whom: a refund runs the other way. */
export const signOf = ({ kind }: Pick<ClearingLine, 'kind'>): 1n | -1n => (kind === 'refund' ? -1n : 1n);
