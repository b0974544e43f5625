import { timingSafeEqual } from 'node:crypto';
import { decode } from '../codec/decode.ts';
import { encode, type MessageParts } from '../codec/encode.ts';
import { preambleBytes } from '../codec/header.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { Iso8583Error } from '../error.ts';
import type { Iso8583Message } from '../message/message.ts';

/** What authenticates a message under one key: its first eight bytes go into field 64 or 128. Made once for a key, and asked for each message. */
export type Mac = (data: Uint8Array) => Uint8Array;

const MAC_BYTES = 8;
const PRIMARY_MAC = 64;
const SECONDARY_MAC = 128;

/** The field that a message's code stands in: 64, or 128 where it has a second bitmap (ISO 8583, 4.3.13). */
const macFieldOf = (fields: readonly number[]): number =>
  fields.some((field) => field > PRIMARY_MAC) ? SECONDARY_MAC : PRIMARY_MAC;

/** Bytes that the code itself takes at the message's end. */
const tailBytes = ({ bytes }: Dialect): number => (bytes === 'hex' ? MAC_BYTES * 2 : MAC_BYTES);

/** Whether a code may stand at a message's end: fields of a third bitmap come behind 128, and the standard has none for them. */
const hasPlaceForCode = (fields: readonly number[]): boolean =>
  fields.every((field) => field <= SECONDARY_MAC);

/**
 * Writes a message with its authentication code, made over everything from the message type up to the code itself. One with a field
 * above 128 is refused: it has no place for a code at its end.
 */
export function seal(dialect: Dialect, parts: MessageParts, mac: Mac): Buffer {
  const fields = Object.keys(parts.fields)
    .map(Number)
    .filter((field) => parts.fields[field] !== undefined);
  if (!hasPlaceForCode(fields))
    throw new Iso8583Error('mac', 'expected no field above 128: the code stands last, in field 64 or 128');
  const field = macFieldOf(fields);
  const blank = encode(dialect, {
    ...parts,
    fields: { ...parts.fields, [field]: '0'.repeat(MAC_BYTES * 2) },
  });
  const end = blank.length - tailBytes(dialect);
  const code = codeOf(mac(blank.subarray(preambleBytes(dialect), end)));
  if (dialect.bytes === 'hex') blank.write(code.toString('hex').toUpperCase(), end, 'latin1');
  else code.copy(blank, end);
  return blank;
}

/** Reads a message and says whether its code is right; one without a code, or with fields behind it, is not. Compared in constant time. */
export function openSealed(
  dialect: Dialect,
  bytes: Buffer,
  mac: Mac,
): { readonly message: Iso8583Message; readonly authentic: boolean } {
  const message = decode(dialect, bytes);
  const fields = message.fields();
  const given = message.get(macFieldOf(fields));
  if (given === undefined || !hasPlaceForCode(fields)) return { message, authentic: false };
  const covered = bytes.subarray(preambleBytes(dialect), bytes.length - tailBytes(dialect));
  return { message, authentic: timingSafeEqual(codeOf(mac(covered)), Buffer.from(given, 'hex')) };
}

/** Whether bytes that are no message end in their right code all the same: then their sender wrote them so. */
export function isAuthentic(dialect: Dialect, bytes: Buffer, mac: Mac): boolean {
  const [from, to] = [preambleBytes(dialect), bytes.length - tailBytes(dialect)];
  if (to < from) return false;
  const tail = bytes.subarray(to);
  const given = dialect.bytes === 'hex' ? Buffer.from(tail.toString('latin1'), 'hex') : tail;
  return given.length === MAC_BYTES && timingSafeEqual(codeOf(mac(bytes.subarray(from, to))), given);
}

function codeOf(bytes: Uint8Array): Buffer {
  if (bytes.length < MAC_BYTES) throw new Iso8583Error('mac', `expected a code of ${MAC_BYTES} bytes`);
  return Buffer.from(bytes.subarray(0, MAC_BYTES));
}
