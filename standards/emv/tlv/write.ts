import { EmvError } from '../error.ts';
import { isConstructed, isPrivate } from './head.ts';
import { isPadding } from './padding.ts';
import { TLV_BYTES_MAX, type Tlv } from './tlv.ts';

/** What is to be written: a value for a primitive tag, objects for a constructed one, either for one of the private class. */
export type TlvParts = Pick<Tlv, 'tag'> &
  (
    | { readonly value: Uint8Array; readonly children?: undefined }
    | { readonly children: readonly TlvParts[] }
  );

/** Whether a text is a tag of one to four bytes, in upper-case hexadecimal. */
export function isTag(tag: string): boolean {
  if (!/^(?:[0-9A-F]{2}){1,4}$/.test(tag)) return false;
  const [first = 0, ...more] = Buffer.from(tag, 'hex');
  if (first === 0) return false;
  if ((first & 0x1f) !== 0x1f) return more.length === 0;
  return more.length > 0 && more.every((byte, i) => byte >= 0x80 === i < more.length - 1);
}

/** Writes data objects in BER-TLV with the shortest lengths. */
export function writeTlv(objects: readonly TlvParts[]): Buffer {
  const written = Buffer.concat(objects.flatMap(writeObject));
  if (written.length > TLV_BYTES_MAX)
    throw new EmvError('length', `expected at most ${TLV_BYTES_MAX} bytes, these would be ${written.length}`);
  return written;
}

function writeObject(object: TlvParts): Buffer[] {
  const { tag, children } = object;
  if (!isTag(tag)) throw new EmvError('tag', 'expected a tag of one to four bytes in hexadecimal');
  if (isConstructed(tag) !== (children !== undefined) && !mayHoldBytes(object))
    throw new EmvError('tag', `expected ${isConstructed(tag) ? 'objects' : 'a value'} for the tag ${tag}`);
  const value = children === undefined ? Buffer.from(object.value) : writeTlv(children);
  const written = Buffer.concat([Buffer.from(tag, 'hex'), lengthOf(value.length), value]);
  if (isPadding(written, 0, written.length))
    throw new EmvError('tag', `expected a tag that does not read as padding and what follows it, not ${tag}`);
  return [written];
}

const mayHoldBytes = ({ tag, children }: TlvParts): boolean => isPrivate(tag) && children === undefined;

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  if (length < 0x100) return Buffer.of(0x81, length);
  return Buffer.of(0x82, length >> 8, length & 0xff);
}
