import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBundle, encodeBundle } from './bundle.ts';

describe('entry bundles', () => {
  it('each entry follows its length in two bytes, big-endian', () => {
    expect(encodeBundle([Buffer.from('one'), Buffer.alloc(0)]).toString('hex')).toBe('00036f6e650000');
  });

  it('any entries come back as they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 256 }), (entries) => {
        expect(decodeBundle(encodeBundle(entries))).toEqual(entries.map((entry) => Buffer.from(entry)));
      }),
      { numRuns: 30 },
    );
  });

  it('a bundle that is cut short or too long is refused', () => {
    expect(() => decodeBundle(Buffer.from('00', 'hex'))).toThrow('ends within a length');
    expect(() => decodeBundle(Buffer.from('00036f6e', 'hex'))).toThrow('ends within an entry');
    expect(() => decodeBundle(Buffer.alloc(2 * 257))).toThrow('more than 256 entries');
    expect(() => encodeBundle([Buffer.alloc(65_536)])).toThrow('at most 65535 bytes');
    expect(() => encodeBundle(Array.from({ length: 257 }, () => Buffer.alloc(0)))).toThrow(
      'at most 256 entries',
    );
  });
});
