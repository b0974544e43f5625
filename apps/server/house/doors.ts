import { readHarm } from '@sandglass/compensation';
import { buildServer, listenLocal, openapiOf, type Route } from '@sandglass/http';
import { LogStore } from '@sandglass/journal';
import { LatestMeasures } from '@sandglass/measures';
import { operatorsOf } from '@sandglass/register';
import { businessDate } from '@sandglass/time';
import type { FastifyInstance } from 'fastify';
import { addApp } from '../app-files.ts';
import { addHealthRoutes } from '../health.ts';
import { addLiveRoute } from '../live/routes.ts';
import { Watcher } from '../live/watcher.ts';
import { addFactPages } from '../log/fact-pages.ts';
import { addLogRoutes } from '../log/log-routes.ts';
import type { Books } from '../nights/books.ts';
import { Printing } from '../papers/printing.ts';
import { institutionOfParty } from '../parties/names.ts';
import { Prober } from '../prober.ts';
import { addRegisterPages } from '../register/register-pages.ts';
import { screens } from '../screens.ts';
import type { Ground } from './ground.ts';
import type { Offices } from './offices.ts';
import type { Opened } from './options.ts';
import { LOG_NAME } from './public-log.ts';
import { routesOf } from './routes.ts';

const VERSION = '0.1.0';

export interface Doors {
  readonly app: FastifyInstance;
  readonly routes: readonly Route[];
  listen(): Promise<void>;
}

/** Builds everything that answers over HTTP: API, log, register, apps, and what those who run it ask. */
export async function openDoors(
  ground: Ground,
  offices: Offices,
  { books, opened }: { readonly books: Books; readonly opened: Opened },
): Promise<Doors> {
  const { options, pilots, executors, clock, origin, pools, onFailure } = ground;
  const { identity } = offices;
  const { read: pool } = pools;
  const printing = new Printing();
  opened.push(() => printing.stop());
  const latest = new LatestMeasures({ pool, now: () => clock.now(), onFailure });
  const routes = routesOf(ground, offices, { printing, latest });
  const operatorOf = operatorsOf(pool);
  const app = await buildServer({
    routes,
    executors,
    pool,
    authenticate: (authorization) => identity.authenticate(authorization),
    operatorOf: async (id) => institutionOfParty(id) ?? (await operatorOf(id)),
    businessDate: () => businessDate(clock.now()),
    behindProxy: options.publicUrl !== undefined,
    now: () => clock.now(),
    ...(options.log === undefined ? {} : { log: options.log }),
  });
  let closeListener = (): Promise<void> => app.close();
  opened.push(() => closeListener());
  app.get('/api/openapi.json', (_request, reply) => reply.send(openapiOf(routes, VERSION)));
  await identity.register(app);
  addHealthRoutes(app, { pool, executors, books });
  addLiveRoute(app, new Watcher({ pool, clock, onFailure }));
  await addPages(app, ground, offices, latest);
  for (const each of screens) await addApp(app, each);
  return {
    app,
    routes,
    listen: async () => {
      closeListener = (await listenLocal(app, options.port)).close;
      const prober = new Prober({ origin, clock, pilots, executors, onFailure });
      opened.push(() => prober.stop());
      prober.start();
    },
  };
}

/** Register and log, for whoever wants to read them without a script. */
async function addPages(
  app: FastifyInstance,
  { options, pilots, executors, clock, origin, pools }: Ground,
  { log, ending, redress }: Offices,
  latest: LatestMeasures,
): Promise<void> {
  const { read: pool } = pools;
  const { logKeys, witnesses } = log;
  const demo = options.demoLogins.length > 0;
  const witnessKeys = () => witnesses.map(({ key }) => key);
  addLogRoutes(app, new LogStore(pool, LOG_NAME), () => [...logKeys, ...witnessKeys()]);
  await addRegisterPages(app, {
    pool,
    pilots,
    executors,
    clock,
    latest,
    origin,
    demo,
    exit: ending.page,
    redress: redress.page,
    readHarm,
  });
  const shards = [...executors.keys()];
  addFactPages(app, { pool, origin: LOG_NAME, shards, logKeys: () => logKeys, witnessKeys, demo });
}
