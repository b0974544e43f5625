import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { encode, frame, type MessageParts, UNIONPAY_HOST } from '@sandglass/iso8583';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IssuerAtADoor, preamble, type Someone } from '../testing/door.ts';
import { acceptorField } from './acceptor.ts';

const door = new IssuerAtADoor();
beforeAll(() => door.open());
afterAll(() => door.close());

/** A card number with its check digit, and what else must never be kept: none of it occurs by chance. */
const PAN = '6222821234567897';
const TRACK = `${PAN}D30122011234567890`;
const PIN_BLOCK = 'C0FFEE0DDBA11DA7';
const CHIP = '9F2608FACADE0FFACADE0F';
const SECRETS = [PAN, PIN_BLOCK, 'FACADE0FFACADE0F'];

const planted: readonly [where: string, of: MessageParts['fields']][] = [
  ['field 2', { 2: PAN }],
  ['field 35, track 2', { 35: TRACK }],
  ['field 45, track 1', { 45: `B${PAN}^WANG/ANN^3012201` }],
  ['field 43, the merchant’s name', { 43: acceptorField(`Shop ${PAN}`, 'Hangzhou', 'CHN') }],
  ['field 48, private data that are torn', { 48: `TC999${PAN}` }],
  ['field 48, a piece that nobody knows', { 48: `XX016${PAN}` }],
  ['field 52, a PIN block', { 52: PIN_BLOCK }],
  ['field 55, chip data', { 55: CHIP }],
  ['field 60', { 60: PAN }],
  ['field 62', { 62: PAN }],
  ['field 102, an account', { 102: PAN }],
];

const answers: string[] = [];
async function ask(parts: MessageParts): Promise<void> {
  const answer = await door.client.request(parts);
  // With everything in it: an answer gives back nothing of this.
  answers.push(JSON.stringify(answer.kind === 'answered' ? answer.message.reveal() : answer));
}

/** Bytes as they are, past the client: a frame that is cut, and one that is spoilt in the middle. */
async function sendRaw(who: Someone): Promise<void> {
  const bytes = encode(UNIONPAY_HOST, { ...preamble, ...door.asked('0200', who, '1.00', { 2: PAN }) });
  const spoilt = Buffer.from(bytes.toString('latin1').replace('000000000100', '00000000010X'), 'latin1');
  const signOn = { mti: '0800', fields: { 7: '0116020000', 11: '000001', 70: '001' } };
  const form = UNIONPAY_HOST.frame!;
  const first = frame(form, encode(UNIONPAY_HOST, { ...preamble, ...signOn }));
  const socket = connect({ host: '127.0.0.1', port: door.server.port });
  socket.on('error', () => undefined);
  socket.write(Buffer.concat([first, frame(form, spoilt), frame(form, bytes.subarray(0, 120))]));
  await expect.poll(() => door.troubles.length).toBeGreaterThan(0);
  socket.write(Buffer.from(`XXXX${PAN}`));
  await wait(50);
  socket.destroy();
}

test.each(planted)('a number, track, PIN block or cryptogram planted in %s is answered', async (_, of) => {
  const ann = await door.someone();
  const one = door.asked('0200', ann, '1.00', of);
  await ask(one);
  await ask({ ...one, mti: '0201' });
  await ask(door.following('0220', one, { 3: '200000' }));
  await ask(door.following('0400', one));
});

test('nothing of it stands in an answer, an error, a failure, or any column of any table', async () => {
  await sendRaw(await door.someone());
  const said = [
    ...answers,
    ...[...door.troubles, ...door.house.failures].flatMap((error) => [
      inspect(error, { depth: 20, showHidden: true }),
      JSON.stringify(error),
      String(error instanceof Error ? error.stack : error),
    ]),
  ];
  expect(door.troubles.length).toBeGreaterThan(0);
  expect(answers).toHaveLength(4 * planted.length);
  for (const secret of SECRETS) expect(said.filter((text) => text.includes(secret))).toEqual([]);
  const { rows: tables } = await door.db.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  expect(tables.length).toBeGreaterThan(20);
  // A column of bytes is printed in hexadecimal: what is planted is looked for as text, too.
  const forms = SECRETS.flatMap((secret) => [
    secret,
    Buffer.from(secret).toString('hex'),
    secret.toLowerCase(),
  ]);
  for (const { name } of tables) {
    const { rows } = await door.db.pool.query(
      `select count(*)::int as found from ${name} t where t::text like any($1)`,
      [forms.map((form) => `%${form}%`)],
    );
    expect([name, rows[0].found]).toEqual([name, 0]);
  }
});
