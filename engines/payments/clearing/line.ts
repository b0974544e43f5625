export const CLEARED_KINDS = [
  'purchase',
  'completion',
  'refund',
  'reversal',
  'chargeback',
  'representment',
  'credit-adjustment',
  'debit-adjustment',
] as const;

/**
 * What is cleared. `reversal`: what was cleared was undone after the cut-over. `chargeback`: the issuer takes a contested payment
 * back (退单); `representment`: the acquirer presents it again (再请款). `credit-adjustment`, `debit-adjustment` (贷记调整, 请款): what was
 * cleared wrongly is put right, to the issuer or to the acquirer.
 */
export type ClearedKind = (typeof CLEARED_KINDS)[number];

/** One line of a clearing file: what one member owes another for one exchange. Minor units, fees as they are owed. */
export interface ClearingLine {
  readonly exchange: string;
  /** The exchange that it follows; empty: none. */
  readonly original: string;
  readonly kind: ClearedKind;
  readonly acquirer: string;
  readonly issuer: string;
  readonly amount: bigint;
  /** From acquirer to issuer; the other way round where money goes back. */
  readonly interchange: bigint;
  /** Of each of the two, to the network; given back where money goes back. */
  readonly network: bigint;
  readonly rrn: string;
}

const BACK: ReadonlySet<ClearedKind> = new Set(['refund', 'reversal', 'chargeback', 'credit-adjustment']);

/** Whom a line brings money: 1 the acquirer, −1 the issuer. */
export const signOf = ({ kind }: Pick<ClearingLine, 'kind'>): 1n | -1n => (BACK.has(kind) ? -1n : 1n);

/** Whether it is a step of the payment itself and bears fees: what is contested or put right does not. */
export const bearsFees = ({ kind }: Pick<ClearingLine, 'kind'>): boolean =>
  kind === 'purchase' || kind === 'completion' || kind === 'refund' || kind === 'reversal';
