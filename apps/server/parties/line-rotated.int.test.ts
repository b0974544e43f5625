import { publicFact } from '@sandglass/journal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf } from '../testing/card-parties.ts';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';
import { shopTakes } from '../testing/holder.ts';
import { lineTo, sharedBy } from '../testing/line-to.ts';
import { TokenHolder } from '../testing/token-holder.ts';
import { ACQUIRER, ACQUIRER_CODE, ACQUIRER_INSTITUTION, NETWORK, NETWORK_CODE } from './names.ts';

const LINES = {
  acquirer: { doors: '/api/acquiring', as: `institution:${ACQUIRER_INSTITUTION}`, shard: ACQUIRER },
  bank: { doors: '/api/token', as: 'institution:hengxin-bank', shard: 'token' },
} as const;
type Line = keyof typeof LINES;

let demo: DemoHouse;
let holders: readonly TokenHolder[];
beforeAll(async () => {
  demo = await demoHouse();
  holders = [await TokenHolder.open(demo, 'lin'), await TokenHolder.open(demo, 'chen')];
}, 60_000);
afterAll(async () => demo?.close());

const codesOf = (line: Line): readonly [string, string] => [
  line === 'acquirer' ? ACQUIRER_CODE : demo.house.pilots.find(({ id }) => id === 'token')!.member!.code,
  NETWORK_CODE,
];
const ask = (line: Line, body: object = { reason: 'once a year' }, as: string = LINES[line].as) =>
  demo.call('POST', `${LINES[line].doors}/lines/network/rotate`, as, body);
const stateOf = async (line: Line) =>
  (await demo.call('GET', `${LINES[line].doors}/lines`, LINES[line].as)).body.lines[0];

/** Asks for the next secret and waits until both ends use it; its version. */
async function rotated(line: Line): Promise<number> {
  const { status, body } = await ask(line);
  expect([status, body]).toEqual([200, expect.objectContaining({ line: 'network' })]);
  await until(async () => (await stateOf(line)).inUseAt !== null, 'the new secret is in use');
  return body.version;
}
/** Versions that are kept of a line's secret. */
async function keptOf(line: Line): Promise<readonly number[]> {
  const { rows } = await demo.house.database.pool.query<{ version: number }>(
    'select version from keys.secret where name = $1 order by version',
    [`line ${[...codesOf(line)].sort().join(' ')}`],
  );
  return rows.map(({ version }) => version);
}
/** Facts about lines of a party's log: what anybody may read of each. */
async function factsOf(shard: string): Promise<readonly object[]> {
  const { pool } = demo.house.database;
  const { rows } = await pool.query<{ operation: bigint; n: number; kind: string }>(
    `select operation, n, kind from journal.occurrence where shard = $1 and kind like '%.line-rot%' order by operation`,
    [shard],
  );
  return Promise.all(
    rows.map(async ({ kind, ...at }) => {
      const fact = await publicFact(pool, shard, { operation: BigInt(at.operation), n: at.n });
      return { kind, leaf: JSON.parse(fact!.leaf) };
    }),
  );
}

test('both lines go over to new secrets while payments flow: each payment is made once, and the three books agree', async () => {
  const tokens = await Promise.all(holders.map((holder) => holder.token({ scenario: 'rotated' })));
  let isOver = false;
  const answers: string[] = [];
  const shopping = tokens.map(async (token) => {
    // Nobody pays more often in a day than the pilot lets them.
    for (let n = 0; n < 45 && !isOver; n += 1) answers.push((await shopTakes(demo, token, '0.10')).state);
  });
  for (const version of [2, 3])
    for (const line of ['acquirer', 'bank'] as const) {
      const paid = answers.length;
      expect(await rotated(line)).toBe(version);
      expect(await keptOf(line)).toEqual([version]);
      await until(async () => answers.length > paid + 2, 'payments went on');
    }
  isOver = true;
  await Promise.all(shopping);
  expect(new Set(answers)).toEqual(new Set(['approved']));
  const { rows } = await demo.house.database.pool.query<{ made: number; passed: number; undone: number }>(
    `select (select count(*)::int4 from payments.authorisation where shard = 'token' and token = any($1) and state = 'paid') as made,
            (select count(*)::int4 from payments.relayed where shard = $2 and kind = 'purchase' and state = 'approved') as passed,
            (select count(*)::int4 from payments.relayed where shard = $2 and kind <> 'purchase') as undone`,
    [tokens, NETWORK],
  );
  expect(rows).toEqual([{ made: answers.length, passed: answers.length, undone: 0 }]);
  expect(await faultsOf(demo)).toEqual([]);
}, 120_000);

test.each(['acquirer', 'bank'] as const)(
  'the old secret of the %s’s line opens nothing any more',
  async (line) => {
    const old = await sharedBy(demo, ...codesOf(line));
    await rotated(line);
    const { issuerPorts, networkPort } = demo.house.payments;
    const [port, from, to] =
      line === 'acquirer'
        ? [networkPort!, ACQUIRER_CODE, NETWORK_CODE]
        : [issuerPorts.get('token')!, NETWORK_CODE, codesOf('bank')[0]];
    const thief = await lineTo(demo, port, from, to, old);
    const heir = await lineTo(demo, port, from, to);
    await heir.reached;
    expect([thief.client.signedOn, heir.client.signedOn]).toEqual([false, true]);
    await Promise.all([thief.client.stop(), heir.client.stop()]);
  },
);

test('who asked for it, when and why, is a fact of their shard; nobody else may, and no second one before the first is over', async () => {
  for (const line of ['acquirer', 'bank'] as const) {
    const other = LINES[line === 'bank' ? 'acquirer' : 'bank'].as;
    for (const as of [other, 'supervisor', 'auditor', 'customer:lin'])
      expect((await ask(line, undefined, as)).status).toBe(403);
    expect((await ask(line, { reason: ' ' })).status).toBe(422);
    const [first, second] = await Promise.all([ask(line), ask(line)]);
    const version = Math.max(first.body.version ?? 0, second.body.version ?? 0);
    // Whichever came second may come when the first is over.
    for (const { status, body } of [first, second])
      if (status !== 200) expect([status, body.code]).toEqual([409, 'line-rotating']);
    await until(async () => (await stateOf(line)).inUseAt !== null, 'the new secret is in use');
    const { askedBy, reason } = await stateOf(line);
    expect(reason).toBe('once a year');
    const header = { line: 'network', version, by: askedBy };
    const facts = await factsOf(LINES[line].shard);
    expect(facts.slice(-2)).toEqual([
      { kind: `${LINES[line].shard}.line-rotation-asked`, leaf: expect.objectContaining({ header }) },
      { kind: `${LINES[line].shard}.line-rotated`, leaf: expect.objectContaining({ header }) },
    ]);
  }
});
