/** Numbers from a seed (xorshift32), so that what breaks can be done again. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** What tags, lengths and templates are made of. */
const NASTY = [
  0x00, 0x1f, 0x4f, 0x5f, 0x61, 0x6f, 0x70, 0x77, 0x7f, 0x80, 0x81, 0x82, 0x83, 0x84, 0x9f, 0xbf, 0xff,
];

/** A copy with bits, bytes and lengths changed, cut, or put together with another. */
export function mutated(source: Buffer, other: Buffer, below: (limit: number) => number): Buffer {
  let bytes: Buffer = Buffer.from(source);
  for (let times = below(4) + 1; times > 0; times -= 1) {
    const at = below(bytes.length + 1);
    switch (below(6)) {
      case 0:
        if (at < bytes.length) bytes[at] = bytes[at]! ^ (1 << below(8));
        break;
      case 1:
        if (at < bytes.length) bytes[at] = NASTY[below(NASTY.length)]!;
        break;
      case 2:
        bytes = bytes.subarray(0, at);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), other.subarray(below(other.length + 1))]);
        break;
      case 4:
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          Buffer.of(NASTY[below(NASTY.length)]!),
          bytes.subarray(at),
        ]);
        break;
      default:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(3))]);
    }
  }
  return bytes;
}
