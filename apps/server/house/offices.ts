import { DocumentStore } from '@sandglass/documents';
import { createIdentity, type Identity } from '@sandglass/identity';
import { Again } from '@sandglass/jobs';
import { type Supervision, supervision } from '@sandglass/register';
import { type Ending, endingOf } from '../exits/ending.ts';
import { openParties, type Parties } from '../parties/parties.ts';
import { LineSecrets } from '../parties/secured.ts';
import { type Redress, redressOf } from '../redress/redress.ts';
import { screens } from '../screens.ts';
import type { Ground } from './ground.ts';
import type { Opened } from './options.ts';
import { LOG_NAME, openLog, type PublicLog } from './public-log.ts';

/** Bytes that nobody names are of no hurry. */
const DOCUMENT_SWEEP_MS = 600_000;

/** What doors, outbox and rounds of a house all call upon. */
export interface Offices {
  readonly log: PublicLog;
  readonly identity: Identity;
  /** Secrets of the lines between the parties of a card payment. */
  readonly secrets: LineSecrets;
  readonly payments: Parties;
  readonly supervise: Supervision;
  readonly redress: Redress;
  readonly ending: Ending;
  readonly documents: DocumentStore;
}

/** Opens them; what is opened says in `opened` how it is closed. */
export async function openOffices(ground: Ground, opened: Opened): Promise<Offices> {
  const { options, pilots, executors, clock, pools, keys, ofSubjects, supervisor, onFailure } = ground;
  const { read: pool } = pools;
  const sign = (message: Uint8Array) => supervisor.sign(message);
  const log = await openLog(ground, opened);
  const secrets = new LineSecrets(keys, ground.suite);
  const { simulate } = options;
  const payments = await openParties(
    { pilots, executors, pool, clock, simulate, secured: secrets.of, onFailure },
    opened,
  );
  const identity = await openIdentity(ground, opened);
  const documents = new DocumentStore({
    pool: pools.path,
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
  return {
    log,
    identity,
    secrets,
    payments,
    supervise: supervision(sign),
    redress: redressOf({ pilots, executors, pool, origin: LOG_NAME, keys: ofSubjects }),
    ending: endingOf({ pool, pilots, executors, clock, sign, onFailure }),
    documents,
  };
}

async function openIdentity(
  { options, origin, pools, keys, onFailure }: Ground,
  opened: Opened,
): Promise<Identity> {
  const identity = await createIdentity({
    issuer: origin,
    pool: pools.identity,
    secret: (name, make) => keys.secret(name, make),
    apps: screens.map(({ id, base }) => ({ id, callback: `${base}callback`, home: base })),
    demo: options.demoLogins,
    staffPasswords: options.demoLogins.length > 0,
    onFailure,
  });
  opened.push(() => identity.close());
  return identity;
}
