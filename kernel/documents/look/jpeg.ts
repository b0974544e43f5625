const MARK = 0xff;
const SOS = 0xda;
/** Start of frame: SOF0 to SOF15 without DHT, JPG and DAC (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

export const isJpeg = (bytes: Buffer): boolean => bytes[0] === MARK && bytes[1] === 0xd8 && bytes[2] === MARK;

/**
 * Whether the segments lead one to the next, with a frame before the scan and an end behind it (ITU-T T.81, B.2). Phones
 * append more pictures behind the end, so that it need not be the last.
 */
export function isWholeJpeg(bytes: Buffer): boolean {
  let hasFrame = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== MARK) return false;
    const marker = bytes[at + 1]!;
    if (marker === MARK) {
      at += 1;
      continue;
    }
    if (marker === SOS) return hasFrame && bytes.indexOf(Buffer.from([MARK, 0xd9]), at) > at;
    hasFrame ||= isFrame(marker);
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}
