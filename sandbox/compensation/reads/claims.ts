import { dataUse, PARTIES_MAX, type UseOperation } from '@sandglass/consent';
import { cursorOf, DoorRefusal, keyOfCursor, Page, type Route, read } from '@sandglass/http';
import { ownContent, type Whose } from '@sandglass/journal';
import { type Json, readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import type { Compensated } from '../compensated.ts';
import { type Claim, claims, FUND, funds, terms } from '../tables.ts';
import { ClaimView, claimView } from './claim-view.ts';

const PAGE_ROWS = 50;

const Next = Type.Union([Type.String(), Type.Null()]);
/** Where entries are opened. */
export type Openings = Pick<Whose, 'origin' | 'keys'>;

/** A customer's claims in all pilots, the newest first. */
export const myClaims = (of: readonly Compensated[]): Route =>
  read({
    path: '/api/my/claims',
    summary: 'The caller’s claims for compensation in all pilots, the newest first, and where each stands.',
    roles: ['customer'],
    params: Type.Object({}),
    query: Type.Object(Page, { additionalProperties: false }),
    reply: Type.Object({ claims: Type.Array(ClaimView), next: Next }),
    read: async ({ pool, actor, query, locale }) => {
      const { limit = PAGE_ROWS } = query;
      const shards = of.map(({ pilot }) => pilot);
      const pages = await Promise.all(
        shards.map((shard) => pageOf(pool, shard, { customer: actor.party, ...query, limit: limit + 1 })),
      );
      const heads = new Map(
        await Promise.all(shards.map(async (shard) => [shard, await headOf(pool, shard)] as const)),
      );
      const found = pages
        .flatMap((rows, at) => rows.map((row) => ({ pilot: shards[at]!, row })))
        .sort((a, b) => b.row.filed_at - a.row.filed_at || (a.row.id < b.row.id ? 1 : -1));
      const page = found.slice(0, limit);
      return {
        claims: page.map(({ pilot, row }) => claimView(pilot, row, heads.get(pilot) ?? 0n, locale)),
        next: found.length > limit ? nextOf(page.at(-1)!.row) : null,
      };
    },
  });

/** The claims of one pilot, for the institution that answers them. */
export const pilotClaims = (of: Compensated): Route =>
  read({
    path: `/api/pilots/${of.pilot}/claims`,
    summary:
      'The pilot’s claims for the institution, the newest first; each look is a use of the customers’ data.',
    roles: ['institution'],
    params: Type.Object({}),
    query: Type.Object(
      {
        ...Page,
        state: Type.Optional(Type.String({ pattern: '^[a-z]{1,16}$', description: 'Only in this state' })),
      },
      { additionalProperties: false },
    ),
    reply: Type.Object({ claims: Type.Array(ClaimView), next: Next }),
    read: async ({ pool, actor, query, locale }) => {
      if (!(await operates(pool, of.pilot, actor.party))) return undefined;
      const limit = Math.min(query.limit ?? PAGE_ROWS, PARTIES_MAX);
      const rows = await pageOf(pool, of.pilot, { ...query, limit: limit + 1 });
      const head = await headOf(pool, of.pilot);
      const page = rows.slice(0, limit);
      return {
        claims: page.map((row) => claimView(of.pilot, row, head, locale)),
        next: rows.length > limit ? nextOf(page.at(-1)!) : null,
      };
    },
    uses: useOf(of, (found) => customersOf((found as { claims: Json[] }).claims)),
  });

/** One claim with what the customer and the institution wrote. */
export const pilotClaim = (of: Compensated, openings: Openings): Route =>
  read({
    path: `/api/pilots/${of.pilot}/claims/{claim}`,
    summary: 'One claim with the words of both sides, for its customer and the institution.',
    roles: ['customer', 'institution'],
    params: Type.Object({ claim: Type.String({ maxLength: 64 }) }),
    query: Type.Object({}, { additionalProperties: false }),
    reply: Type.Object({
      ...ClaimView.properties,
      words: Type.Union([Type.String(), Type.Null()], { description: 'The customer’s; null once erased' }),
      answer: Type.Union([Type.String(), Type.Null()], { description: 'The institution’s' }),
    }),
    read: async ({ pool, actor, params, locale }) => {
      const rest = 'where shard = $1 and id = $2';
      const [row] = await readRows(pool, claims, rest, [of.pilot, params.claim]);
      if (row === undefined) return undefined;
      const may =
        actor.role === 'customer'
          ? row.customer === actor.party
          : await operates(pool, of.pilot, actor.party);
      if (!may) return undefined;
      const whose = { ...openings, shard: of.pilot, party: row.customer };
      return {
        ...claimView(of.pilot, row, await headOf(pool, of.pilot), locale),
        words: await wordsOf(pool, whose, row.words),
        answer: row.answer === null ? null : await wordsOf(pool, whose, row.answer),
      };
    },
    uses: useOf(of, (found) => customersOf([found])),
  });

async function wordsOf(pool: Pool, whose: Whose, place: string): Promise<string | null> {
  const content = await ownContent(pool, whose, place);
  return typeof content?.words === 'string' ? content.words : null;
}

const useOf = ({ pilot, use }: Compensated, parties: (found: Json) => readonly string[]) =>
  dataUse(pilot, use as unknown as UseOperation, {
    purpose: 'redress',
    basis: 'legal-obligation',
    data: 'claim',
    parties,
  });

const customersOf = (list: readonly Json[]): readonly string[] => [
  ...new Set(list.map((one) => (one as { customer: string }).customer)),
];

/** Whether this institution declared the pilot. */
export async function operates(pool: Pool, pilot: string, party: string): Promise<boolean> {
  const [held] = await readRows(pool, terms, 'where shard = $1 and pilot = $1', [pilot]);
  return held?.institution === party;
}

async function headOf(pool: Pool, shard: string): Promise<bigint> {
  const [fund] = await readRows(pool, funds, 'where shard = $1 and id = $2', [shard, FUND]);
  return fund?.head ?? 0n;
}

interface Asked {
  readonly customer?: string;
  readonly state?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** Plan: by (shard, customer, filed_at, id) or (shard, filed_at, id), backwards. */
async function pageOf(
  pool: Pool,
  shard: string,
  { customer, state, cursor, limit }: Asked,
): Promise<readonly Claim[]> {
  const [at, id] = keyOfCursor(cursor, 2) ?? [];
  if (at !== undefined && !/^\d{1,15}$/.test(at)) throw new DoorRefusal('cursor-invalid');
  const rest = `where shard = $1 and ($2::text is null or customer = $2) and ($3::text is null or state = $3)
    and ($4::float8 is null or (filed_at, id) < (to_timestamp($4::float8 / 1000), $5::text))
    order by filed_at desc, id desc limit $6`;
  return readRows(pool, claims, rest, [
    shard,
    customer ?? null,
    state ?? null,
    at ?? null,
    id ?? null,
    limit,
  ]);
}

const nextOf = ({ filed_at, id }: Claim): string => cursorOf([String(filed_at), id]);
