import { buildServer, listenLocal, type Route } from '@sandglass/http';
import type { Actor, Executor } from '@sandglass/operations';
import { businessDate, systemClock } from '@sandglass/time';
import type { Pool } from 'pg';

/** The house's HTTP server on a free port, where everybody who asks is one actor and nobody asks too often. */
export async function openDoor(of: {
  readonly routes: readonly Route[];
  readonly executors: ReadonlyMap<string, Executor>;
  readonly pool: Pool;
  readonly actor: Actor;
}): Promise<Awaited<ReturnType<typeof listenLocal>>> {
  const { actor, ...options } = of;
  const app = await buildServer({
    ...options,
    authenticate: async () => actor,
    businessDate: () => businessDate(systemClock.now()),
    now: () => systemClock.now(),
    requestsPerMinuteMax: Number.MAX_SAFE_INTEGER,
  });
  return listenLocal(app, 0);
}
