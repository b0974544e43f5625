import { cursorOf, DoorRefusal, keyOfCursor, Page, type Route, read } from '@sandglass/http';
import {
  type FactPlace,
  LogStore,
  type OwnFact,
  openOwn,
  ownFacts,
  proveFact,
  type SubjectIn,
  type SubjectKeys,
  subjectsOf,
} from '@sandglass/journal';
import type { Json } from '@sandglass/operations';
import Type from 'typebox';

const PAGE_ROWS = 50;
const FACT_ID = /^(\d{1,18})\.(\d{1,6})$/;

export interface FactRoutesOptions {
  /** Name of the log. */
  readonly origin: string;
  readonly shards: readonly string[];
  readonly keys: Pick<SubjectKeys, 'unwrap'>;
}

/** What the log holds about the caller, opened for them, and the proof of each entry. */
export function factRoutes({ origin, shards, keys }: FactRoutesOptions): readonly Route[] {
  return [
    read({
      path: '/api/facts',
      summary:
        'What the log holds about the caller, the newest first, with the content that only they may see.',
      roles: ['customer'],
      params: Type.Object({}),
      query: Type.Object(
        { ...Page, kind: Type.Optional(Type.String({ maxLength: 100, description: 'Only this kind' })) },
        { additionalProperties: false },
      ),
      reply: Type.Object({
        facts: Type.Array(Type.Object(factFields)),
        next: Type.Union([Type.String(), Type.Null()]),
        erased: Type.Array(Type.Object({ pilot: Type.String(), at: Type.String() })),
      }),
      read: async ({ pool, actor, query }) => {
        const names = await subjectsOf(pool, shards, actor.party);
        const { kind, limit = PAGE_ROWS } = query;
        const before = placeOf(keyOfCursor(query.cursor, 4));
        const found = await ownFacts(pool, origin, names, { kind, before, limit: limit + 1 });
        const page = found.slice(0, limit);
        return {
          facts: page.map((fact) => factView(fact, names, keys)),
          next: found.length > limit ? nextOf(page.at(-1)!) : null,
          erased: names.flatMap(({ shard, erasedAt }) =>
            erasedAt === null ? [] : [{ pilot: shard, at: new Date(erasedAt).toISOString() }],
          ),
        };
      },
    }),
    read({
      path: '/api/facts/{pilot}/{id}',
      summary: 'One entry about the caller, with its proof of inclusion under the log’s present head.',
      roles: ['customer'],
      params: Type.Object({
        pilot: Type.String({ maxLength: 64 }),
        id: Type.String({ pattern: FACT_ID.source }),
      }),
      query: Type.Object({}, { additionalProperties: false }),
      reply: Type.Object({ ...factFields, proof: Type.Union([Proof, Type.Null()]) }),
      read: async ({ pool, actor, params }) => {
        const [, operation = '', n = ''] = FACT_ID.exec(params.id) ?? [];
        const only = { operation: BigInt(operation), n: Number(n) };
        const names = await subjectsOf(
          pool,
          shards.filter((shard) => shard === params.pilot),
          actor.party,
        );
        const [fact] = await ownFacts(pool, origin, names, { only, limit: 1 });
        if (fact === undefined) return undefined;
        return { ...factView(fact, names, keys), proof: await proofOf(new LogStore(pool, origin), fact) };
      },
    }),
  ];
}

const Text = Type.Union([Type.String(), Type.Null()]);
const factFields = {
  id: Type.String({ description: 'Number of the operation and of the fact in it' }),
  pilot: Type.String(),
  kind: Type.String(),
  at: Type.String(),
  businessDate: Type.String(),
  header: Type.Object({}, { additionalProperties: true, description: 'What is public of it' }),
  leaf: Type.String({ description: 'The public entry; the log commits to SHA-256(0 ‖ leaf)' }),
  state: Type.Union(
    ['public', 'opened', 'erased', 'altered'].map((state) => Type.Literal(state)),
    { description: 'public: it has no private content; altered: the content is not what was committed to' },
  ),
  salt: Text,
  opening: Text,
  content: Type.Union([Type.Object({}, { additionalProperties: true }), Type.Null()]),
  index: Type.Union([Type.Integer(), Type.Null()]),
};
const Proof = Type.Object({
  index: Type.Integer(),
  size: Type.Integer(),
  path: Type.Array(Type.String({ description: 'Hash, hex' }), { description: 'RFC 6962 §2.1.1' }),
  checkpoint: Type.String({ description: 'The signed head that it leads to' }),
});

interface Leaf {
  readonly header?: Readonly<Record<string, Json>>;
  readonly commitment?: string;
}

function factView(fact: OwnFact, names: readonly SubjectIn[], keys: FactRoutesOptions['keys']) {
  const leaf: Leaf = JSON.parse(fact.leaf);
  return {
    id: `${fact.operation}.${fact.n}`,
    pilot: fact.shard,
    kind: fact.kind,
    at: fact.at.toISOString(),
    businessDate: fact.businessDate,
    header: leaf.header ?? {},
    leaf: fact.leaf,
    ...opened(fact, leaf, names.find(({ shard }) => shard === fact.shard)?.wrapped ?? null, keys),
    index: fact.index === null ? null : Number(fact.index),
  };
}

const CLOSED = { salt: null, opening: null, content: null } as const;

/** salt ‖ opening hashes to the leaf's commitment: the caller can check that without us. */
function opened(fact: OwnFact, leaf: Leaf, wrapped: Buffer | null, keys: FactRoutesOptions['keys']) {
  if (leaf.commitment === undefined) return { state: 'public', ...CLOSED };
  if (wrapped === null) return { state: 'erased', ...CLOSED };
  const own = fact.opening === null ? undefined : openOwn(keys, wrapped, fact.opening, leaf.commitment);
  if (own === undefined) return { state: 'altered', ...CLOSED };
  const content: Readonly<Record<string, Json>> = JSON.parse(own.content);
  return { state: 'opened', salt: own.salt.toString('hex'), opening: own.content, content };
}

async function proofOf(store: LogStore, { shard, operation, n }: OwnFact) {
  const inclusion = await proveFact(store, shard, { operation, n });
  if (inclusion === undefined) return null;
  const { index, size, path, checkpoint } = inclusion;
  return { index, size, path: path.map((hash) => hash.toString('hex')), checkpoint };
}

const nextOf = ({ at, shard, operation, n }: OwnFact): string =>
  cursorOf([at.toISOString(), shard, operation.toString(), n.toString()]);

function placeOf(key: readonly string[] | undefined): FactPlace | undefined {
  if (key === undefined) return undefined;
  const [at = '', shard = '', operation = '', n = ''] = key;
  if (Number.isNaN(Date.parse(at)) || !FACT_ID.test(`${operation}.${n}`)) {
    throw new DoorRefusal('cursor-invalid');
  }
  return { at, shard, operation: BigInt(operation), n: Number(n) };
}
