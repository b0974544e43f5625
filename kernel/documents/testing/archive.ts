import { consentOperations } from '@sandglass/consent';
import { buildServer, DoorRefusal } from '@sandglass/http';
import { eraseOperation, subjectKey } from '@sandglass/journal';
import { type Actor, effects, operation, refuse } from '@sandglass/operations';
import { House, plainKeys } from '@sandglass/operations/testing';
import type { LightMyRequestResponse as Answer, FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import Type from 'typebox';
import { DocumentStore, documentsOf, type Scanner } from '../index.ts';

const words = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
export const PILOT = 'probe';
const consents = consentOperations(
  PILOT,
  [],
  [{ id: 'case', basis: 'contract', version: '1', title: words('t'), wording: words('w') }],
);

/** `case-ann` is Ann's; a decision rests on papers of kind `deed`. */
export const kept = documentsOf({
  pilot: PILOT,
  kinds: [
    { id: 'income', title: words('Income') },
    { id: 'deed', title: words('Deed') },
  ],
  load: () => [],
  mayAdd: (_state, { about, party }) =>
    about === `case-${party}`
      ? undefined
      : refuse('document-folder-of-another', { about }, { subject: party }),
  mayRemove: (_state, { kind, party }) =>
    kind === 'deed' ? refuse('document-needed', {}, { subject: party }) : undefined,
  use: { operation: consents.use, purpose: 'case', basis: 'contract' },
});

/** Makes a person known to the shard. */
const greet = operation({
  name: 'probe.greet',
  summary: 'Greets somebody.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({ party: Type.String() }),
  load: ({ party }) => [subjectKey(party)],
  decide: (_state, { party }) =>
    effects({ reply: {}, facts: [{ kind: 'probe.greeted', subject: party, opening: { party } }] }),
});
const erase = eraseOperation(PILOT, { find: async () => undefined, load: () => [], obligations: () => [] });

/** A pilot that keeps documents, on a real path, database and door. */
export class Archive {
  readonly house: House;
  readonly store: DocumentStore;
  readonly pool: Pool;
  app!: FastifyInstance;
  #keys = 0;

  constructor(pool: Pool, scanner?: Scanner) {
    this.pool = pool;
    this.house = new House(pool);
    this.store = new DocumentStore({ pool, keys: plainKeys, scanner, now: () => this.house.now });
  }

  async start(): Promise<void> {
    await this.house.start();
    this.app = await buildServer({
      routes: kept.routes(this.store),
      executors: new Map([[PILOT, this.house.executor]]),
      pool: this.pool,
      authenticate,
      operatorOf: async () => 'bank',
      businessDate: () => this.house.businessDate,
      now: () => this.house.now,
    });
    for (const party of ['ann', 'bob']) await this.house.done(greet, { party });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.house.stop();
  }

  erase = (party: string) => this.house.done(erase, { party }, { role: 'institution', party: 'bank' });

  /** Uploads a PDF of Ann's income as herself, unless it is said otherwise. */
  upload(
    bytes: Buffer,
    of: { as?: string; type?: string; key?: string; query?: Readonly<Record<string, string>> } = {},
  ): Promise<Answer> {
    this.#keys += 1;
    const query = new URLSearchParams({ about: 'case-ann', kind: 'income', ...of.query });
    return this.app.inject({
      method: 'POST',
      url: `/api/pilots/${PILOT}/documents?${query}`,
      headers: {
        ...(of.as === '' ? {} : { authorization: `Bearer ${of.as ?? 'customer:ann'}` }),
        'idempotency-key': of.key ?? `key-${this.#keys}`,
        'content-type': of.type ?? 'application/pdf',
      },
      payload: bytes,
    });
  }

  call(method: 'GET' | 'DELETE', path: string, as = 'customer:ann'): Promise<Answer> {
    this.#keys += 1;
    return this.app.inject({
      method,
      url: `/api/pilots/${PILOT}/documents${path}`,
      headers: { authorization: `Bearer ${as}`, 'idempotency-key': `key-${this.#keys}` },
    });
  }

  async count(table: 'content' | 'document'): Promise<number> {
    const { rows } = await this.pool.query<{ n: number }>(
      `select count(*)::int4 as n from documents.${table}${table === 'content' ? ' where sealed is not null' : ''}`,
    );
    return rows[0]!.n;
  }
}

/** `Bearer customer:ann` is the customer Ann. */
async function authenticate(authorization: string | undefined): Promise<Actor> {
  if (authorization === undefined) return { role: 'public', party: 'public' };
  const [, role, party] = /^Bearer (\w+):([\w-]+)$/.exec(authorization) ?? [];
  if (party === undefined) throw new DoorRefusal('token-invalid');
  return { role: role as Actor['role'], party };
}
