import type { Fact } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import type { Lender } from '../lender.ts';
import type { Drawn } from '../loan/drawn.ts';
import type { Loan } from '../loan/loan.ts';
import type { Taken } from '../repayment/take.ts';
import type { Renewal } from './renewal.ts';

/** What a renewal says besides the repayment: the new drawing, which of which it renews, and a limit that ended with it. */
export function renewedFacts(
  { shard }: Lender,
  { renewed, id, contract }: Renewal,
  old: Loan,
  { loan, drawing }: Drawn,
  { paid, amount }: Taken,
): Fact[] {
  const subject = old.customer;
  const endedWithIt = old.state === 'settled' && paid.loan.state !== 'settled';
  return [
    ...(endedWithIt
      ? [
          {
            kind: `${shard}.settled`,
            subject,
            header: { product: old.product },
            opening: { loan: old.id },
          },
        ]
      : []),
    {
      kind: `${shard}.drawn`,
      subject,
      header: { product: loan.product },
      opening: {
        loan: loan.id,
        drawing: drawing.id,
        amount: amountText(renewed),
        currency: loan.currency,
        maturesOn: drawing.matures_on,
      },
    },
    {
      kind: `${shard}.renewed`,
      subject,
      header: { product: loan.product, version: contract.version },
      opening: {
        loan: old.id,
        drawing: id,
        nextLoan: loan.id,
        amount: amountText(renewed),
        fromOwn: amountText(amount - renewed),
      },
    },
  ];
}
