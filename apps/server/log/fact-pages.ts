import { DoorRefusal, pageLocale } from '@sandglass/http';
import { type Inclusion, LogStore, proveFact, publicFact } from '@sandglass/journal';
import { factPage } from '@sandglass/register';
import {
  formatProof,
  formatVkey,
  leafHash,
  openCheckpoint,
  type Policy,
  type VerifierKey,
} from '@sandglass/tlog';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';

const FACT_ID = /^(\d{1,18})\.(\d{1,6})$/;

export interface FactPagesOptions {
  readonly pool: Pool;
  /** Name of the log. */
  readonly origin: string;
  readonly shards: readonly string[];
  /** The log's own keys, then its witnesses'. */
  readonly logKeys: () => readonly VerifierKey[];
  readonly witnessKeys: () => readonly VerifierKey[];
  readonly demo: boolean;
}

type OnFact = { Params: { shard: string; id: string }; Querystring: { lang?: string } };

/** Each fact with its proof, for everybody: a page, the C2SP proof file, and a case that `log check proof` takes. */
export function addFactPages(app: FastifyInstance, options: FactPagesOptions): void {
  const { pool, origin, shards, logKeys, witnessKeys, demo } = options;
  const store = new LogStore(pool, origin);

  async function found({ params, url }: FastifyRequest<OnFact>) {
    const [, operation = '', n = ''] = FACT_ID.exec(params.id) ?? [];
    const missing = new DoorRefusal('not-found', { path: url.split('?')[0] ?? '' });
    if (operation === '' || !shards.includes(params.shard)) throw missing;
    const at = { operation: BigInt(operation), n: Number(n) };
    const fact = await publicFact(pool, params.shard, at);
    if (fact === undefined) throw missing;
    const inclusion = await proveFact(store, params.shard, at, await store.cosigned());
    return { fact, inclusion, id: `${params.shard}/${params.id}`, missing };
  }

  app.get<OnFact>('/register/facts/:shard/:id', async (request, reply) => {
    const { fact, inclusion, id } = await found(request);
    const page = factPage({
      id,
      kind: fact.kind,
      at: fact.at.getTime(),
      leaf: fact.leaf,
      leafHash: Buffer.from(leafHash(Buffer.from(fact.leaf))).toString('hex'),
      inclusion: inclusion && { ...inclusion, path: inclusion.path.map((hash) => hash.toString('hex')) },
      locale: pageLocale(request),
      demo,
    });
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
  app.get<OnFact>('/register/facts/:shard/:id/entry.tlog-proof', async (request, reply) => {
    const { inclusion, missing } = await found(request);
    if (inclusion === undefined) throw missing;
    return reply.type('text/plain; charset=utf-8').send(proofFile(inclusion));
  });
  app.get<OnFact>('/register/facts/:shard/:id/proof.json', async (request, reply) => {
    const { fact, inclusion, missing } = await found(request);
    if (inclusion === undefined) throw missing;
    const policy = policyOf(inclusion.checkpoint, { origin, logKeys: logKeys(), witnesses: witnessKeys() });
    const entry = { entry: fact.leaf, policy, proof: proofFile(inclusion) };
    return reply.type('application/json; charset=utf-8').send(JSON.stringify({ proofs: [entry] }, null, 2));
  });
}

/** The keys that the log is known by here, and how many witnesses have cosigned this head. */
function policyOf(checkpoint: string, known: Omit<Policy, 'threshold'>) {
  const opened = openCheckpoint(checkpoint, { ...known, threshold: 0 });
  const [log] = known.logKeys;
  if (!opened.valid || log === undefined) throw new Error('the log’s own head does not open by its keys');
  return {
    log: formatVkey(log),
    witnesses: known.witnesses.map(formatVkey),
    k: opened.witnesses.length,
  };
}

const proofFile = ({ index, path, checkpoint }: Inclusion): string =>
  formatProof({ index, hashes: path, checkpoint });
