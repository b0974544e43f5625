import type { useWords } from '../../words/words.ts';

/** The kinds of account that have a name for an accountant; see docs/chart-of-accounts.md. */
export const NAMED = [
  'funding',
  'handed-over',
  'interest-receivable',
  'penalty-receivable',
  'fee-income',
  'interest-income',
  'penalty-income',
  'suspended-interest',
  'suspended-interest-contra',
  'loss-allowance',
  'commitment-provision',
  'impairment-loss',
  'impairment-recovered',
  'written-off',
  'written-off-contra',
  'impaired-interest-income',
  'disposal-clearing',
  'disposal-result',
  'for-buyers',
  'collection-cost',
  'realisation-clearing',
  'repossessed-assets',
  'compensation-fund',
  'current',
  'principal',
] as const;

/** The account's name in the reader's language; a kind that has none is shown by its code. */
export function accountNamed(code: string, say: ReturnType<typeof useWords>): string {
  const named = NAMED.find((one) => one === code);
  return named === undefined ? code : say(`books.accountOf.${named}`);
}
