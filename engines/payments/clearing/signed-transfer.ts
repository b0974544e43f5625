import type { Transfer } from '@sandglass/operations';

/** One entry of an amount that may run either way, or none where it is zero. */
export function signedTransfer(debit: string, credit: string, amount: bigint, code: string): Transfer[] {
  if (amount === 0n) return [];
  return amount > 0n
    ? [{ kind: 'transfer', debit, credit, amount, code }]
    : [{ kind: 'transfer', debit: credit, credit: debit, amount: -amount, code }];
}
