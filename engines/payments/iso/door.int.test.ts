import { checkBalanced } from '@sandglass/ledger';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FaultProxy } from '../../../tests/fault-proxy.ts';
import type { LinkClient } from '../link/connect.ts';
import { IssuerAtADoor, type Someone } from '../testing/door.ts';
import { REQUESTOR, SHARD } from '../testing/issuing.ts';
import { acceptorField } from './acceptor.ts';
import { privateData } from './private-data.ts';

const LOSSY_MS = 400;
const door = new IssuerAtADoor();
const { asked, following, response, money, someone } = door;
let proxy: FaultProxy;
let client: LinkClient;
beforeAll(async () => {
  await door.open();
  proxy = new FaultProxy({ host: '127.0.0.1', port: door.server.port });
  // Much of what is sent through it is lost: a short wait, asked again.
  client = await door.connect(await proxy.listen(), LOSSY_MS);
});
afterAll(async () => {
  await client.stop();
  await proxy.close();
  await door.close();
});

describe('a message of the network', () => {
  test('0200 is answered 0210 with an approval code, and its repeat gets the same answer', async () => {
    const ann = await someone();
    const one = asked('0200', ann, '30.00');
    const first = await client.request(one);
    if (first.kind !== 'answered') throw new Error(first.why);
    expect(first.message.mti).toBe('0210');
    expect(first.message.get(39)).toBe('00');
    expect(first.message.get(38)).toMatch(/^\d{6}$/);
    expect(first.message.get(37)).toBe(one.fields[37]);
    const again = await client.request({ ...one, mti: '0201' });
    expect(again.kind === 'answered' && again.message.get(38)).toBe(first.message.get(38));
    expect(await money(ann)).toEqual([7_000, 0]);
  });

  test('with the trace number of another is 94', async () => {
    const ann = await someone();
    const one = asked('0200', ann, '30.00');
    expect(await response(one)).toBe('00');
    expect(await response({ ...one, fields: { ...one.fields, 4: '000000000100' } })).toBe('94');
    expect(await money(ann)).toEqual([7_000, 0]);
  });

  test.each([
    ['of nothing', '0.00', {}, '13'],
    ['above the money', '100.01', {}, '51'],
    ['for cash', '1.00', { 18: '6011' }, '57'],
    ['abroad', '1.00', { 43: acceptorField('Shop', 'Tokyo', 'JPN') }, '57'],
    ['in dollars', '1.00', { 49: '840' }, '12'],
    ['without a cryptogram', '1.00', { 48: privateData({ TR: REQUESTOR }) }, '63'],
    ['for another requestor', '1.00', { 48: privateData({ TR: '10000000002' }) }, '58'],
    ['whose private data are torn', '1.00', { 48: 'TC045123' }, '30'],
    ['without a merchant', '1.00', { 42: undefined }, '30'],
    ['of a kind that the issuer does not know', '1.00', { 3: '010000' }, '12'],
    ['by a number that nobody has', '1.00', { 2: '6299999999999999' }, '14'],
  ])('%s is answered with its code', async (_what, yuan, of, code) => {
    const ann = await someone();
    expect(await response(asked('0200', ann, yuan, of))).toBe(code);
    expect(await money(ann)).toEqual([10_000, 0]);
  });

  test('0100 holds, 0220 takes it in parts, and 0220 with 20 gives back', async () => {
    const ann = await someone();
    const hold = asked('0100', ann, '50.00');
    expect(await response(hold)).toBe('00');
    const part = following('0220', hold, { 4: '000000002000', 48: privateData({ PA: 'M' }) });
    expect(await response(part)).toBe('00');
    expect(await response({ ...part, mti: '0221' })).toBe('00');
    expect(await money(ann)).toEqual([8_000, 3_000]);
    expect(await response(following('0220', hold, { 4: '000000001000' }))).toBe('00');
    expect(await money(ann)).toEqual([7_000, 0]);
    expect(await response(following('0220', hold, { 3: '200000', 4: '000000003001' }))).toBe('61');
    expect(await response(following('0220', hold, { 3: '200000', 4: '000000003000' }))).toBe('00');
    expect(await money(ann)).toEqual([10_000, 0]);
  });

  test('0400 undoes, its repeat 0401 too, and without an original it is 25 and the late original is declined', async () => {
    const ann = await someone();
    const [paid, never] = [asked('0200', ann, '30.00'), asked('0200', ann, '30.00')];
    expect(await response(paid)).toBe('00');
    const undo = following('0400', paid);
    expect(await response(undo)).toBe('00');
    expect(await response({ ...undo, mti: '0401' })).toBe('00');
    expect(await response(following('0400', never))).toBe('25');
    expect(await response(never)).toBe('12');
    expect(await money(ann)).toEqual([10_000, 0]);
    expect(
      await response({ ...undo, fields: { ...undo.fields, 90: '1' } }).catch(() => 'unencodable'),
    ).not.toBe('00');
  });
});

