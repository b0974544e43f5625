import { dataUse, PARTIES_MAX, type UseOperation } from '@sandglass/consent';
import { cursorOf, DoorRefusal, keyOfCursor, Page, type Route, read } from '@sandglass/http';
import { ownContent, type Whose } from '@sandglass/journal';
import { type Actor, type AnyOperation, type Json, type Locale, readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import { type Complaint, complaints, type Level, type Rung, rungs, terms } from '../tables.ts';
import { ComplaintView, ComplaintWithWords, complaintView, rungView } from './view.ts';

const PAGE_ROWS = 50;
const Next = Type.Union([Type.String(), Type.Null()]);

/** A pilot that answers complaints. */
export interface Answering {
  readonly pilot: string;
  /** Its `consent.use`: whoever reads a complaint uses personal data. */
  readonly use: AnyOperation;
}
/** Where entries are opened. */
export type Openings = Pick<Whose, 'origin' | 'keys'>;

/** A customer's complaints in all pilots, the newest first. */
export const myComplaints = (pilots: readonly string[]): Route =>
  read({
    path: '/api/my/complaints',
    summary: 'The caller’s complaints in all pilots, the newest first, and where each stands.',
    roles: ['customer'],
    params: Type.Object({}),
    query: Type.Object(Page, { additionalProperties: false }),
    reply: Type.Object({ complaints: Type.Array(ComplaintView), next: Next }),
    read: async ({ pool, actor, query, locale }) => {
      const { limit = PAGE_ROWS } = query;
      const asked = { customer: actor.party, ...query, limit: limit + 1 };
      const found = (
        await Promise.all(
          pilots.map(async (pilot) => (await pageOf(pool, pilot, asked)).map((row) => ({ pilot, row }))),
        )
      )
        .flat()
        .sort((a, b) => b.row.filed_at - a.row.filed_at || (a.row.id < b.row.id ? 1 : -1));
      const page = found.slice(0, limit);
      return {
        complaints: await Promise.all(page.map(({ pilot, row }) => viewOf(pool, pilot, row, locale))),
        next: found.length > limit ? nextOf(page.at(-1)!.row) : null,
      };
    },
  });

/** The complaints that an office answers: the institution's all, the association's desk those that came up to it. */
export const pilotComplaints = ({ pilot, use }: Answering): Route =>
  read({
    path: `/api/pilots/${pilot}/complaints`,
    summary:
      'The pilot’s complaints for its institution, and for the association’s desk those that were escalated.',
    roles: ['institution', 'supervisor'],
    params: Type.Object({}),
    query: Type.Object(
      {
        ...Page,
        state: Type.Optional(Type.String({ pattern: '^[a-z]{1,16}$', description: 'Only in this state' })),
      },
      { additionalProperties: false },
    ),
    reply: Type.Object({ complaints: Type.Array(ComplaintView), next: Next }),
    read: async ({ pool, actor, query, locale }) => {
      const level = await levelSeenBy(pool, pilot, actor);
      if (level === undefined) return undefined;
      const limit = Math.min(query.limit ?? PAGE_ROWS, PARTIES_MAX);
      const rows = await pageOf(pool, pilot, {
        ...query,
        ...(level === 'all' ? {} : { level }),
        limit: limit + 1,
      });
      const page = rows.slice(0, limit);
      return {
        complaints: await Promise.all(page.map((row) => viewOf(pool, pilot, row, locale))),
        next: rows.length > limit ? nextOf(page.at(-1)!) : null,
      };
    },
    uses: useOf(pilot, use, (found) => customersOf((found as { complaints: Json[] }).complaints)),
  });

/** One complaint with the words of both sides. */
export const pilotComplaint = ({ pilot, use }: Answering, openings: Openings): Route =>
  read({
    path: `/api/pilots/${pilot}/complaints/{complaint}`,
    summary: 'One complaint with the words of both sides, for who complained and for who answers.',
    roles: ['customer', 'institution', 'supervisor'],
    params: Type.Object({ complaint: Type.String({ maxLength: 64 }) }),
    query: Type.Object({}, { additionalProperties: false }),
    reply: ComplaintWithWords,
    read: async ({ pool, actor, params, locale }) => {
      const [row] = await readRows(pool, complaints, 'where shard = $1 and id = $2', [
        pilot,
        params.complaint,
      ]);
      if (row === undefined || !(await maySee(pool, pilot, row, actor))) return undefined;
      const whose = { ...openings, shard: pilot, party: row.customer };
      const ladder = await ladderOf(pool, pilot, row.id);
      return {
        ...complaintView(pilot, row, ladder, locale),
        ladder: await Promise.all(
          ladder.map(async (rung) => ({
            ...rungView(rung),
            words: await wordsOf(pool, whose, rung.words),
            answer: await wordsOf(pool, whose, rung.answer),
          })),
        ),
      };
    },
    uses: useOf(pilot, use, (found) => customersOf([found])),
  });

const useOf = (pilot: string, use: AnyOperation, parties: (found: Json) => readonly string[]) =>
  dataUse(pilot, use as unknown as UseOperation, {
    purpose: 'redress',
    basis: 'legal-obligation',
    data: 'complaint',
    parties,
  });

const customersOf = (list: readonly Json[]): readonly string[] => [
  ...new Set(list.map((one) => (one as { customer: string }).customer)),
];

async function levelSeenBy(
  pool: Pool,
  pilot: string,
  { role, party }: Actor,
): Promise<Level | 'all' | undefined> {
  if (role === 'supervisor') return 'association';
  const [held] = await readRows(pool, terms, 'where shard = $1 and pilot = $1', [pilot]);
  return held?.institution === party ? 'all' : undefined;
}

async function maySee(pool: Pool, pilot: string, row: Complaint, actor: Actor): Promise<boolean> {
  if (actor.role === 'customer') return row.customer === actor.party;
  const level = await levelSeenBy(pool, pilot, actor);
  return level === 'all' || level === row.level;
}

async function wordsOf(pool: Pool, whose: Whose, place: string | null): Promise<string | null> {
  const content = place === null ? null : await ownContent(pool, whose, place);
  return typeof content?.words === 'string' ? content.words : null;
}

const ladderOf = (pool: Pool, pilot: string, complaint: string): Promise<Rung[]> =>
  readRows(
    pool,
    rungs,
    `where shard = $1 and id in ($2 || '|institution', $2 || '|association') order by opened_on, level desc`,
    [pilot, complaint],
  );

const viewOf = async (pool: Pool, pilot: string, row: Complaint, locale: Locale) =>
  complaintView(pilot, row, await ladderOf(pool, pilot, row.id), locale);

interface Asked {
  readonly customer?: string;
  readonly state?: string;
  readonly level?: Level;
  readonly cursor?: string;
  readonly limit: number;
}

/** Plan: by (shard, customer, filed_at, id) or (shard, filed_at, id), backwards. */
async function pageOf(
  pool: Pool,
  shard: string,
  { customer, state, level, cursor, limit }: Asked,
): Promise<readonly Complaint[]> {
  const [at, id] = keyOfCursor(cursor, 2) ?? [];
  if (at !== undefined && !/^\d{1,15}$/.test(at)) throw new DoorRefusal('cursor-invalid');
  const rest = `where shard = $1 and ($2::text is null or customer = $2) and ($3::text is null or state = $3)
    and ($4::text is null or level = $4)
    and ($5::float8 is null or (filed_at, id) < (to_timestamp($5::float8 / 1000), $6::text))
    order by filed_at desc, id desc limit $7`;
  const values = [shard, customer ?? null, state ?? null, level ?? null, at ?? null, id ?? null, limit];
  return readRows(pool, complaints, rest, values);
}

const nextOf = ({ filed_at, id }: Complaint): string => cursorOf([String(filed_at), id]);
