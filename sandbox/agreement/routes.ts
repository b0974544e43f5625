import { agreements, mandates } from '@sandglass/guard';
import { type Route, read, write } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import type { AcceptOperation } from './accept.ts';
import { acceptances, type Earlier } from './tables.ts';

const Version = {
  version: Type.Integer({ description: 'Of the declaration that brought these words' }),
  sha256: Type.String({ description: 'Of `text`, lower-case hex' }),
};
const Words = {
  ...Version,
  text: Type.String({
    description: 'The agreement: title and content as RFC 8785 JSON, the very bytes of the digest',
  }),
  inForceSince: Type.String(),
};
const Accepted = { ...Version, acceptedAt: Type.String(), at: Type.String() };

/** A customer's own agreements: the one in force, and each that was accepted, word by word. */
export function agreementRoutes(shard: string, accept: AcceptOperation, base = '/api'): readonly Route[] {
  return [
    read({
      path: `${base}/my/agreements`,
      summary: 'The service agreement in force, and each version that the customer accepted, with its words.',
      roles: ['customer'],
      params: Type.Object({}),
      query: Type.Object({}, { additionalProperties: false }),
      reply: Type.Object({
        state: Type.Union([Type.Literal('accepted'), Type.Literal('changed'), Type.Literal('none')]),
        inForce: Type.Union([Type.Object(Words), Type.Null()]),
        accepted: Type.Array(Type.Object({ ...Words, ...Accepted })),
      }),
      read: async ({ pool, actor: { party } }) => {
        const words = await wordsOf(pool, shard);
        const [mandate] = await readRows(pool, mandates, 'where shard = $1 and pilot = $1', [shard]);
        const inForce = words.get(mandate?.agreement_version ?? 0);
        const [row] = await readRows(pool, acceptances, 'where shard = $1 and id = $2', [shard, party]);
        const all: readonly Earlier[] =
          row === undefined
            ? []
            : [
                ...row.earlier,
                { version: row.version, sha256: row.sha256, acceptedAt: row.accepted_at, at: row.at },
              ];
        return {
          state: row === undefined ? 'none' : isCurrent(row, inForce) ? 'accepted' : 'changed',
          inForce: inForce ?? null,
          accepted: all.toReversed().flatMap(({ version, acceptedAt, at }) => {
            const known = words.get(version);
            return known === undefined
              ? []
              : [{ ...known, acceptedAt: new Date(acceptedAt).toISOString(), at }];
          }),
        };
      },
    }),
    write({
      method: 'POST',
      path: `${base}/my/agreements/accept`,
      operation: accept,
      shard,
    }),
  ];
}

const isCurrent = (row: { sha256: string }, inForce: { sha256: string } | undefined): boolean =>
  inForce === undefined || inForce.sha256 === row.sha256;

/** Each agreement that was ever in force: as many as there were changes of words, so a handful. */
async function wordsOf(pool: Pool, shard: string) {
  const rows = await readRows(pool, agreements, 'where shard = $1', [shard]);
  return new Map(
    rows.map(({ version, sha256, text, in_force_at }) => [
      Number(version),
      { version: Number(version), sha256, text, inForceSince: new Date(in_force_at).toISOString() },
    ]),
  );
}
