import { hash } from 'node:crypto';
import { dataUse } from '@sandglass/consent';
import { DoorRefusal, IdString, type Route, read, upload, write } from '@sandglass/http';
import { type Actor, type Role, readRows } from '@sandglass/operations';
import Type from 'typebox';
import { documentId } from './document-id.ts';
import { trueType } from './look/look.ts';
import { MEDIA_TYPES, mediaTypes } from './look/media-type.ts';
import type { AddOperation } from './operations/add.ts';
import { FOLDER_MAX } from './operations/add.ts';
import type { RemoveOperation } from './operations/remove.ts';
import { type DocumentRules, ownerOf, readersOf } from './rules.ts';
import type { DocumentStore } from './store.ts';
import { type Document, documents } from './tables.ts';

/** A scan of some pages, a photograph as a phone takes it. */
export const DOCUMENT_BYTES_MAX = 10_485_760;
const NAME_LENGTH_MAX = 255;

const About = Type.Object({ about: IdString() }, { additionalProperties: false });
/** $2: whose, null for staff. Plan: the index by folder. */
const OF_FOLDER = `where shard = $1 and folder = $3 and ($2::text is null or party = $2)
  order by added_at, id limit ${FOLDER_MAX}`;
const ONE = `where shard = $1 and id = $3 and ($2::text is null or party = $2) and state <> 'removed'`;

/** A pilot's doors to its documents: the customer's own, and staff's by a recorded use of the data. */
export function documentRoutes(
  rules: DocumentRules,
  { add, remove }: { readonly add: AddOperation; readonly remove: RemoveOperation },
  store: DocumentStore,
): readonly Route[] {
  const { pilot: shard, kinds, use, path = `/api/pilots/${shard}/documents` } = rules;
  const owner = ownerOf(rules);
  const readers = readersOf(rules);
  const used = (parties: (found: unknown) => readonly string[]) =>
    use === undefined
      ? {}
      : {
          uses: dataUse(shard, use.operation, {
            purpose: use.purpose,
            basis: use.basis,
            data: 'documents',
            parties,
            ...(use.bound ? { matter: aboutOf } : {}),
          }),
        };
  return [
    upload({
      path,
      operation: add,
      shard,
      pilot: shard,
      types: mediaTypes,
      bytesMax: DOCUMENT_BYTES_MAX,
      query: Type.Object(
        {
          about: IdString(),
          kind: Type.Enum(kinds.map(({ id }) => id)),
          party: Type.Optional(IdString()),
          name: Type.Optional(
            Type.String({
              minLength: 1,
              maxLength: NAME_LENGTH_MAX,
              description: 'Name of the file; only its ending is looked at, and nothing of it is kept',
            }),
          ),
          replaces: Type.Optional(IdString()),
        },
        { additionalProperties: false },
      ),
      take: async ({ bytes, type: declared, query, actor, key }) => {
        const party = partyOf(owner, actor, query.party);
        const type = trueType(bytes, declared, query.name);
        const digest = hash('sha256', bytes, 'hex');
        const id = documentId({ shard, actor, key, digest });
        const stored = await store.put({ shard, id, party }, bytes);
        const { about, kind, replaces } = query;
        return {
          document: id,
          about,
          party,
          kind,
          type,
          bytes: bytes.length,
          digest,
          ...stored,
          ...(replaces === undefined ? {} : { replaces }),
        };
      },
    }),
    read({
      path,
      summary:
        'The documents about a loan or a case: what they are, when they came, whether they were scanned.',
      roles: readers,
      params: Type.Object({}),
      query: About,
      reply: Type.Object({ documents: Type.Array(Type.Object({}, { additionalProperties: true })) }),
      pilot: shard,
      read: async ({ pool, actor, query: { about } }) => ({
        documents: (await readRows(pool, documents, OF_FOLDER, [shard, seenBy(actor), about])).map(view),
      }),
      ...used((found) =>
        (found as { documents: readonly { customer: string }[] }).documents.map(({ customer }) => customer),
      ),
    }),
    read({
      path: `${path}/{id}/content`,
      summary: 'A document as it was uploaded, to keep; staff read it by a recorded use.',
      roles: readers,
      params: Type.Object({ id: IdString() }),
      query: Type.Object({}, { additionalProperties: false }),
      reply: Type.String({ contentMediaType: 'application/octet-stream' }),
      pilot: shard,
      read: async () => undefined,
      file: async ({ pool, actor, params: { id } }) => {
        const [row] = await readRows(pool, documents, ONE, [shard, seenBy(actor), id]);
        const bytes = row === undefined ? undefined : await store.open(shard, row);
        if (row === undefined || bytes === undefined) return undefined;
        return {
          name: `${row.kind}-${row.id}.${MEDIA_TYPES[row.type][0]}`,
          type: row.type,
          foreign: true,
          parties: [row.party],
          ...(use?.bound ? { matter: row.folder } : {}),
          body: once(bytes),
        };
      },
      ...used(() => []),
    }),
    write({
      method: 'DELETE',
      path: `${path}/{id}`,
      operation: remove,
      parameters: { id: 'document' },
      shard,
      pilot: shard,
    }),
  ];
}

/** A customer's is their own; staff say whose. @throws DoorRefusal */
function partyOf(owner: Role, { role, party }: Actor, named: string | undefined): string {
  if (role === owner && (named === undefined || named === party)) return party;
  if (role === 'institution' && named !== undefined) return named;
  throw new DoorRefusal('document-of-nobody');
}

/** What the documents of a list are about; all of them are about one thing. */
const aboutOf = (found: unknown): string =>
  (found as { documents: readonly { about: string }[] }).documents[0]?.about ?? '';

const seenBy = ({ role, party }: Actor): string | null => (role === 'institution' ? null : party);

const view = (row: Document) => ({
  document: row.id,
  customer: row.party,
  about: row.folder,
  kind: row.kind,
  type: row.type,
  bytes: row.bytes,
  digest: row.digest,
  scan: row.scan,
  scanner: row.scanner,
  addedBy: row.added_by.split(':')[0] ?? '',
  addedOn: row.added_on,
  addedAt: new Date(row.added_at).toISOString(),
  state: row.state,
  replacedBy: row.replaced_by,
});

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
