import { readHarm } from '@sandglass/compensation';
import type { Route } from '@sandglass/http';
import { meRoute } from '@sandglass/identity';
import { incidentRoutes } from '@sandglass/incidents';
import type { LatestMeasures } from '@sandglass/measures';
import { noticeRoutes } from '@sandglass/notices';
import { deskRoutes, programmeRoutes, registerRoutes } from '@sandglass/register';
import { businessDate } from '@sandglass/time';
import { triggerRoutes } from '@sandglass/triggers';
import { findersOf } from '../find.ts';
import { replayRoute } from '../lending/replay-route.ts';
import { figuresRoute } from '../live/routes.ts';
import { factRoutes } from '../log/fact-routes.ts';
import type { Printing } from '../papers/printing.ts';
import { partyRoutes } from '../parties/routes.ts';
import { redressDue } from '../redress/redress-due.ts';
import { declarationRoutes } from '../register/declaration-routes.ts';
import { measureRoutes } from '../register/measure-routes.ts';
import { staffDueOf } from '../staff-due.ts';
import { watchedDue } from '../watched.ts';
import type { Ground } from './ground.ts';
import type { Offices } from './offices.ts';
import { LOG_NAME } from './public-log.ts';

export interface Readers {
  readonly printing: Printing;
  readonly latest: LatestMeasures;
}

/** All doors of the API: the house's own, then each pilot's. */
export function routesOf(ground: Ground, offices: Offices, { printing, latest }: Readers): readonly Route[] {
  const { pilots, executors, clock, pools, ofSubjects, onFailure } = ground;
  const { supervise, ending, redress, payments, documents } = offices;
  const shards = [...executors.keys()];
  const dues = [watchedDue, redressDue, staffDueOf(pilots, () => businessDate(clock.now()))];
  return [
    ...registerRoutes(supervise),
    ...programmeRoutes(readHarm),
    ...declarationRoutes(printing),
    ...deskRoutes(
      async (...of) => (await Promise.all(dues.map((due) => due(...of)))).flat(),
      findersOf({ programs: pilots, shards, logName: LOG_NAME }),
    ),
    meRoute(pools.identity),
    ...measureRoutes(pilots, latest),
    replayRoute(pilots),
    figuresRoute,
    ...ending.routes,
    ...triggerRoutes,
    ...incidentRoutes,
    ...noticeRoutes,
    ...redress.routes,
    ...partyRoutes(payments, documents, onFailure),
    ...factRoutes({ origin: LOG_NAME, shards, keys: ofSubjects }),
    ...pilotRoutes(ground, offices, printing),
  ];
}

const pilotRoutes = (
  { pilots, options }: Ground,
  { documents }: Offices,
  printing: Printing,
): readonly Route[] =>
  pilots.flatMap(({ id, routes, documents: kept, papers, simulate }) =>
    [
      ...routes,
      ...(kept?.routes(documents) ?? []),
      ...(papers?.((paper) => printing.print(paper)) ?? []),
      ...(options.simulate ? simulate : []),
    ].map((route) => ({ ...route, pilot: id })),
  );
