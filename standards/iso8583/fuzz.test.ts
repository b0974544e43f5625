import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encode } from './codec/encode.ts';
import { DIALECTS, decode, FrameReader, framed, Iso8583Error, Iso8583Message, unframe } from './index.ts';
import { messagesOf } from './testing/messages.ts';
import { mutated, numbersFrom } from './testing/mutate.ts';

const SEED = Number(process.env.SANDGLASS_SEED ?? 20_261_128);
const INPUTS_A_DIALECT = 350_000;
const MESSAGES = 200;

const stackDepth = Error.stackTraceLimit;
// What is thrown is looked at by the hundred thousand; the stacks are not.
beforeAll(() => {
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = stackDepth;
});

/** What `read` made of it, or undefined where it refused; anything but a refusal of ours is thrown on. */
function attempt<T>(read: () => T, input: Buffer): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Iso8583Error) return undefined;
    throw new Error(`${SEED}: ${input.toString('hex')}`, { cause: error });
  }
}

const lower = (bytes: Buffer): string => bytes.toString('latin1').toLowerCase();

describe('no input crashes, hangs, or makes anything but an Iso8583Error', () => {
  it.each(DIALECTS.map((dialect) => [dialect.name, dialect] as const))(
    `${INPUTS_A_DIALECT} damaged messages of the dialect %s`,
    (_, dialect) => {
      const below = numbersFrom(SEED);
      const messages = fc.sample(messagesOf(dialect), { numRuns: MESSAGES, seed: SEED });
      const sources = messages.map((parts) => encode(dialect, parts));
      let accepted = 0;
      for (let n = 0; n < INPUTS_A_DIALECT; n += 1) {
        const input = mutated(sources[below(MESSAGES)]!, sources[below(MESSAGES)]!, below);
        const message = attempt(() => decode(dialect, input), input);
        if (message === undefined) continue;
        accepted += 1;
        if (accepted % 50 !== 0) continue;
        // What is accepted is understood: written again it is the same bytes, but for hexadecimal in which both cases are mixed.
        const again = encode(dialect, message);
        if (dialect.bytes === 'hex') expect(lower(again)).toBe(lower(input));
        else expect(again).toEqual(input);
        expect(decode(dialect, again).reveal()).toEqual(message.reveal());
        expect(message).toBeInstanceOf(Iso8583Message);
      }
      // Damage inside a text is a message still; most of the rest is none.
      expect(accepted).toBeGreaterThan(INPUTS_A_DIALECT / 100);
      expect(accepted).toBeLessThan(INPUTS_A_DIALECT);
    },
  );

  it('100,000 inputs of noise, in every dialect', () => {
    const below = numbersFrom(SEED);
    for (let n = 0; n < 100_000; n += 1) {
      const input = Buffer.from(Array.from({ length: below(80) }, () => below(256)));
      const dialect = DIALECTS[below(DIALECTS.length)]!;
      attempt(() => decode(dialect, unframe(dialect, input)), input);
      attempt(() => decode(dialect, input), input);
    }
  });

  it('20,000 damaged streams, in chunks of any size', () => {
    const below = numbersFrom(SEED);
    for (const dialect of DIALECTS) {
      if (dialect.frame === undefined) continue;
      const form = dialect.frame;
      const messages = fc.sample(messagesOf(dialect), { numRuns: 20, seed: SEED });
      const frames = messages.map((parts) => framed(dialect, encode(dialect, parts)));
      for (let n = 0; n < 5_000; n += 1) {
        const stream = mutated(
          Buffer.concat([frames[below(20)]!, frames[below(20)]!]),
          frames[below(20)]!,
          below,
        );
        const reader = new FrameReader(form, 4_096);
        let held = 0;
        attempt(() => {
          for (let at = 0; at < stream.length; ) {
            const size = 1 + below(64);
            for (const message of reader.push(stream.subarray(at, at + size))) {
              attempt(() => decode(dialect, message), message);
            }
            at += size;
            held = Math.max(held, reader.pendingBytes);
          }
        }, stream);
        expect(held).toBeLessThanOrEqual(4_096 + form.bytes + 64);
      }
    }
  });
});
