import { unpaidClaims } from '@sandglass/compensation';
import { unansweredComplaints } from '@sandglass/complaints';
import type { Html } from '@sandglass/declaration';
import {
  type EndingOperations,
  ExitWork,
  endingOperations,
  endingRoutes,
  exitAndPlans,
  exitHtml,
  houseChecks,
  leftOver,
} from '@sandglass/ending';
import type { Route } from '@sandglass/http';
import type { Executor, Locale } from '@sandglass/operations';
import type { LeftOverCheck, Pilot } from '@sandglass/pilot';
import {
  type FoundPilot,
  factLink,
  operatorsOf,
  type Proofs,
  type SignAsSupervisor,
} from '@sandglass/register';
import type { Clock } from '@sandglass/time';
import type { Pool } from 'pg';

export interface EndingOptions {
  readonly pool: Pool;
  readonly pilots: readonly Pilot[];
  readonly executors: ReadonlyMap<string, Executor>;
  readonly clock: Clock;
  readonly sign: SignAsSupervisor;
  readonly onFailure: (error: unknown, what: string) => void;
}

export interface Ending {
  readonly operations: EndingOperations;
  readonly routes: readonly Route[];
  readonly work: ExitWork;
  /** How a pilot ends, for its public page. */
  readonly page: (found: FoundPilot, proofs: Proofs, locale: Locale) => Promise<Html>;
}

/** Exits, wired: each pilot's own work, and what every room looks for once a pilot leaves. */
export function endingOf({ pool, pilots, executors, clock, sign, onFailure }: EndingOptions): Ending {
  const windDowns = new Map(pilots.map(({ id, windDown }) => [id, windDown]));
  /** A room that keeps something which may be left over adds its check here. */
  const checksOf = (pilot: string): readonly LeftOverCheck[] => [
    ...(windDowns.get(pilot)?.leftOver ?? []),
    ...houseChecks,
    unpaidClaims,
    unansweredComplaints,
  ];
  const look = async (pilot: string) => (windDowns.has(pilot) ? leftOver(pool, pilot, checksOf(pilot)) : []);
  const institutionOf = operatorsOf(pool);
  const operations = endingOperations(windDowns, look, sign);
  return {
    operations,
    routes: endingRoutes({ operations, pilots, institutionOf, checksOf }),
    page: async (found, proofs, locale) => {
      const { exit, plans } = await exitAndPlans(pool, found, windDowns.get(found.pilot.id));
      const left = exit?.state === 'under-way' ? await look(found.pilot.id) : [];
      const begun = proofs.last('pilot.exit-started', 'pilot.exit-proposed');
      const proof = factLink(exit === undefined ? proofs.declaration : begun, locale);
      return exitHtml({ exit, plans, left, proof, locale });
    },
    work: new ExitWork({
      pool,
      clock,
      executors,
      windDowns,
      operations,
      onFailure,
    }),
  };
}
