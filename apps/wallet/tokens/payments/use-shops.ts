import { useRead } from '@sandglass/kit';
import { payments, paymentsPath } from '../../bank/payments.ts';

/** Shops where the person paid or tried to, by their number: the names that rules are said with. */
export function useShops(): ReadonlyMap<string, string> {
  const read = useRead(paymentsPath(undefined), payments);
  return new Map((read.data?.payments ?? []).map(({ merchant, merchantName }) => [merchant, merchantName]));
}
