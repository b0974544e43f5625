import { DoorRefusal } from '@sandglass/http';
import { isJpeg, isWholeJpeg } from './jpeg.ts';
import { MEDIA_TYPES, type MediaType, mediaTypes } from './media-type.ts';
import { isPdf, isWholePdf } from './pdf.ts';
import { isPng, isWholePng } from './png.ts';

const looks: Readonly<Record<MediaType, { is(bytes: Buffer): boolean; isWhole(bytes: Buffer): boolean }>> = {
  'application/pdf': { is: isPdf, isWhole: isWholePdf },
  'image/jpeg': { is: isJpeg, isWhole: isWholeJpeg },
  'image/png': { is: isPng, isWhole: isWholePng },
};

/** What the bytes are by themselves; undefined for what is not taken. */
export const typeOf = (bytes: Buffer): MediaType | undefined =>
  mediaTypes.find((type) => looks[type].is(bytes));

/**
 * The type that the bytes have, the sender declares and the file's name ends in: all three agree.
 * @throws DoorRefusal that says which of them lies, or that the file is damaged
 */
export function trueType(bytes: Buffer, declared: string, name?: string): MediaType {
  if (bytes.length === 0) throw new DoorRefusal('document-empty');
  const found = typeOf(bytes);
  if (found === undefined || found !== declared) {
    throw new DoorRefusal('document-not-as-declared', { declared, found: found ?? '—' });
  }
  const ending = name?.split('.').at(-1)?.toLowerCase();
  const endings: readonly string[] = MEDIA_TYPES[found];
  if (ending !== undefined && !endings.includes(ending)) {
    throw new DoorRefusal('document-name-lies', { found, endings: endings.join(', ') });
  }
  if (!looks[found].isWhole(bytes)) throw new DoorRefusal('document-damaged', { found });
  return found;
}
