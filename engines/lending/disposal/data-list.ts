import { IdString, type ListColumns, listing, type Route } from '@sandglass/http';
import type { Sentence } from '@sandglass/operations';
import Type from 'typebox';

const title = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});
const money = (column: string) => `(i.${column}::numeric / 100)::numeric(20, 2)::text`;

/** What bidders are told of each loan, and nothing by which anybody could be found. */
const columns: ListColumns = {
  n: { title: title('序号', '序號', 'No.'), sql: 'i.n', kind: 'count', sort: true },
  product: {
    title: title('产品', '產品', 'Product'),
    sql: 'i.product',
    kind: 'text',
    filter: true,
    sort: true,
  },
  region: {
    title: title('地区（GB/T 2260）', '地區（GB/T 2260）', 'Region (GB/T 2260)'),
    sql: 'i.region',
    kind: 'text',
    filter: true,
    sort: true,
  },
  books: {
    title: title('表内/表外', '表內/表外', 'On or off the books'),
    sql: 'i.books',
    kind: 'text',
    filter: true,
  },
  principal: { title: title('本金', '本金', 'Principal'), sql: money('principal'), kind: 'text' },
  interest: {
    title: title('表内利息', '表內利息', 'Interest on the books'),
    sql: money('interest'),
    kind: 'text',
  },
  interestOff: {
    title: title('表外利息', '表外利息', 'Interest off the books'),
    sql: money('interest_off'),
    kind: 'text',
  },
  days: { title: title('逾期天数', '逾期天數', 'Days past due'), sql: 'i.days', kind: 'count', sort: true },
  tier: {
    title: title('五级分类', '五級分類', 'Tier'),
    sql: 'i.tier',
    kind: 'text',
    filter: true,
    sort: true,
  },
  collateral: {
    title: title('抵押物价值', '擔保品價值', 'Collateral'),
    sql: money('collateral'),
    kind: 'text',
  },
  contacts: {
    title: title('催收次数', '催收次數', 'Contacts'),
    sql: 'i.contacts',
    kind: 'count',
    sort: true,
  },
  promisesBroken: {
    title: title('失约次数', '失約次數', 'Broken promises'),
    sql: 'i.promises_broken',
    kind: 'count',
  },
  court: {
    title: title('诉讼保全', '訴訟保全', 'Before the court'),
    sql: 'i.court',
    kind: 'text',
    filter: true,
  },
};

/** The due-diligence list of a frozen pool (尽职调查清单): for the bank, and for firms that were invited; as page, CSV or XLSX. */
export const dataList = (shard: string, prefix: string): Route =>
  listing({
    path: `${prefix}/{id}/data`,
    summary: 'The due-diligence list of a frozen pool, without anybody’s name: for the bank and for bidders.',
    roles: ['institution', 'partner'],
    params: Type.Object({ id: IdString() }),
    name: 'pool',
    columns,
    key: 'i.id',
    sort: 'n',
    source: ({ params: { id }, actor }) => ({
      sql: `from lending.disposal_item i join lending.disposal_pool p on p.shard = i.shard and p.id = i.pool
        where i.shard = $1 and i.pool = $2 and i.state <> 'removed' and p.cut_off is not null
          and ($3::text is null or p.invited ? $3)`,
      values: [shard, id, actor.role === 'partner' ? actor.party : null],
    }),
  });
