import type { RowWrite, Transfer } from '@sandglass/operations';
import { CLEARING, currentAccount } from '../chart.ts';
import { signedTransfer } from '../clearing/signed-transfer.ts';
import { DISPUTE_LOSSES } from './chart.ts';
import { type Dispute, disputes } from './dispute.ts';

/**
 * What a merchant gives back of a payment, to whom it belongs: the holder, or first the bank, where it bore a lost dispute of it and
 * so has paid the holder already. Nobody gets the same money twice.
 *
 * @param amount minor units
 */
export function givenBack(
  dispute: Dispute | undefined,
  { customer, amount, code }: { readonly customer: string; readonly amount: bigint; readonly code: string },
): { readonly transfers: readonly Transfer[]; readonly rows: readonly RowWrite[] } {
  const borne = dispute?.bearer === 'bank' ? dispute.advanced : 0n;
  const toBank = amount < borne ? amount : borne;
  return {
    transfers: [
      ...signedTransfer(CLEARING, DISPUTE_LOSSES, toBank, 'dispute-loss-back'),
      ...signedTransfer(CLEARING, currentAccount(customer), amount - toBank, code),
    ],
    rows:
      dispute === undefined || toBank === 0n
        ? []
        : [disputes.update({ ...dispute, advanced: borne - toBank })],
  };
}
