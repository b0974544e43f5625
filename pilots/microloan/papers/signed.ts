import { renewals } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { SHARD } from '../shard.ts';
import { loanOf } from './loan-of.ts';

/** A signed contract, from when it runs, and what it renews. */
export interface SignedHere {
  readonly loan: string;
  readonly customer: string;
  readonly application: string;
  readonly product: string;
  readonly signedOn: string;
  /** The day of signing, or that on which a renewal takes effect. */
  readonly from: string;
  readonly renews?: { readonly loan: string; readonly drawing: number; readonly amount: bigint };
}

/** The contract of a loan, or of a signed renewal whose day has not come; null: anybody's. */
export async function signedHere(
  pool: Pool,
  customer: string | null,
  id: string,
): Promise<SignedHere | undefined> {
  const [renewal] = await readRows(
    pool,
    renewals,
    `where shard = $1 and ($2::text is null or customer = $2) and next_loan = $3`,
    [SHARD, customer, id],
  );
  if (renewal !== undefined) {
    return {
      loan: id,
      customer: renewal.customer,
      application: renewal.application,
      product: renewal.contract.product,
      signedOn: renewal.signed_on,
      from: renewal.matures_on,
      renews: {
        loan: renewal.loan,
        drawing: Number(renewal.id.slice(renewal.id.lastIndexOf('.') + 1)),
        amount: renewal.amount,
      },
    };
  }
  const loan = await loanOf(pool, customer, id);
  if (loan === undefined) return undefined;
  return {
    loan: id,
    customer: loan.customer,
    application: loan.application,
    product: loan.product,
    signedOn: loan.signed_on,
    from: loan.signed_on,
  };
}
