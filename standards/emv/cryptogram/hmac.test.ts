import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hmacOfTexts } from './hmac.ts';

/** The same by node:crypto, with the texts packed another way. */
function byNode(hash: string, key: Uint8Array, texts: readonly string[]): string {
  const mac = createHmac(hash, key);
  for (const text of texts) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(Buffer.byteLength(text));
    mac.update(length).update(text);
  }
  return mac.digest('hex');
}

test('an HMAC by hand is that of node:crypto, for keys and texts of any length', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('sha256' as const, 'sm3' as const),
      fc.uint8Array({ maxLength: 200 }),
      fc.array(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.string({ minLength: 900, maxLength: 1200 }),
        ),
        { maxLength: 8 },
      ),
      (hash, key, texts) => {
        expect(hmacOfTexts(hash, key, texts).toString('hex')).toBe(byNode(hash, key, texts));
      },
    ),
  );
});
