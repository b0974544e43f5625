import type { Pool } from 'pg';

/** A person's name in one shard's part of the log. */
export interface Pseudonym {
  readonly shard: string;
  readonly pseudonym: string;
}

/** A fact as its subject may see it; the opening is still sealed. */
export interface OwnFact {
  readonly shard: string;
  readonly operation: bigint;
  readonly n: number;
  readonly kind: string;
  readonly at: Date;
  readonly businessDate: string;
  /** The public entry, byte for byte as the log commits to it. */
  readonly leaf: string;
  readonly opening: Buffer | null;
  /** Its leaf number; null while it is not integrated. */
  readonly index: bigint | null;
}

/** Where a page ended: newest first by time, then by place in the shard. */
export type FactPlace = Pick<OwnFact, 'shard' | 'operation' | 'n'> & { readonly at: string };

export interface OwnFactsQuery {
  readonly kind?: string | undefined;
  readonly before?: FactPlace | undefined;
  /** Only this one. */
  readonly only?: Pick<OwnFact, 'operation' | 'n'>;
  readonly limit: number;
}

/**
 * The facts about one person, who has a pseudonym in each shard, the newest first. Reads the bundles that integrated
 * ranges say hold something about them (4 bytes of each pseudonym: a few neighbours come along and are left out), and
 * those that are not integrated yet.
 */
export async function ownFacts(
  pool: Pool,
  origin: string,
  names: readonly Pseudonym[],
  { kind, before, only, limit }: OwnFactsQuery,
): Promise<OwnFact[]> {
  const { rows } = await pool.query<OwnFact>(OWN_FACTS, [
    origin,
    names.map(({ shard }) => shard),
    names.map(({ pseudonym }) => pseudonym),
    kind ?? null,
    before?.at ?? null,
    before?.shard ?? null,
    before?.operation ?? null,
    before?.n ?? null,
    only?.operation ?? null,
    only?.n ?? null,
    limit,
  ]);
  return rows;
}

/**
 * Plan: small ranges by the index of their subjects, full ones by theirs with the subjects as a filter (53 ms for 10 million
 * facts; see the migration), bundles by primary key.
 */
export const OWN_FACTS = `with who as (
    select *, array[('x' || left(pseudonym, 8))::bit(32)::int4] as prefix
    from unnest($2::text[], $3::text[]) as w(shard, pseudonym)
  ), ranges as (
    select w.pseudonym, r.shard, r.first, r.last from who w
    join journal.range r on r.subjects @> w.prefix and r.count <= 16 and r.origin = $1 and r.shard = w.shard
    union all
    select w.pseudonym, r.shard, r.first, r.last from who w
    join journal.range r on r.origin = $1 and r.shard = w.shard and r.count > 16 and r.subjects @> w.prefix
  ), bundles as (
    select r.pseudonym, r.first, b.* from ranges r
    join journal.fact_bundle b on b.shard = r.shard and b.last = r.last
    union all
    select w.pseudonym, null, b.* from who w
    join journal.fact_bundle b on b.shard = w.shard and b.last > (
      select coalesce(max(r.last), 0) from journal.range r where r.origin = $1 and r.shard = w.shard)
  ), own as (
    select b.shard, coalesce(u.operation, b.operation[1]) as operation, coalesce(u.n, b.n[1]) as n,
      coalesce(u.kind, b.kind[1]) as kind, coalesce(u.at, b.at[1]) as at,
      coalesce(u.business_date, b.business_date[1])::text as "businessDate",
      coalesce(u.leaf, b.leaf[1]) as leaf, u.opening, b.first + u.place - 1 as index
    from bundles b cross join lateral
      unnest(b.operation, b.n, b.kind, b.subject, b.business_date, b.at, b.leaf, b.opening) with ordinality
      as u(operation, n, kind, subject, business_date, at, leaf, opening, place)
    where u.subject = b.pseudonym
  )
  select * from own
  where ($4::text is null or kind = $4)
    and ($5::timestamptz is null or (at, shard, operation, n) < ($5, $6::text, $7::int8, $8::int4))
    and ($9::int8 is null or (operation = $9 and n = $10::int4))
  order by at desc, shard desc, operation desc, n desc limit $11::int4`;
