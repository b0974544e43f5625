import { IdString, type Route, read } from '@sandglass/http';
import { type Json, readRows } from '@sandglass/operations';
import Type from 'typebox';
import { type Product, products } from './product.ts';
import { documentOf, productDesks, productVersions } from './version.ts';

const staff = ['institution', 'supervisor', 'auditor'] as const;
const nothing = Type.Object({}, { additionalProperties: false });
const Whole = Type.Object({}, { additionalProperties: true });
const VERSIONS_MAX = 200;
const VERSIONS = `where shard = $1 and of_product = $2 order by version desc limit ${VERSIONS_MAX}`;
const asJson = (of: unknown): Json => of as Json;

/** A lender's products for its staff: what is in force, what is proposed, and every version that ever was. */
export const productReads = (shard: string, path: string): readonly Route[] => [
  read({
    path,
    summary: 'The loan products, offered or not: which version is in force, and what is proposed.',
    roles: [...staff],
    params: Type.Object({}),
    query: nothing,
    reply: Whole,
    read: async ({ pool }) => {
      const [rows, desks] = await Promise.all([
        readRows(pool, products, 'where shard = $1 order by id', [shard]),
        readRows(pool, productDesks, 'where shard = $1', [shard]),
      ]);
      const proposedBy = new Map(desks.map(({ id, proposal }) => [id, proposal?.officer ?? null]));
      const isNew = desks.filter(({ id }) => !rows.some((row) => row.id === id));
      return {
        products: [
          ...rows.map((row) => ({
            product: row.id,
            title: { ...row.title },
            version: row.version,
            offered: row.offered,
            example: row.example,
            proposedBy: proposedBy.get(row.id) ?? null,
          })),
          ...isNew.flatMap(({ id, proposal }) =>
            proposal === null
              ? []
              : [
                  {
                    product: id,
                    title: { ...proposal.document.title },
                    version: 0,
                    offered: false,
                    example: proposal.document.example,
                    proposedBy: proposal.officer,
                  },
                ],
          ),
        ],
      };
    },
  }),
  read({
    path: `${path}/{id}`,
    summary: 'A loan product: the version in force as a document, what is proposed, and the last roll-back.',
    roles: [...staff],
    params: Type.Object({ id: IdString() }),
    query: nothing,
    reply: Whole,
    read: async ({ pool, params: { id } }) => {
      const [[row], [desk]] = await Promise.all([
        readRows(pool, products, 'where shard = $1 and id = $2', [shard, id]),
        readRows(pool, productDesks, 'where shard = $1 and id = $2', [shard, id]),
      ]);
      if (row === undefined && desk === undefined) return undefined;
      return asJson(wholeOf(id, row, desk));
    },
  }),
  read({
    path: `${path}/{id}/versions`,
    summary: 'Every version of a loan product that was in force, the newest first: by whom, when and why.',
    roles: [...staff],
    params: Type.Object({ id: IdString() }),
    query: nothing,
    reply: Whole,
    read: async ({ pool, params: { id } }) => ({
      versions: (await readRows(pool, productVersions, VERSIONS, [shard, id])).map((row) => ({
        version: row.version,
        proposedBy: row.proposed_by,
        releasedBy: row.released_by,
        releasedOn: row.released_on,
        reason: row.reason,
      })),
    }),
  }),
];

const wholeOf = (
  id: string,
  row: Product | undefined,
  desk:
    | { readonly previous: number | null; readonly proposal: unknown; readonly rolled_back: unknown }
    | undefined,
) => ({
  product: id,
  version: row?.version ?? 0,
  previous: desk?.previous ?? null,
  document: row === undefined ? null : documentOf(row),
  proposal: desk?.proposal ?? null,
  rolledBack: desk?.rolled_back ?? null,
});
