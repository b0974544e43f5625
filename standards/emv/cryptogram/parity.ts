/** Sets the last bit of each byte so that its bits are odd in number, as DES keys have it (FIPS 46-3). */
export function withOddParity(key: Uint8Array): Buffer {
  return Buffer.from(key.map((byte) => (ones(byte >> 1) % 2 === 0 ? byte | 1 : byte & 0xfe)));
}

function ones(byte: number): number {
  let count = 0;
  for (let rest = byte; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
