export interface LossYear {
  readonly year: number;
  /** Chance to default in this year, seen from today. */
  readonly marginalPd: number;
  readonly discount: number;
  /** Discounted expected loss of this year, in the unit of the exposure. */
  readonly loss: number;
}

export interface ExpectedCreditLoss {
  readonly rows: readonly LossYear[];
  /** Stage 1. */
  readonly twelveMonths: number;
  /** Stages 2 and 3. */
  readonly lifetime: number;
}

/**
 * Expected credit loss Σ PD × LGD × EAD × discount by year (IFRS 9 B5.5.28–29), discounted at the original
 * effective rate from each year's end. A model's figure, not a posting: the book rounds it to minor units.
 * @param conditionalPd chance to default in each year, given survival until then.
 * @param exposure exposure at default in each year.
 * @throws RangeError when the years of both differ.
 */
export function expectedCreditLoss(
  conditionalPd: readonly number[],
  lgd: number,
  exposure: readonly number[],
  effectiveRate: number,
): ExpectedCreditLoss {
  if (conditionalPd.length !== exposure.length) throw new RangeError('each year needs a PD and an exposure');
  let survival = 1;
  const rows = conditionalPd.map((pd, i): LossYear => {
    const marginalPd = survival * pd;
    survival *= 1 - pd;
    const discount = (1 + effectiveRate) ** -(i + 1);
    return { year: i + 1, marginalPd, discount, loss: marginalPd * lgd * exposure[i]! * discount };
  });
  return {
    rows,
    twelveMonths: rows[0]?.loss ?? 0,
    lifetime: rows.reduce((sum, row) => sum + row.loss, 0),
  };
}
