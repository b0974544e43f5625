import { MESSAGE_BYTES_MAX } from '../codec/decode.ts';
import type { FrameForm } from '../dialect/dialect.ts';
import { Iso8583Error } from '../error.ts';

/** The length that stands in the first bytes, without the length's own. */
export function readFrameLength(form: FrameForm, bytes: Uint8Array): number {
  let length = 0;
  for (let at = 0; at < form.bytes; at += 1) {
    const byte = bytes[at]!;
    if (form.coding === 'binary') length = length * 256 + byte;
    else if (form.coding === 'ascii') length = length * 10 + digit(byte - 0x30);
    else length = length * 100 + digit(byte >> 4) * 10 + digit(byte & 15);
  }
  const body = form.countsItself ? length - form.bytes : length;
  if (Number.isNaN(body) || body < 0)
    throw new Iso8583Error('frame', `expected a length of ${form.bytes} bytes in ${form.coding}`);
  return body;
}

const digit = (value: number): number => (value >= 0 && value <= 9 ? value : Number.NaN);

const LARGEST: Readonly<Record<FrameForm['coding'], (bytes: number) => number>> = {
  binary: (bytes) => 256 ** bytes - 1,
  ascii: (bytes) => 10 ** bytes - 1,
  bcd: (bytes) => 100 ** bytes - 1,
};

/** The message with its length before it, as it goes out on the link. */
export function frame(form: FrameForm, message: Uint8Array): Buffer {
  const length = message.length + (form.countsItself ? form.bytes : 0);
  if (message.length > MESSAGE_BYTES_MAX || length > LARGEST[form.coding](form.bytes))
    throw new Iso8583Error('frame', `expected at most ${MESSAGE_BYTES_MAX} bytes, found ${message.length}`);
  const framed = Buffer.alloc(form.bytes + message.length);
  if (form.coding === 'binary') framed.writeUIntBE(length, 0, form.bytes);
  else if (form.coding === 'ascii') framed.write(String(length).padStart(form.bytes, '0'), 0, 'latin1');
  else framed.write(String(length).padStart(form.bytes * 2, '0'), 0, 'hex');
  framed.set(message, form.bytes);
  return framed;
}
