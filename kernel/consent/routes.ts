import { type Route, read, write } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { Matter } from './matter.ts';
import type { ConsentOperations } from './operations.ts';
import type { NecessaryPurpose, Purpose } from './purpose.ts';
import { type Consent, consents } from './tables.ts';

const Words = Type.Object({ 'zh-Hans': Type.String(), 'zh-Hant': Type.String(), en: Type.String() });

/** A pilot's consents as its customers see and change them. */
export function consentRoutes(
  shard: string,
  purposes: readonly Purpose[],
  operations: Pick<ConsentOperations, 'grant' | 'withdraw' | 'use'>,
  necessary: readonly NecessaryPurpose[] = [],
  /** Where a house has more than one pilot whose customers consent, each has doors of its own. */
  base = '/api',
): readonly Route[] {
  return [
    read({
      path: `${base}/consents`,
      summary:
        'The purposes for which data may be used, what the customer consented to, and what needs no consent.',
      roles: ['customer'],
      params: Type.Object({}),
      query: Type.Object({ matter: Matter }, { additionalProperties: false }),
      reply: Type.Object({
        consents: Type.Array(
          Type.Object({
            purpose: Type.String(),
            version: Type.String({ description: 'Of the wording in force' }),
            title: Words,
            wording: Words,
            bound: Type.Boolean(),
            state: Type.Enum(['granted', 'outdated', 'withdrawn', 'none'], {
              description: 'outdated: granted, to words that have changed since',
            }),
            grantedAt: Type.Union([Type.String(), Type.Null()]),
            grantedVersion: Type.Union([Type.String(), Type.Null()]),
            uses: Type.Integer(),
          }),
        ),
        necessary: Type.Array(
          Type.Object({
            purpose: Type.String(),
            basis: Type.String(),
            version: Type.String(),
            title: Words,
            wording: Words,
          }),
        ),
      }),
      read: async ({ actor, pool, query: { matter = null } }) => {
        const rows = await readRows(pool, consents, 'where shard = $1 and party = $2', [shard, actor.party]);
        return {
          consents: purposes.map((purpose) => {
            const row = rows.find(
              (consent) =>
                consent.purpose === purpose.id && consent.matter === (purpose.bound ? matter : null),
            );
            return {
              purpose: purpose.id,
              version: purpose.version,
              title: { ...purpose.title },
              wording: { ...purpose.wording },
              bound: purpose.bound ?? false,
              state: stateOf(row, purpose),
              grantedAt: row === undefined ? null : new Date(row.granted_at).toISOString(),
              grantedVersion: row?.version ?? null,
              uses: Number(row?.uses ?? 0n),
            };
          }),
          necessary: necessary.map(({ id, basis, version, title, wording }) => ({
            purpose: id,
            basis,
            version,
            title: { ...title },
            wording: { ...wording },
          })),
        };
      },
    }),
    write({
      method: 'POST',
      path: `${base}/consents/{purpose}/grant`,
      operation: operations.grant,
      parameters: { purpose: 'purpose' },
      shard,
    }),
    write({
      method: 'POST',
      path: `${base}/consents/{purpose}/withdraw`,
      operation: operations.withdraw,
      parameters: { purpose: 'purpose' },
      shard,
    }),
  ];
}

function stateOf(
  row: Consent | undefined,
  { version }: Purpose,
): 'granted' | 'outdated' | 'withdrawn' | 'none' {
  if (row === undefined) return 'none';
  if (row.withdrawn_at !== null) return 'withdrawn';
  return row.version === version ? 'granted' : 'outdated';
}
