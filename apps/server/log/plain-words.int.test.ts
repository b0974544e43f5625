import fs from 'node:fs';
import { tablesHolding } from '@sandglass/payments/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';
import { saidToMicroloan, saidToSwiftcredit, saidToToken } from '../testing/everything-said.ts';
import { SAID, SAID_BETWEEN } from '../testing/speaker.ts';

const PILOTS = ['microloan', 'swiftcredit', 'token'];
const ERASURES = [
  ['/api/customers/lin/erase', 'institution:fenghe-bank'],
  ['/api/pilots/swiftcredit/customers/lin/erase', 'institution:haicheng-bank'],
  ['/api/token/customers/lin/erase', 'institution:hengxin-bank'],
] as const;

let demo: DemoHouse;
let declined: string;
beforeAll(async () => {
  demo = await demoHouse();
  for (const pilot of PILOTS) await demo.runs(pilot);
  declined = await saidToMicroloan(demo);
  await saidToSwiftcredit(demo);
  await saidToToken(demo);
}, 240_000);
afterAll(async () => demo?.close());

/** Tables in which something stands that begins so, as it was said or in one writing. */
const holding = async (word: string): Promise<readonly string[]> =>
  (await tablesHolding(demo.house.database.pool, [word, word.toUpperCase()])).holding;

/** The law’s years pass after what was settled; the house finds it so when it opens. */
async function yearsPass(): Promise<void> {
  const { pool } = demo.house.database;
  await pool.query(`update lending.loan set settled_on = '2019-01-01' where customer = 'lin'`);
  await pool.query(`update swiftcredit.customer set kept_until = '2024-01-01' where id = 'lin'`);
  await demo.reopen();
}

it('what a customer and their bank said stands in many tables, and in none once every pilot erased them', async () => {
  expect(await holding(SAID)).toEqual(
    expect.arrayContaining([
      'ending.customer_class',
      'lending.hardship',
      'lending.judgement',
      'lending.line_raise',
      'lending.restructure',
      'lending.warning',
      'microloan.customer',
      'microloan.review',
      'operations.request_bundle',
      'payments.dispute',
      'payments.token',
      'payments.token_step',
      'swiftcredit.mortgage',
      'swiftcredit.review',
      'swiftcredit.step',
      'swiftcredit.valuation',
    ]),
  );
  await yearsPass();
  for (const [path, staff] of ERASURES)
    expect(await demo.call('POST', path, staff), path).toMatchObject({ body: { state: 'erased' } });
  await until(async () => (await holding(SAID)).length === 0, 'no table holds a word of it');
  const seen = await demo.call('GET', `/api/applications/${declined}`, 'institution:fenghe-bank');
  expect(seen).toMatchObject({ status: 410, body: { code: 'person-erased' } });
}, 120_000);

it('what their bank and a merchant told each other of a payment stands in the others’ books alone', async () => {
  const shards = new Set<string>();
  for (const table of await holding(SAID_BETWEEN)) {
    const { rows } = await demo.house.database.pool.query<{ shard: string }>(
      `select distinct shard from ${table} t where t::text like $1`,
      [`%${SAID_BETWEEN}%`],
    );
    for (const { shard } of rows) shards.add(shard);
  }
  expect([...shards].sort()).toEqual(['acquirer', 'network']);
});

it('no file beside the database says any of it', () => {
  const files = fs
    .readdirSync(demo.folder, { recursive: true, withFileTypes: true })
    .filter((at) => at.isFile());
  const saying = files.filter(({ parentPath, name }) =>
    [SAID, SAID_BETWEEN].some((word) => fs.readFileSync(`${parentPath}/${name}`).includes(word)),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(saying.map(({ name }) => name)).toEqual([]);
});
