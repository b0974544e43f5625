/** What a repayment pays, in minor units. */
export interface Sums {
  readonly penalty: bigint;
  readonly compound: bigint;
  readonly interest: bigint;
  readonly principal: bigint;
  /** For paying early. */
  readonly fees: bigint;
  /** Of the principal, what was not yet due. */
  readonly early: bigint;
}

export const NOTHING: Sums = { penalty: 0n, compound: 0n, interest: 0n, principal: 0n, fees: 0n, early: 0n };

export const plus = (a: Sums, b: Sums): Sums => ({
  penalty: a.penalty + b.penalty,
  compound: a.compound + b.compound,
  interest: a.interest + b.interest,
  principal: a.principal + b.principal,
  fees: a.fees + b.fees,
  early: a.early + b.early,
});

export const total = ({ penalty, compound, interest, principal, fees }: Sums): bigint =>
  penalty + compound + interest + principal + fees;