/** An acquirer's rule: what it has no answer to it reverses, until that is answered. */
async function payOrUndo(who: Someone, yuan: string): Promise<'approved' | 'declined' | 'undone'> {
  const one = asked('0200', who, yuan);
  let answer = await client.request(one);
  while (answer.kind === 'unsent') {
    await expect.poll(() => client.signedOn).toBe(true);
    answer = await client.request(one);
  }
  if (answer.kind === 'answered') return answer.message.get(39) === '00' ? 'approved' : 'declined';
  const undo = following('0400', one);
  for (;;) {
    const undone = await client.request({ ...undo, mti: '0401' });
    if (undone.kind === 'answered') return 'undone';
    await expect.poll(() => client.signedOn).toBe(true);
  }
}

test('whatever the line does, what was approved is booked and nothing else is', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, someone));
  const approved = new Map(people.map(({ customer }) => [customer, 0]));
  let undone = 0;
  const spoil = ['reset', 'cut', 'silent', 'deaf', 'open'] as const;
  for (let round = 0; round < 10; round += 1) {
    const fault = spoil[round % spoil.length]!;
    const payments = people.flatMap((who) =>
      [1, 2].map(() => payOrUndo(who, '3.00').then((how) => ({ who, how }))),
    );
    await new Promise((resolve) => setImmediate(resolve));
    if (fault === 'reset') proxy.reset();
    else if (fault === 'cut') proxy.cut();
    else proxy.line = fault;
    // A line that says nothing is found dead by time-outs; then it is as it was.
    if (fault !== 'open') setTimeout(() => (proxy.line = 'open'), 500);
    for (const { who, how } of await Promise.all(payments))
      if (how === 'approved') approved.set(who.customer, approved.get(who.customer)! + 300);
      else if (how === 'undone') undone += 1;
    proxy.line = 'open';
  }
  expect(undone).toBeGreaterThan(0);
  for (const who of people) expect((await money(who))[0]).toBe(10_000 - approved.get(who.customer)!);
  expect(await checkBalanced(door.db.pool, SHARD)).toEqual([]);
}, 60_000);

test('no number of a card or a token stands in any table', async () => {
  const ann = await someone();
  expect(await response(asked('0200', ann, '1.00'))).toBe('00');
  expect(await response(asked('0200', { ...ann, number: ann.card }, '1.00'))).toBeDefined();
  const { rows: tables } = await door.db.pool.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  for (const { name } of tables) {
    const { rows } = await door.db.pool.query(
      `select count(*)::int as found from ${name} t where t::text ~ '(6299|4399)0000[0-9]{8}'`,
    );
    expect([name, rows[0].found]).toEqual([name, 0]);
  }
  expect(door.troubles.map(String).join()).not.toMatch(/(6299|4399)0000\d{8}/);
});
