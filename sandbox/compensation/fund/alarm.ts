import type { Fact } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import type { Fund, Terms } from '../tables.ts';

/** Whether the fund is below what the declaration promises, and the fact where that has just changed. */
export function alarm(
  fund: Fund,
  balance: bigint,
  { minimum, currency }: Terms,
): { readonly fund: Fund; readonly facts: readonly Fact[] } {
  const below = balance < minimum;
  if (below === fund.below) return { fund, facts: [] };
  const header = { balance: amountText(balance, currency), minimum: amountText(minimum, currency), currency };
  const kind = below ? 'compensation.below-minimum' : 'compensation.minimum-restored';
  return { fund: { ...fund, below }, facts: [{ kind, header }] };
}
