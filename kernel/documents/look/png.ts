import { crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Length, type and CRC of a chunk. */
const AROUND_BYTES = 12;
/** Either side; a decompression bomb names more. */
const PIXELS_MAX = 20_000;

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(SIGNATURE);

/** Whether every chunk is whole from IHDR to IEND, and nothing stands behind it (PNG third edition, 5 and 11.2.1). */
export function isWholePng(bytes: Buffer): boolean {
  let at = SIGNATURE.length;
  for (let n = 0; at + AROUND_BYTES <= bytes.length; n += 1) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + AROUND_BYTES + length;
    if (end > bytes.length) return false;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return false;
    if (n === 0 && (type !== 'IHDR' || !isSized(bytes, at + 8))) return false;
    if (type === 'IEND') return end === bytes.length;
    at = end;
  }
  return false;
}

function isSized(bytes: Buffer, at: number): boolean {
  const [width, height] = [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
  return width > 0 && height > 0 && width <= PIXELS_MAX && height <= PIXELS_MAX;
}
