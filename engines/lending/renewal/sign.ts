import type { Fact, RowWrite, State } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import type { Lender } from '../lender.ts';
import type { Drawing } from '../loan/drawing.ts';
import type { Loan } from '../loan/loan.ts';
import { rateText } from '../rate.ts';
import { type Renewal, type RenewalContract, renewals } from './renewal.ts';

interface Signing {
  readonly loan: Loan;
  readonly drawing: Drawing;
  readonly application: string;
  readonly nextLoan: string;
  /** Minor units. */
  readonly amount: bigint;
  readonly contract: RenewalContract;
  readonly date: string;
}

/**
 * The new contract is signed and waits for the day. Until then it promises nothing: what it takes of the line is what the
 * drawing that matures takes already.
 */
export function signRenewal({ shard }: Lender, state: State, of: Signing): { row: RowWrite; fact: Fact } {
  const { loan, drawing, application, nextLoan, amount, contract, date } = of;
  const renewal: Renewal = {
    id: drawing.id,
    loan: loan.id,
    customer: loan.customer,
    product: contract.product,
    state: 'signed',
    application,
    next_loan: nextLoan,
    amount,
    renewed: 0n,
    signed_on: date,
    matures_on: drawing.matures_on,
    short_on: null,
    ended_on: null,
    because: null,
    payment: null,
    contract,
  };
  return {
    row: state.get(renewals, drawing.id) === undefined ? renewals.insert(renewal) : renewals.update(renewal),
    fact: {
      kind: `${shard}.renewal-signed`,
      subject: loan.customer,
      header: { product: contract.product, version: contract.version },
      opening: {
        loan: loan.id,
        drawing: drawing.id,
        nextLoan,
        application,
        amount: amountText(amount),
        annualRatePercent: rateText(contract.rateBps),
        on: drawing.matures_on,
      },
    },
  };
}
