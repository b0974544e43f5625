import { type DataUse, type ReadRoute, read } from '@sandglass/http';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { Tier } from '../classify/tier.ts';

const LIST_MAX = 100;

/**
 * Bad loans in no pool, those longest overdue first. $1 shard, $2 date, $3 tier, $4 product, $5 region, $6 least days, $7 books.
 * Plan: standings that are bad, which are few; write-offs by state; loans and holds by key.
 */
const CANDIDATES = `
  with bad as (
    select l.id, l.customer, l.product, l.region, 'on' as books, s.tier, l.principal,
      greatest(0, $2::date - l.next_due_on) as days
    from lending.standing s join lending.loan l on l.shard = s.shard and l.id = s.id
    where s.shard = $1 and s.tier in ('substandard', 'doubtful', 'loss') and l.state = 'active' and l.next_due_on is not null
    union all
    select w.id, w.customer, w.product, w.region, 'off', 'loss', w.principal - w.paid_principal,
      greatest(0, $2::date - coalesce(c.due_on, w.written_off_on))
    from lending.write_off w left join lending.collection_case c on c.shard = w.shard and c.id = w.id
    where w.shard = $1 and w.state = 'written-off')
  select b.* from bad b left join lending.disposal_hold h on h.shard = $1 and h.id = b.id
  where h.pool is null and ($3::text is null or b.tier = $3) and ($4::text is null or b.product = $4)
    and ($5::text is null or b.region = $5) and b.days >= $6 and ($7::text is null or b.books = $7)
  order by b.days desc, b.id limit ${LIST_MAX}`;

interface Row {
  readonly id: string;
  readonly customer: string;
  readonly product: string;
  readonly region: string;
  readonly books: 'on' | 'off';
  readonly tier: Tier;
  readonly principal: bigint;
  readonly days: number;
}

const Word = Type.Optional(Type.String({ minLength: 1, maxLength: 80 }));

/** What an officer may put into a pool, by filter. */
export const candidatesRead = (shard: string, path: string, uses: DataUse): ReadRoute =>
  read({
    path,
    summary:
      'Bad loans and written-off claims that are in no pool, by tier, product, region and days past due.',
    roles: ['institution'],
    params: Type.Object({}),
    query: Type.Object(
      {
        tier: Type.Optional(Type.Enum(['substandard', 'doubtful', 'loss'])),
        product: Word,
        region: Word,
        days: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
        books: Type.Optional(Type.Enum(['on', 'off'])),
      },
      { additionalProperties: false },
    ),
    reply: Type.Object({ loans: Type.Array(Type.Object({}, { additionalProperties: true })) }),
    read: async ({ pool, query, businessDate }) => {
      const { tier = null, product = null, region = null, days = 0, books = null } = query;
      const values = [shard, businessDate, tier, product, region, days, books];
      const { rows } = await pool.query<Row>(CANDIDATES, values);
      return {
        loans: rows.map(({ id, principal, ...row }) => ({
          loan: id,
          ...row,
          principal: amountText(BigInt(principal)),
        })),
      };
    },
    uses,
  }) as unknown as ReadRoute;
