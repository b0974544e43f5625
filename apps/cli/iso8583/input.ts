import { existsSync } from 'node:fs';
import { type Dialect, dialectNamed, Iso8583Error } from '@sandglass/iso8583';
import { InputError, UsageError, type VerbCall } from '../verb.ts';
import { formOf } from './form.ts';

const HEX = /^(?:[0-9A-Fa-f]{2})+$/;
const FIRST_DIGIT_OF_HEX_ASCII = '3';

/** A refusal of the codec as the command line says it. */
export function refused(error: unknown): never {
  if (error instanceof Iso8583Error && error.fault === 'dialect') throw new UsageError(error.message);
  if (error instanceof Iso8583Error) {
    throw new InputError(`iso8583-${error.fault}`, 'This is no such ISO 8583 message', error.message);
  }
  throw error;
}

/** The message's bytes with its dialect, from an argument, a file or standard input. */
export async function givenMessage(call: VerbCall): Promise<{ dialect: Dialect; bytes: Buffer }> {
  const [given, ...more] = call.args;
  if (given === undefined || more.length > 0)
    throw new UsageError('iso8583 decode takes one message, a file or - (in quotes where it has spaces).');
  const name = typeof call.flags.dialect === 'string' ? call.flags.dialect : 'ascii';
  const content = given === '-' || existsSync(given) ? await call.read(given) : Buffer.from(given);
  const bytes = bytesOf(content, speaksText(name));
  const dialect = dialectNamed(name === 'ascii' && bytes[0] === 0x31 ? 'ascii-93' : name);
  return formOf(dialect, bytes);
}

/** Dialects that are text from end to end. */
export const speaksText = (name: string): boolean => name.startsWith('ascii');

/** Text as it is, or written in hexadecimal, or raw bytes. */
function bytesOf(content: Buffer, isText: boolean): Buffer {
  const text = content.toString('latin1').replace(/[\r\n]+$/, '');
  const digits = text.replace(/[\s:]/g, '');
  // A message type of ISO 8583 begins with 0, 1, 2, 8 or 9, its ASCII digits in hexadecimal with 3.
  const isHex = HEX.test(digits) && (!isText || digits.startsWith(FIRST_DIGIT_OF_HEX_ASCII));
  if (isHex) return Buffer.from(digits, 'hex');
  return isText ? Buffer.from(text, 'latin1') : content;
}
