import { randomBytes } from 'node:crypto';
import type { Limit } from '@sandglass/declaration';
import { counters, Guard, mandates } from '@sandglass/guard';
import { Outbox } from '@sandglass/jobs';
import { Integrator, Journal, LogStore } from '@sandglass/journal';
import { ed25519Signer, MasterKey, newEd25519Seed, subjectKeys } from '@sandglass/keys';
import { Ledger } from '@sandglass/ledger';
import { Executor, type Table } from '@sandglass/operations';
import { businessDate, systemClock } from '@sandglass/time';
import { ED25519, verifierKey } from '@sandglass/tlog';
import type { Pool } from 'pg';

export interface BenchShard {
  readonly executor: Executor;
  readonly store: LogStore;
  /** Resolves when every fact written so far is in the tree. */
  integrated(): Promise<void>;
  stop(): Promise<void>;
}

export interface BenchShardOptions {
  readonly pool: Pool;
  readonly shard: string;
  /** What its supervisor lets it do; none where none is given. */
  readonly limits?: readonly Limit[];
  /** The service agreement in force, which customers must have accepted; none where none is given. */
  readonly agreement?: { readonly version: number; readonly sha256: string };
  readonly residents?: readonly Table[];
  readonly onFailure: (error: unknown) => void;
  /** ms, UTC; default this machine's clock. */
  readonly now?: () => number;
}

/** A shard as a pilot has it: ledger, guard under limits, facts in the log and integrated, idempotency. */
export async function openShard({
  pool,
  shard,
  limits = [],
  agreement,
  residents = [],
  onFailure,
  now = () => systemClock.now(),
}: BenchShardOptions): Promise<BenchShard> {
  await pool.query(
    `insert into guard.mandate (shard, pilot, serial, status, limits, signed, obeyed_at, agreement_version, agreement_sha256)
     values ($1, $1, 1, 'running', $2, '', now(), $3, $4)`,
    [shard, JSON.stringify(limits), agreement?.version, agreement?.sha256],
  );
  const executor = new Executor({
    shard,
    pool,
    owner: 'bench',
    now,
    businessDate,
    residents: [...([mandates, counters] as unknown as readonly Table[]), ...residents],
    onFailure,
    stages: {
      ledger: new Ledger(),
      guard: new Guard(),
      journal: new Journal(subjectKeys(new MasterKey(randomBytes(32)))),
      outbox: new Outbox(),
      residents: [],
    },
  });
  await executor.start();
  const signer = ed25519Signer(newEd25519Seed());
  const store = new LogStore(pool, 'localhost/bench/log');
  const integrator = new Integrator({
    store,
    signers: [
      { key: verifierKey(store.origin, ED25519, signer.publicKey), sign: (message) => signer.sign(message) },
    ],
    shards: [shard],
    onFailure,
  });
  await integrator.start();
  return {
    executor,
    store,
    integrated: async () => {
      while ((await integrator.integrate()) > 0);
    },
    stop: async () => {
      await executor.stop();
      await integrator.stop();
    },
  };
}
