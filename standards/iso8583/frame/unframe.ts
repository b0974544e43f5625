import type { Dialect } from '../dialect/dialect.ts';
import { Iso8583Error } from '../error.ts';
import { frame, readFrameLength } from './length.ts';

/** One whole message with its length, as from a file or a trace: the message alone. */
export function unframe({ frame: form }: Dialect, bytes: Uint8Array): Buffer {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (form === undefined) return whole;
  if (whole.length < form.bytes)
    throw new Iso8583Error('frame', `expected a length of ${form.bytes} bytes, found ${whole.length}`);
  const length = readFrameLength(form, whole);
  if (length !== whole.length - form.bytes)
    throw new Iso8583Error('frame', `the length says ${length} bytes, ${whole.length - form.bytes} follow`);
  return whole.subarray(form.bytes);
}

/** The message with its length where the dialect has one. */
export const framed = ({ frame: form }: Dialect, message: Buffer): Buffer =>
  form === undefined ? message : frame(form, message);
