import { join } from 'node:path';
import { readHarm, withCompensationMeasures } from '@sandglass/compensation';
import { type Database, dataFolder, openDatabase } from '@sandglass/database';
import { DocumentStore, type Scanner } from '@sandglass/documents';
import type { EndingOperations } from '@sandglass/ending';
import { limitFigures } from '@sandglass/guard';
import { buildServer, listenLocal, openapiOf, type Route } from '@sandglass/http';
import {
  createIdentity,
  type DemoLogin,
  type Identity,
  meRoute,
  phoneEnd,
  renewParty,
} from '@sandglass/identity';
import { incidentRoutes } from '@sandglass/incidents';
import { Again, OutboxDrain } from '@sandglass/jobs';
import { Integrator, Journal, LogStore } from '@sandglass/journal';
import {
  type Signer as Key,
  KeyStore,
  type KeyToken,
  openMasterKey,
  SM2_SM3_NOTE,
  type Suite,
  subjectKeys,
} from '@sandglass/keys';
import { LatestMeasures, withAvailability } from '@sandglass/measures';
import { NoticeWork, noticeRoutes } from '@sandglass/notices';
import { type Executor, system } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import {
  deskRoutes,
  operatorsOf,
  programmeRoutes,
  REGISTER_SHARD,
  registerRoutes,
  type Supervision,
  supervision,
} from '@sandglass/register';
import { businessDate, type Clock, systemClock } from '@sandglass/time';
import { ED25519, type Signer, type VerifierKey, verifierKey } from '@sandglass/tlog';
import { TriggerWork, triggerRoutes } from '@sandglass/triggers';
import type { FastifyInstance } from 'fastify';
import { addApp } from './app-files.ts';
import {
  forgetDelivery,
  lapseDelivery,
  mandateDelivery,
  pilotDeliveries,
  renewDelivery,
} from './deliveries.ts';
import { endingOf } from './exits/ending.ts';
import { findersOf } from './find.ts';
import { addHealthRoutes } from './health.ts';
import { replayRoute } from './lending/replay-route.ts';
import { addLiveRoute, figuresRoute } from './live/routes.ts';
import { Watcher } from './live/watcher.ts';
import { Cosigner, type WitnessAddress } from './log/cosigner.ts';
import { addFactPages } from './log/fact-pages.ts';
import { factRoutes } from './log/fact-routes.ts';
import { addLogRoutes } from './log/log-routes.ts';
import { lookoutsOf } from './lookouts.ts';
import { messageDelivery } from './messages/message-delivery.ts';
import { Books } from './nights/books.ts';
import { Days } from './nights/days.ts';
import { Printing } from './papers/printing.ts';
import { acquirerSettling } from './parties/acquirer-settling.ts';
import { ACQUIRER, institutionOfParty, SIMULATED_PARTIES } from './parties/names.ts';
import { PartyNights } from './parties/nights.ts';
import { openParties, type Parties } from './parties/parties.ts';
import { presentingDeliveries } from './parties/presenting.ts';
import { lineDeliveries } from './parties/rotate-lines.ts';
import { partyRoutes } from './parties/routes.ts';
import { LineSecrets } from './parties/secured.ts';
import { Prober } from './prober.ts';
import { redressOf } from './redress/redress.ts';
import { redressDue } from './redress/redress-due.ts';
import { declarationRoutes } from './register/declaration-routes.ts';
import { measureRoutes } from './register/measure-routes.ts';
import { addRegisterPages } from './register/register-pages.ts';
import { rooms } from './rooms.ts';
import { screens } from './screens.ts';
import { makeShards } from './shards.ts';
import { staffDueOf } from './staff-due.ts';
import { allStanding } from './standing.ts';
import { wrappingPurpose } from './vault-keys.ts';
import { publishedOf, triggerDelivery, watchedDue } from './watched.ts';

/** Bytes that nobody names are of no hurry. */
const DOCUMENT_SWEEP_MS = 600_000;

