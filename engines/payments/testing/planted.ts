import { connect } from 'node:net';
import { encode, frame, type MessageParts, UNIONPAY_HOST } from '@sandglass/iso8583';
import type { Pool } from 'pg';
import { acceptorField } from '../iso/acceptor.ts';

/** A card number with its check digit, and what else must never be kept: none of it occurs by chance. */
export const PAN = '6222821234567897';
const TRACK = `${PAN}D30122011234567890`;
const PIN_BLOCK = 'C0FFEE0DDBA11DA7';
const CHIP = '9F2608FACADE0FFACADE0F';
export const SECRETS: readonly string[] = [PAN, PIN_BLOCK, 'FACADE0FFACADE0F'];

const GROUPED = '6222 8212 3456 7897';

/** Where card data may stand in a message that somebody sends, rightly or not. */
export const planted: readonly [where: string, of: MessageParts['fields']][] = [
  ['field 2', { 2: PAN }],
  ['field 35, track 2', { 35: TRACK }],
  ['field 45, track 1', { 45: `B${PAN}^WANG/ANN^3012201` }],
  ['field 43, the merchant’s name', { 43: acceptorField(`Shop ${PAN}`, 'Hangzhou', 'CHN') }],
  ['field 43, in groups', { 43: acceptorField(`Shop ${GROUPED}`, 'Hangzhou', 'CHN') }],
  ['field 48, private data that are torn', { 48: `TC999${PAN}` }],
  ['field 48, a piece that nobody knows', { 48: `XX016${PAN}` }],
  ['field 52, a PIN block', { 52: PIN_BLOCK }],
  ['field 55, chip data', { 55: CHIP }],
  ['field 60', { 60: PAN }],
  ['field 62', { 62: PAN }],
  ['field 102, an account', { 102: PAN }],
];

/** Bytes as they are, past any client: a sign-on, a frame that is spoilt in the middle, one that is cut, and what is none. */
export async function sendSpoilt(
  port: number,
  request: MessageParts,
  troubled: () => Promise<void>,
): Promise<void> {
  const { header } = request;
  const bytes = encode(UNIONPAY_HOST, request);
  const spoilt = Buffer.from(bytes.toString('latin1').replace('000000000100', '00000000010X'), 'latin1');
  const signOn = { mti: '0800', fields: { 7: '0116020000', 11: '000001', 70: '001' } };
  const form = UNIONPAY_HOST.frame!;
  const first = frame(
    form,
    encode(UNIONPAY_HOST, { ...(header === undefined ? {} : { header }), ...signOn }),
  );
  const socket = connect({ host: '127.0.0.1', port });
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.write(Buffer.concat([first, frame(form, spoilt), frame(form, bytes.subarray(0, 120))]));
  await troubled();
  socket.end(Buffer.from(`XXXX${PAN}`));
  socket.resume();
  await closed;
}

const withoutGroups = (text: string): string => text.replace(/(?<=\d)[\s-](?=\d)/g, '');

/** Which of the texts hold a secret, as it is or in groups. */
export const holding = (texts: readonly string[], secrets: readonly string[]): readonly string[] =>
  texts.filter((text) => {
    const plain = withoutGroups(text);
    return secrets.some((secret) => plain.includes(secret) || text.includes(secret));
  });

/** Tables of all schemas with a row in which a secret stands, as text, in groups, or as bytes; and how many were looked through. */
export async function tablesHolding(
  pool: Pool,
  secrets: readonly string[],
): Promise<{ readonly looked: number; readonly holding: readonly string[] }> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  // A column of bytes is printed in hexadecimal: what is planted is looked for as text, too.
  const forms = secrets.flatMap((secret) => [
    secret,
    Buffer.from(secret).toString('hex'),
    secret.toLowerCase(),
  ]);
  const patterns = forms.map((form) => `%${form}%`);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query(
      `select 1 from ${name} t
       where t::text like any($1) or regexp_replace(t::text, '(\\d)[\\s-](?=\\d)', '\\1', 'g') like any($1) limit 1`,
      [patterns],
    );
    if (rows.length > 0) found.push(name);
  }
  return { looked: tables.length, holding: found };
}
