import type { AnyOperation } from '@sandglass/operations';
import { CURRENCY, currentAccount, FUNDING } from '@sandglass/payments';
import type { Redress } from '@sandglass/pilot';
import { useData } from './consents.ts';

/** Compensation comes from the bank's own money and reaches the holder's current account. */
export const compensation: Redress = {
  currency: CURRENCY,
  funding: FUNDING,
  accountOf: currentAccount,
  use: useData as unknown as AnyOperation,
};
