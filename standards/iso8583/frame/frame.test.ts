import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrameForm } from '../dialect/dialect.ts';
import { UNIONPAY_HOST } from '../dialect/dialects.ts';
import { Iso8583Error } from '../error.ts';
import { frame } from './length.ts';
import { FrameReader } from './reader.ts';
import { unframe } from './unframe.ts';

const FORMS: readonly FrameForm[] = (['binary', 'ascii', 'bcd'] as const).flatMap((coding) =>
  ([2, 4] as const).flatMap((bytes) =>
    [false, true].map((countsItself): FrameForm => ({ coding, bytes, countsItself })),
  ),
);

describe('a stream is cut into its messages', () => {
  it.each(FORMS.map((form) => [JSON.stringify(form), form] as const))(
    '%s, however it is chopped',
    (_, form) => {
      const messages = fc.array(fc.uint8Array({ maxLength: 90 }), { maxLength: 12 });
      fc.assert(
        fc.property(messages, fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 }), (sent, sizes) => {
          const stream = Buffer.concat(sent.map((message) => frame(form, message)));
          const reader = new FrameReader(form);
          const got: Buffer[] = [];
          let at = 0;
          for (const size of [...sizes, stream.length]) {
            got.push(...reader.push(stream.subarray(at, at + size)));
            at += size;
          }
          expect(got).toEqual(sent.map((message) => Buffer.from(message)));
          expect(reader.pendingBytes).toBe(0);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('the forms on the wire', () => {
    const message = Buffer.alloc(300);
    const starts = FORMS.filter(({ bytes, coding }) => bytes === 4 || coding !== 'ascii').map((form) =>
      frame(form, message).toString('hex', 0, form.bytes),
    );
    expect(starts).toEqual([
      '012c',
      '012e',
      '0000012c',
      '00000130',
      '30333030',
      '30333034',
      '0300',
      '0302',
      '00000300',
      '00000304',
    ]);
  });

  it('what is too long is refused before it is collected, and the stream stays refused', () => {
    const reader = new FrameReader({ coding: 'binary', bytes: 4, countsItself: false }, 1_000);
    expect(() => reader.push(Buffer.from('000003e9', 'hex'))).toThrow('at most 1000 bytes, announced 1001');
    expect(() => reader.push(Buffer.alloc(1))).toThrow(Iso8583Error);
  });

  it('a length of no digits, or shorter than itself, is refused', () => {
    expect(() =>
      new FrameReader({ coding: 'ascii', bytes: 4, countsItself: false }).push(Buffer.from('12x4')),
    ).toThrow('a length of 4 bytes in ascii');
    expect(() =>
      new FrameReader({ coding: 'binary', bytes: 2, countsItself: true }).push(Buffer.of(0, 1)),
    ).toThrow(Iso8583Error);
  });

  it('a heartbeat is an empty message', () => {
    expect(new FrameReader(UNIONPAY_HOST.frame!).push(Buffer.from('00000000'))).toEqual([
      Buffer.alloc(0),
      Buffer.alloc(0),
    ]);
  });

  it('a message of a file is whole', () => {
    expect(unframe(UNIONPAY_HOST, Buffer.from('0002ab')).toString()).toBe('ab');
    expect(() => unframe(UNIONPAY_HOST, Buffer.from('0003ab'))).toThrow('the length says 3 bytes, 2 follow');
    expect(() => unframe(UNIONPAY_HOST, Buffer.from('00'))).toThrow('a length of 4 bytes');
  });
});
