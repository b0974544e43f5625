import { DoorRefusal, listing, type Route } from '@sandglass/http';
import type { Sentence } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import type { Pool } from 'pg';
import Type from 'typebox';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

/** A measure day by day as it was published, each with the fact that proves it; also as a file. */
export const historyRoute = (pilots: readonly Pick<Pilot, 'id' | 'measures'>[]): Route =>
  listing({
    path: '/api/pilots/{id}/measures/{measure}/history',
    summary:
      'What a measure was at the end of each business date, with the fact that proves it. Money in minor units.',
    roles: ['public'],
    params: Type.Object({ id: Type.String({ maxLength: 64 }), measure: Type.String({ maxLength: 100 }) }),
    name: 'history',
    columns: {
      date: {
        title: words('营业日', '營業日', 'Business date'),
        sql: 't.business_date::text',
        kind: 'text',
        sort: true,
      },
      value: { title: words('数值', '數值', 'Value'), sql: 't.value', kind: 'text' },
      publishedAt: {
        title: words('公布时间', '公布時間', 'Published at'),
        sql: 't.published_at',
        kind: 'instant',
      },
      fact: {
        title: words('日志中的事实', '日誌中的事實', 'Fact in the log'),
        sql: "t.shard || '/' || t.operation || '.' || t.n",
        kind: 'text',
      },
    },
    key: 't.id',
    sort: '-date',
    source: ({ params: { id, measure } }) => {
      const pilot = pilots.find((each) => each.id === id);
      if (pilot === undefined) throw new DoorRefusal('pilot-unknown', { pilot: id });
      if (!pilot.measures.some((each) => each.id === measure))
        throw new DoorRefusal('not-found', { path: `/api/pilots/${id}/measures/${measure}/history` });
      return { sql: 'from measures.total t where t.shard = $1 and t.measure = $2', values: [id, measure] };
    },
  });

export interface PublishedTotal {
  readonly date: string;
  readonly value: string | null;
  readonly fact: string;
}

/** The last so many days of a measure, the oldest first. Plan: the index on (shard, measure, business_date). */
export async function publishedTotals(
  pool: Pool,
  shard: string,
  measure: string,
  days: number,
): Promise<readonly PublishedTotal[]> {
  const { rows } = await pool.query<PublishedTotal>(
    `select business_date::text as date, value, shard || '/' || operation || '.' || n as fact
     from measures.total where shard = $1 and measure = $2 order by business_date desc limit $3`,
    [shard, measure, days],
  );
  return rows.reverse();
}
