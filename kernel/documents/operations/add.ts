import { subjectKey } from '@sandglass/journal';
import {
  type Actor,
  effects,
  type Operation,
  operation,
  type Refused,
  type RowWrite,
  refuse,
  type State,
} from '@sandglass/operations';
import Type, { type Static } from 'typebox';
import { mediaTypes } from '../look/media-type.ts';
import { type DocumentRules, ownerOf, rolesOf } from '../rules.ts';
import { type Document, documents, folders } from '../tables.ts';

/** Ever added about one thing, replaced ones too. */
export const FOLDER_MAX = 100;
/** From storing to naming; the sweep waits twice as long. */
const STORED_MS_MAX = 1_800_000;

const Id = Type.String({ minLength: 1, maxLength: 128 });
const Of = Type.Union([Type.String({ maxLength: 200 }), Type.Null()]);
const AddInput = Type.Object(
  {
    document: Id,
    about: Id,
    party: Id,
    kind: Id,
    type: Type.Union(mediaTypes.map((type) => Type.Literal(type))),
    bytes: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }),
    digest: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    scan: Type.Enum(['clean', 'infected', 'not-scanned']),
    scanner: Of,
    finding: Of,
    storedAt: Type.Integer({ minimum: 0 }),
    replaces: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type AddInput = Static<typeof AddInput>;
export type AddOperation = Operation<typeof AddInput, undefined>;

/** Names a document whose bytes are stored already; the fact commits to their digest. */
export const addOperation = (rules: DocumentRules): AddOperation =>
  operation({
    name: `${rules.pilot}.document.add`,
    summary: 'Keeps a document (PDF, JPEG or PNG), encrypted for the person whom it concerns.',
    business: 'continuing',
    roles: rolesOf(rules),
    input: AddInput,
    load: ({ document, about, party, replaces }) => [
      documents.key(document),
      folders.key(about),
      subjectKey(party),
      ...(replaces === undefined ? [] : [documents.key(replaces)]),
      ...rules.load(about),
    ],
    loadThen: (state, { about }) => rules.loadThen?.(state, about) ?? [],
    decide: (state, input, at) => {
      const { now, businessDate, actor } = at;
      const refused = objectionTo(state, rules, input, actor, now);
      if (refused !== undefined) return refused;
      const { document: id, about, party, replaces } = input;
      const folder = state.get(folders, about);
      const old = replaces === undefined ? undefined : state.get(documents, replaces);
      const row: Document = {
        id,
        folder: about,
        party,
        kind: input.kind,
        type: input.type,
        bytes: input.bytes,
        digest: input.digest,
        scan: input.scan === 'clean' ? 'clean' : 'not-scanned',
        scanner: input.scanner,
        added_by: `${actor.role}:${actor.party}`,
        added_on: businessDate,
        added_at: now,
        state: 'kept',
        replaced_by: null,
        ended_on: null,
      };
      const rows: RowWrite[] = [
        documents.insert(row),
        folder === undefined
          ? folders.insert({ id: about, party, documents: 1 })
          : folders.update({ ...folder, documents: folder.documents + 1 }),
        ...(rules.alongside?.(state, row, at) ?? []),
      ];
      if (old !== undefined)
        rows.push(documents.update({ ...old, state: 'replaced', replaced_by: id, ended_on: businessDate }));
      return effects({
        reply: {
          document: id,
          kind: row.kind,
          type: row.type,
          bytes: row.bytes,
          digest: row.digest,
          scan: row.scan,
        },
        rows,
        facts: [
          {
            kind: 'document.added',
            subject: party,
            header: { kind: row.kind },
            opening: {
              document: id,
              about,
              digest: row.digest,
              type: row.type,
              bytes: row.bytes,
              scan: row.scan,
              ...(replaces === undefined ? {} : { replaces }),
            },
          },
        ],
      });
    },
  });

function objectionTo(
  state: State,
  rules: DocumentRules,
  input: AddInput,
  actor: Actor,
  now: number,
): Refused | undefined {
  const { about, party, kind, replaces } = input;
  const no = (code: string, values: Readonly<Record<string, string>> = {}) =>
    refuse(code, values, { subject: party });
  if (actor.role === ownerOf(rules) && actor.party !== party) return refuse('document-of-nobody');
  if (!rules.kinds.some(({ id }) => id === kind))
    return no('document-kind-unknown', { kind, kinds: rules.kinds.map(({ id }) => id).join(', ') });
  if (input.scan === 'infected') return no('document-infected', { finding: input.finding ?? 'malware' });
  if (now - input.storedAt > STORED_MS_MAX) return no('document-too-late');
  const folder = state.get(folders, about);
  if (folder !== undefined && folder.party !== party) return no('document-folder-of-another', { about });
  const may = rules.mayAdd(state, { about, party, kind, actor });
  if (may !== undefined) return may;
  if ((folder?.documents ?? 0) >= FOLDER_MAX) return no('document-folder-full', { most: String(FOLDER_MAX) });
  if (replaces === undefined) return undefined;
  const old = state.get(documents, replaces);
  const isSame = old?.state === 'kept' && old.party === party && old.folder === about && old.kind === kind;
  return isSame ? undefined : no('document-unknown', { document: replaces });
}