export interface HouseOptions {
  readonly pilots: readonly Pilot[];
  /** 0 chooses a free one. */
  readonly port: number;
  /** Where browsers reach the house through a proxy on this machine; default localhost with the port. */
  readonly publicUrl?: string | undefined;
  readonly folder?: string | undefined;
  /** A PostgreSQL outside; default DATABASE_URL, else one of our own in the folder. */
  readonly databaseUrl?: string;
  readonly clock?: Clock;
  /** Whether the pilots' simulated counterparties are open, as in a demo. */
  readonly simulate: boolean;
  /** Sign-ins that the page offers; empty outside a demo. */
  readonly demoLogins: readonly DemoLogin[];
  readonly log?: boolean;
  /** What keys are wrapped with, and whether the log's heads carry an SM2 line too; default international. */
  readonly suite?: Suite;
  /** What looks at uploaded documents; without one they are kept as not scanned. */
  readonly scanner?: Scanner | undefined;
  /** An opened HSM for the signing keys and those that wrap pilots' keys; the house closes it. */
  readonly token?: KeyToken | undefined;
}

export interface House {
  readonly origin: string;
  readonly database: Database;
  readonly executors: ReadonlyMap<string, Executor>;
  readonly identity: Identity;
  readonly routes: readonly Route[];
  readonly pilots: readonly Pilot[];
  readonly supervision: Supervision;
  readonly exits: EndingOperations;
  /** Network and acquirer, where this house simulates them, and the doors of its issuing pilots. */
  readonly payments: Parties;
  /** Keys that the log's heads are signed with. */
  readonly logKeys: readonly VerifierKey[];
  /** From now on each new head is brought to these witnesses. */
  cosignedBy(witnesses: readonly WitnessAddress[]): void;
  /** Adds what only a demo has. Call before `listen`. */
  readonly app: FastifyInstance;
  listen(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens every room of the house in one process: supervisor and institution side by side. When a room does not open,
 * those that were open are closed again, and the reason is thrown.
 */
export async function openHouse(options: HouseOptions): Promise<House> {
  const opened: (() => unknown)[] = [() => options.token?.close()];
  try {
    return await openRooms(options, opened);
  } catch (error) {
    await closeRooms(opened).catch((also) => {
      if (options.log) process.stderr.write(`${also instanceof Error ? also.message : String(also)}\n`);
    });
    throw error;
  }
}

/** Last opened, first closed; one that does not close keeps none of the others open. */
async function closeRooms(opened: (() => unknown)[]): Promise<void> {
  const problems: unknown[] = [];
  for (const close of opened.splice(0).reverse()) {
    try {
      await close();
    } catch (error) {
      problems.push(error);
    }
  }
  if (problems.length > 0) throw problems[0];
}

/** Opens the rooms in order; each one that has something to close says so in `opened`. */
async function openRooms(options: HouseOptions, opened: (() => unknown)[]): Promise<House> {
  const { clock = systemClock, suite = 'international' } = options;
  const pilots = options.pilots.map((pilot) => withAvailability(withCompensationMeasures(pilot)));
  const onFailure = (error: unknown, what: string): void => {
    if (options.log)
      process.stderr.write(`${what}: ${error instanceof Error ? error.message : String(error)}\n`);
  };
  const database = await openDatabase({ folder: options.folder, url: options.databaseUrl, rooms, onFailure });
  opened.push(() => database.close());
  if (database.oneRole !== undefined)
    onFailure(new Error(`everything uses the owner's, because ${database.oneRole}`), 'one database role');
  const { path, read, identity: identityPool } = database.pools;
  const origin = options.publicUrl ?? `http://localhost:${options.port}`;
  const master = openMasterKey(join(dataFolder(options.folder), 'keys', 'master.key'), suite);
  const keys = new KeyStore(database.pool, master, options.token);
  const [supervisor, logKey] = [await keys.signer('supervisor'), await keys.signer('log')];

  const ofSubjects = subjectKeys(master, suite);
  const journal = new Journal(ofSubjects);
  const hasIssuer = pilots.some(({ member }) => member !== undefined);
  const parties = options.simulate && hasIssuer ? SIMULATED_PARTIES : [];
  const executors = makeShards({ pool: path, clock, journal, pilots, parties, onFailure });
  for (const executor of executors.values()) {
    opened.push(() => executor.stop());
    await executor.start();
  }
  for (const pilot of pilots) {
    await pilot.open(
      (operation, input, key) => executors.get(pilot.id)!.submit(operation, input, { actor: system, key }),
      {
        secretOf: (name) => keys.secret(`pilot ${pilot.id} ${name}`),
        phoneEndOf: (party) => phoneEnd(identityPool, party),
        wrappingOf: (name) => keys.wrapping(wrappingPurpose(pilot.id, name)),
      },
    );
  }

  const logName = `localhost/sandglass/log`;
  const headSigners = [noteSigner(logName, logKey)];
  if (suite === 'gm') headSigners.push(noteSigner(logName, await keys.signer('log', 'sm2-sm3')));
  const store = new LogStore(path, logName);
  const integrator = new Integrator({
    store,
    signers: headSigners,
    shards: [...executors.keys()],
    onFailure: (error) => onFailure(error, 'log'),
  });
  // Closed after the executors, just before the database: their last facts are integrated too.
  opened.splice(2, 0, () => integrator.stop());
  await integrator.start();

  const { simulate } = options;
  const secrets = new LineSecrets(keys, suite);
  const payments = await openParties(
    { pilots, executors, pool: read, clock, simulate, secured: secrets.of, onFailure },
    opened,
  );

  const supervise = supervision((message) => supervisor.sign(message));
  const redress = redressOf({ pilots, executors, pool: read, origin: logName, keys: ofSubjects });
  const ending = endingOf({
    pool: read,
    pilots,
    executors,
    clock,
    sign: (message) => supervisor.sign(message),
    onFailure,
  });
  const documents = new DocumentStore({
    pool: path,
    keys: ofSubjects,
    scanner: options.scanner,
    now: () => clock.now(),
  });
  const sweeping = new Again({
    everyMs: DOCUMENT_SWEEP_MS,
    work: () => documents.sweep(),
    onFailure: (error) => onFailure(error, 'documents'),
  });
  opened.push(() => sweeping.stop());
  sweeping.start();
  const deliver = {
    ...redress.deliver,
    ...pilotDeliveries(pilots, executors, read, (message) => identity.tell(message)),
    ...presentingDeliveries({ pilots, executors, pool: read, documents }),
    ...lineDeliveries({ lines: payments.lines, secrets, executors, pool: read }),
    'mandate.deliver': mandateDelivery(executors, pilots, supervisor.publicKey, redress.takeTerms),
    'register.lapse': lapseDelivery(executors, supervise),
    'trigger.act': triggerDelivery(executors.get(REGISTER_SHARD)!, supervise, ending.operations),
    'journal.forget': forgetDelivery(database.pool, logName, { journal, documents }),
    'identity.renew-party': renewDelivery(read, (party) => renewParty(identityPool, party)),
    'message.send': messageDelivery(executors, pilots, (message) => identity.tell(message)),
  };
  const drains = [...executors.values()].map(
    (executor) => new OutboxDrain({ pool: path, executor, deliver, now: () => clock.now(), onFailure }),
  );
  for (const drain of drains) {
    opened.push(() => drain.stop());
    drain.start();
  }
  const days = new Days({
    pool: read,
    clock,
    executors,
    pilots,
    alsoDaily: redress.daily,
    alsoPublished: async (pilot, date) => [
      ...(await limitFigures(read, pilot, date)),
      ...(await redress.figures(pilot)),
    ],
    onFailure,
  });
  opened.push(() => days.stop());
  const nights = new PartyNights({ pool: read, clock, executors, pilots, onFailure });
  opened.push(() => nights.stop());
  const books = new Books({
    pool: read,
    shards: [...executors.keys()],
    subLedgers: new Map([
      ...pilots.map(({ id, subLedgers = [] }) => [id, subLedgers] as const),
      [ACQUIRER, acquirerSettling.subLedgers],
    ]),
    onFailure,
  });
  opened.push(() => books.stop());
  books.start();

  opened.push(() => ending.work.stop());
  ending.work.start();
  const triggers = new TriggerWork({
    pool: read,
    clock,
    executor: executors.get(REGISTER_SHARD)!,
    pilots: pilots.map(({ id }) => id),
    published: (pilot, date) => publishedOf(read, pilots, pilot, date),
    onFailure,
  });
  opened.push(() => triggers.stop());
  const noticing = new NoticeWork({
    pool: read,
    clock,
    executor: executors.get(REGISTER_SHARD)!,
    standing: () => allStanding(read, pilots, clock),
    onFailure,
  });
  opened.push(() => noticing.stop());
  noticing.start();
  triggers.start();

  const identity = await createIdentity({
    issuer: origin,
    pool: identityPool,
    secret: (name, make) => keys.secret(name, make),
    apps: screens.map(({ id, base }) => ({ id, callback: `${base}callback`, home: base })),
    demo: options.demoLogins,
    staffPasswords: options.demoLogins.length > 0,
    onFailure,
  });
  opened.push(() => identity.close());
  const tell: Identity['tell'] = (message) => identity.tell(message);
  for (const lookout of lookoutsOf({ pilots, executors, pool: read, tell, onFailure })) {
    opened.push(() => lookout.stop());
    lookout.start();
  }
  const printing = new Printing();
  opened.push(() => printing.stop());
  const latest = new LatestMeasures({ pool: read, now: () => clock.now(), onFailure });
  const routes = [
    ...registerRoutes(supervise),
    ...programmeRoutes(readHarm),
    ...declarationRoutes(printing),
    ...deskRoutes(
      async (...of) =>
        (
          await Promise.all(
            [watchedDue, redressDue, staffDueOf(pilots, () => businessDate(clock.now()))].map((due) =>
              due(...of),
            ),
          )
        ).flat(),
      findersOf({ programs: pilots, shards: [...executors.keys()], logName }),
    ),
    meRoute(identityPool),
    ...measureRoutes(pilots, latest),
    replayRoute(pilots),
    figuresRoute,
    ...ending.routes,
    ...triggerRoutes,
    ...incidentRoutes,
    ...noticeRoutes,
    ...redress.routes,
    ...partyRoutes(payments, documents, onFailure),
    ...factRoutes({ origin: logName, shards: [...executors.keys()], keys: ofSubjects }),
    ...pilots.flatMap(({ id, routes: own, documents: kept, papers, simulate: simulated }) =>
      [
        ...own,
        ...(kept?.routes(documents) ?? []),
        ...(papers?.((paper) => printing.print(paper)) ?? []),
        ...(options.simulate ? simulated : []),
      ].map((route) => ({
        ...route,
        pilot: id,
      })),
    ),
  ];
  const operatorOf = operatorsOf(read);
  const app = await buildServer({
    routes,
    executors,
    pool: read,
    authenticate: (authorization) => identity.authenticate(authorization),
    operatorOf: async (id) => institutionOfParty(id) ?? (await operatorOf(id)),
    businessDate: () => businessDate(clock.now()),
    behindProxy: options.publicUrl !== undefined,
    now: () => clock.now(),
    ...(options.log === undefined ? {} : { log: options.log }),
  });
  let closeListener = (): Promise<void> => app.close();
  opened.push(() => closeListener());
  app.get('/api/openapi.json', (_request, reply) => reply.send(openapiOf(routes, '0.1.0')));
  await identity.register(app);
  addHealthRoutes(app, { pool: read, executors, books });
  const logKeys = headSigners.map(({ key }) => key);
  const witnesses: WitnessAddress[] = [];
  addLogRoutes(app, new LogStore(read, logName), () => [...logKeys, ...witnesses.map(({ key }) => key)]);
  await addRegisterPages(app, {
    pool: read,
    pilots,
    executors,
    clock,
    latest,
    origin,
    demo: options.demoLogins.length > 0,
    exit: ending.page,
    redress: redress.page,
    readHarm,
  });
  addLiveRoute(app, new Watcher({ pool: read, clock, onFailure }));
  addFactPages(app, {
    pool: read,
    origin: logName,
    shards: [...executors.keys()],
    logKeys: () => logKeys,
    witnessKeys: () => witnesses.map(({ key }) => key),
    demo: options.demoLogins.length > 0,
  });
  for (const each of screens) await addApp(app, each);

  return {
    origin,
    database,
    executors,
    identity,
    routes,
    pilots,
    supervision: supervise,
    exits: ending.operations,
    payments,
    app,
    logKeys,
    cosignedBy: (others) => {
      witnesses.push(...others);
      const cosigner = new Cosigner({ store, witnesses: others, onFailure });
      opened.push(() => cosigner.stop());
      cosigner.start();
    },
    listen: async () => {
      closeListener = (await listenLocal(app, options.port)).close;
      // Not before: a demo tells its past first, and a day that was done cannot be followed by one before it.
      days.start();
      if (parties.length > 0) nights.start();
      const prober = new Prober({ origin, clock, pilots, executors, onFailure });
      opened.push(() => prober.stop());
      prober.start();
    },
    close: () => closeRooms(opened),
  };
}

/** A key of the house as one that signs the log's heads. */
function noteSigner(name: string, key: Key): Signer {
  const type = { ed25519: ED25519, 'sm2-sm3': SM2_SM3_NOTE }[key.algorithm];
  return { key: verifierKey(name, type, key.publicKey), sign: (message) => key.sign(message) };
}
