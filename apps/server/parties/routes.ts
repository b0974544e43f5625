import type { DocumentStore } from '@sandglass/documents';
import type { Route } from '@sandglass/http';
import {
  acquiringRoutes,
  chargebackDocumentsOf,
  lineRoutes,
  liveRoutes,
  rotateLineOf,
  withoutNumbers,
} from '@sandglass/payments';
import { acquirerDesk, ownDesk } from './acquirer-desk.ts';
import { ACQUIRER } from './names.ts';
import { networkDesk } from './network-desk.ts';
import type { Parties } from './parties.ts';

/** The doors of the parties that the house plays: the acquirer's for its merchants, and what staff see pass at each of them. */
export function partyRoutes(
  { acquirer, tapes, issuerPorts, lines }: Parties,
  documents: DocumentStore,
  onFailure: (error: unknown, what: string) => void,
): readonly Route[] {
  const ofMerchants =
    acquirer === undefined
      ? []
      : [
          ...acquiringRoutes({
            shard: ACQUIRER,
            acquirer: () => acquirer,
            onFailure: (error) => onFailure(error, 'acquirer'),
          }),
          ...chargebackDocumentsOf(ACQUIRER).routes(documents),
        ];
  const ofStaff =
    acquirer === undefined ? [] : acquirerDesk(tapes.filter(({ party }) => party === 'acquirer'));
  const live = [...issuerPorts.keys()].flatMap((pilot) =>
    liveRoutes({ path: `/api/${pilot}/live`, tapes, acquirer: ACQUIRER }).map((route) => ({
      ...route,
      pilot,
    })),
  );
  const ofLines = lines.flatMap(({ shard }) =>
    lineRoutes({
      shard,
      prefix: shard === ACQUIRER ? '/api/acquiring' : `/api/${shard}`,
      rotateLine: rotateLineOf(shard),
    }).map((route) => ({ ...withoutNumbers(route), pilot: shard })),
  );
  const ofNetwork = acquirer === undefined ? [] : networkDesk();
  return [...ofMerchants, ...ofLines, ...ofStaff, ownDesk(acquirer !== undefined), ...ofNetwork, ...live];
}
