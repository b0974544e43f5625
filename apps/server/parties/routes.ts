import type { Route } from '@sandglass/http';
import { acquiringRoutes } from '@sandglass/payments';
import { ACQUIRER } from './names.ts';
import type { Parties } from './parties.ts';

/** The doors of the parties that the house plays: the acquirer's for its merchants. */
export function partyRoutes(
  { acquirer }: Parties,
  onFailure: (error: unknown, what: string) => void,
): readonly Route[] {
  if (acquirer === undefined) return [];
  return acquiringRoutes({
    shard: ACQUIRER,
    acquirer: () => acquirer,
    onFailure: (error) => onFailure(error, 'acquirer'),
  });
}
