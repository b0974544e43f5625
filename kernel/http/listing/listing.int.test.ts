import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import readXlsxFile from 'read-excel-file/node';
import Type from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer, listing } from '../index.ts';

const same = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });

/** 2,500 goods of three colours; every tenth has no price, and one would be a formula to a spreadsheet. */
const goods = listing({
  path: '/api/goods',
  summary: 'Goods.',
  roles: ['public'],
  params: Type.Object({}),
  name: 'goods',
  key: 'id',
  sort: 'id',
  search: ['id', 'name::text'],
  columns: {
    id: { title: same('Number'), sql: 'id', kind: 'text', sort: true },
    name: {
      title: { 'zh-Hans': '名称', 'zh-Hant': '名稱', en: 'Name' },
      sql: 'name',
      kind: 'sentence',
      sort: true,
    },
    colour: { title: same('Colour'), sql: 'colour', kind: 'text', filter: true, sort: true },
    price: { title: same('Price'), sql: 'price', kind: 'count', sort: true },
    soldAt: { title: same('Sold at'), sql: 'sold_at', kind: 'instant', sort: true },
  },
  source: () => ({
    sql: `from (select 'g-' || lpad(n::text, 5, '0') as id, (array['red', 'blue', '=1+1'])[1 + n % 3] as colour,
        jsonb_build_object('zh-Hans', '货' || n, 'zh-Hant', '貨' || n, 'en', 'good ' || n) as name,
        case when n % 10 = 0 then null else n % 7 end as price,
        case when n % 2 = 0 then timestamptz '2024-01-01T00:00:00Z' + n * interval '1 hour' end as sold_at
      from generate_series(1, 2500) n) g where $1::boolean`,
    values: [true],
  }),
});

let database: TestDatabase;
let app: FastifyInstance;
beforeAll(async () => {
  database = await testDatabase();
  app = await buildServer({
    routes: [goods],
    executors: new Map(),
    pool: database.pool,
    authenticate: async () => ({ role: 'public', party: 'public' }),
    businessDate: () => '2024-03-01',
    now: () => Date.UTC(2024, 2, 1),
  });
});
afterAll(async () => {
  await app?.close();
  await database?.close();
});

const get = (query: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url: `/api/goods${query}`, headers });

async function everyPage(query: string): Promise<readonly Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (let cursor = ''; ; ) {
    const page = (await get(`?limit=200&${query}${cursor}`)).json();
    rows.push(...page.rows);
    if (page.next === null) return rows;
    cursor = `&cursor=${page.next}`;
  }
}

test('a page says how many there are, and its cursor leads to the next', async () => {
  const first = (await get('?limit=2')).json();
  expect(first).toMatchObject({ total: 2500, more: false, rows: [{ id: 'g-00001' }, { id: 'g-00002' }] });
  const second = (await get(`?limit=2&cursor=${first.next}`)).json();
  expect(second.rows.map(({ id }: { id: string }) => id)).toEqual(['g-00003', 'g-00004']);
});

test.each(['price', '-price', 'soldAt', '-soldAt', 'name', '-colour'])(
  'page by page in the order %s every row comes once, also those without a value',
  async (sort) => {
    const rows = await everyPage(`sort=${sort}`);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2500);
  },
);

test('rows are filtered, searched and put in order', async () => {
  const { rows, total } = (await get('?colour=blue&sort=-price&limit=1')).json();
  expect(total).toBe(834);
  expect(rows[0]).toMatchObject({ colour: 'blue', price: 6 });
  expect((await get('?q=GOOD%202500')).json().rows).toHaveLength(1);
  expect((await get('?q=100%25')).json().total).toBe(0);
  expect((await get("?q=';drop%20table%20x;--")).json().total).toBe(0);
});

test.each(['?sort=colours', '?shape=round', '?limit=0', '?format=pdf', `?q=${'x'.repeat(101)}`])(
  'what a list does not know is refused: %s',
  async (query) => {
    expect((await get(query)).json()).toMatchObject({ status: 422, code: 'invalid-input' });
  },
);

test('a cursor of another order is refused', async () => {
  const { next } = (await get('?sort=price&limit=5')).json();
  expect((await get(`?sort=-price&cursor=${next}`)).json().code).toBe('cursor-invalid');
  expect((await get('?cursor=rubbish')).json().code).toBe('cursor-invalid');
});

test('the CSV file is exactly what is filtered, with what was asked, when, and how many, on top', async () => {
  const answer = await get('?colour=blue&sort=-id&format=csv', { 'accept-language': 'zh-CN' });
  expect(answer.headers['content-disposition']).toBe('attachment; filename="goods-2024-03-01.csv"');
  const lines: string[][] = parse(answer.body, { bom: true, relaxColumnCount: true });
  expect(lines[0]).toEqual(['goods', 'colour=blue; sort=-id', '2024-03-01T00:00:00.000Z', '834']);
  expect(lines[1]).toEqual(['Number', '名称', 'Colour', 'Price', 'Sold at']);
  expect(lines).toHaveLength(836);
  expect(lines[2]?.slice(0, 3)).toEqual(['g-02500', '货2500', 'blue']);
});

test('a value that a spreadsheet would take for a formula is text in the CSV file', async () => {
  const { body } = await get('?q=g-00002&format=csv');
  expect(body).toContain(",'=1+1,");
});

test('the workbook holds the same rows, read by another library', async () => {
  const answer = await get('?colour=red&format=xlsx');
  const sheets = await readXlsxFile(answer.rawPayload);
  const rows = (
    Array.isArray(sheets[0]) ? sheets : (sheets[0] as unknown as { data: unknown[][] }).data
  ) as unknown[][];
  expect(rows).toHaveLength(835);
  expect(rows[2]?.slice(0, 4)).toEqual(['g-00003', 'good 3', 'red', 3]);
});
