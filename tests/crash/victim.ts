import { setTimeout } from 'node:timers/promises';
import { openDatabase, postmaster } from '@sandglass/database';
import { counters, customerKey, Guard, mandates } from '@sandglass/guard';
import { Outbox, OutboxDrain } from '@sandglass/jobs';
import { Integrator, Journal, LogStore, subjectKey } from '@sandglass/journal';
import { KeyStore, openMasterKey, subjectKeys } from '@sandglass/keys';
import { accounts, Ledger } from '@sandglass/ledger';
import {
  Executor,
  effects,
  type Outcome,
  operation,
  system,
  type Table,
  Unavailable,
} from '@sandglass/operations';
import { businessDate, systemClock } from '@sandglass/time';
import { ED25519, verifierKey } from '@sandglass/tlog';
import Type, { type Static } from 'typebox';
import { rooms } from '../../apps/server/rooms.ts';

// Run as its own process by the crash rounds: works until it is killed at the point it was told, and says each reply
// that its callers got to whoever reads its output.

const [folder, first, callers, point, nth, alsoServer] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const ACCOUNTS = 200;
const SHARD = 'crash';
const REPEAT_MS = 50;

const move = operation({
  name: 'crash.move',
  summary: 'Moves one fen and promises a message about it.',
  business: 'new',
  roles: ['system'],
  input: Type.Object({ debit: Type.String(), credit: Type.String(), mail: Type.Boolean() }),
  load: ({ debit, credit }) => [
    accounts.key(debit),
    accounts.key(credit),
    subjectKey(debit),
    customerKey(debit),
  ],
  decide: (_state, { debit, credit, mail }) =>
    effects({
      reply: { debit, credit },
      transfers: [{ kind: 'transfer', debit, credit, amount: 1n, code: 'move' }],
      facts: [{ kind: 'crash.moved', subject: debit, opening: { debit, credit } }],
      usage: [{ measure: 'moved', amount: 1n, customer: debit }],
      jobs: mail ? [{ kind: 'mail', payload: { debit } }] : [],
    }),
});

const database = await openDatabase({ folder, rooms, url: '' });
const { pool } = database;
const { path } = database.pools;
await pool.query(
  `insert into ledger.account (shard, id, code, currency, rule, credits, opened_at)
   select $1, 'a' || i, 'current', 'CNY', 'unrestricted', 0, now() from generate_series(0, $2::int - 1) i
   on conflict do nothing`,
  [SHARD, ACCOUNTS],
);
await pool.query(
  `insert into guard.mandate (shard, pilot, serial, status, limits, signed, obeyed_at)
   values ($1, $1, 1, 'running', $2, '', now()) on conflict do nothing`,
  [
    SHARD,
    JSON.stringify([
      {
        id: 'all',
        measure: 'moved',
        kind: 'amount',
        per: 'pilot',
        period: 'total',
        maximum: '100000000.00',
        warnAtPercent: 80,
        text: { zh: '', en: '' },
      },
    ]),
  ],
);

let left = Number(nth);
/** Dies here, the n-th time that this point is passed: without a word, like a power cut. */
const dieAt = (passed: string): void => {
  if (passed !== point) return;
  left -= 1;
  if (left > 0) return;
  const server = alsoServer === 'server' ? postmaster(`${folder}/postgresql-18`) : undefined;
  if (server !== undefined) process.kill(server, 'SIGKILL');
  process.kill(process.pid, 'SIGKILL');
};

const master = openMasterKey(`${folder}/keys/master.key`);
const log = await new KeyStore(pool, master).signer('log');
const executor = new Executor({
  shard: SHARD,
  pool: path,
  owner: `victim/${process.pid}`,
  mayReplace: () => true,
  now: () => systemClock.now(),
  businessDate,
  residents: [mandates, counters] as unknown as readonly Table[],
  stages: {
    ledger: new Ledger(),
    guard: new Guard(),
    journal: new Journal(subjectKeys(master)),
    outbox: new Outbox(),
    residents: [],
  },
  onPoint: dieAt,
});
await executor.start();
const store = new LogStore(path, 'localhost/crash/log');
const integrator = new Integrator({
  store,
  signers: [{ key: verifierKey(store.origin, ED25519, log.publicKey), sign: (message) => log.sign(message) }],
  shards: [SHARD],
  onPoint: dieAt,
});
await integrator.start();
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const drain = new OutboxDrain({
  pool: path,
  executor,
  now: () => systemClock.now(),
  deliver: {
    mail: async (_payload, id) => {
      dieAt('delivering');
      say(`mail ${id}`);
      dieAt('delivered');
    },
  },
});
drain.start();

let next = Number(first);
const caller = async (): Promise<void> => {
  for (;;) {
    const n = next;
    next += 1;
    const input = { debit: `a${n % ACCOUNTS}`, credit: `a${(n * 7 + 1) % ACCOUNTS}`, mail: n % 50 === 0 };
    if (input.debit === input.credit) continue;
    const outcome = await submitted(input, `k${n}`);
    say(`done ${n} ${outcome.operation} ${outcome.outcome}`);
  }
};

/** As a client does it: told that the service is away for a moment, it repeats with the same key. */
async function submitted(input: Static<typeof move.input>, key: string): Promise<Outcome> {
  for (;;) {
    try {
      return await executor.submit(move, input, { actor: system, key });
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      say('away');
      await setTimeout(REPEAT_MS);
    }
  }
}

say(`serving ${process.pid}`);
await Promise.all(Array.from({ length: Number(callers) }, caller));
