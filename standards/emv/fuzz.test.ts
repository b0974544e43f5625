import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  EmvError,
  fillDol,
  peekCardKey,
  readAfl,
  readAip,
  readCommand,
  readConsumerCode,
  readCtq,
  readDirectory,
  readDol,
  readGeneratedAc,
  readMerchantCode,
  readProcessingOptions,
  readResponse,
  readTlv,
  readTrack2,
  readTvr,
  recordsOf,
  recoverIssuerKey,
  shownTlv,
  type TlvParts,
  verifyCombined,
  writeMerchantCode,
  writeTlv,
} from './index.ts';
import { mutated, numbersFrom } from './testing/mutate.ts';

const SEED = Number(process.env.SANDGLASS_SEED ?? 20_261_128);

const SOURCES = [
  '6F20840E315041592E5359532E4444463031A50E8801015F2D046E6C656E9F110101',
  '6F2F8407A0000000032010A524500556205041598701025F2D046E6C656EBF0C109F4D020B059F0A08000105010000000090',
  '800E78000802020010010400180102019000',
  '770E8202390094081801020120020400',
  '77159F2701409F360200019F26080102030405060708',
  '801280015701020304050607080701 0103A00000'.replace(' ', ''),
  '9F66049F02069F03069F1A0295055F2A029A039C019F3704',
  '8505435056303161144F08A0000003330101015A086292001234567898',
  '00A4040007A000000003101000',
  '7081A657136224242900000113D28062013949031013015F3401009F0702FF00',
].map((text) => Buffer.from(text, 'hex'));

const codes = [
  '000201021640001234567890125204525153038405802US5911ABC Hammers6008New York63047222',
  '00020101021252044131153137210116372101160123456789ABCDE6016Banteay Meanchey5913Kuntheas Shop5802KH540510.005303840621201081234567863041FF2',
  '0002010102111531312501560000000000000000000000015204541153031565502025602105802CN5905沙漏便利店6002上海62110507order 763040000',
].map((text) => Buffer.from(text));

const key = { modulus: Buffer.alloc(128, 0xc7), exponent: Buffer.of(3) };

/** Each reader on the same bytes; what it makes of them is used further. */
const READERS: Readonly<Record<string, (input: Buffer) => void>> = {
  tlv: (input) => {
    const objects = readTlv(input);
    shownTlv(objects);
    const again = readTlv(writeTlv(objects.map((one): TlvParts => one)));
    if (again.length !== objects.length) throw new Error('another number of objects');
  },
  dol: (input) => void fillDol(readDol(input), new Map([['9F02', input]])),
  afl: (input) => void recordsOf(readAfl(input)),
  directory: (input) => void readDirectory(input),
  options: (input) => void readProcessingOptions(input),
  generated: (input) => void readGeneratedAc(input),
  command: (input) => void readCommand(input),
  response: (input) => void readResponse(input),
  bits: (input) => {
    if (input.length === 5) readTvr(input);
    else if (input.length === 2) readAip(input);
    else readCtq(input);
  },
  track: (input) => void readTrack2(input.toString('hex')),
  customer: (input) => void readConsumerCode(input.toString('base64')),
};

const stackDepth = Error.stackTraceLimit;
beforeAll(() => {
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = stackDepth;
});

/** Whether `read` took it; anything but a refusal of ours is thrown on with the input. */
function takes(read: (input: Buffer) => void, input: Buffer): boolean {
  try {
    read(input);
    return true;
  } catch (error) {
    if (error instanceof EmvError) return false;
    throw new Error(`${SEED}: ${input.toString('hex')}`, { cause: error });
  }
}

describe('no input crashes, hangs, or makes anything but an EmvError', () => {
  it.each(Object.entries(READERS))('100,000 damaged inputs to %s', (_, read) => {
    const below = numbersFrom(SEED);
    let taken = 0;
    for (let n = 0; n < 100_000; n += 1) {
      const input = mutated(SOURCES[below(SOURCES.length)]!, SOURCES[below(SOURCES.length)]!, below);
      if (takes(read, input)) taken += 1;
    }
    expect(taken).toBeLessThan(100_000);
  });

  it('100,000 damaged merchant codes; those that are valid are written and read the same', () => {
    const below = numbersFrom(SEED);
    for (let n = 0; n < 100_000; n += 1) {
      const input = mutated(codes[below(codes.length)]!, codes[below(codes.length)]!, below);
      takes((bytes) => {
        const { fields, problems } = readMerchantCode(bytes.toString('utf8'));
        if (problems.length > 0) return;
        // The order of the objects is free, and the CRC goes by it.
        const again = readMerchantCode(writeMerchantCode(fields)).fields;
        expect({ ...again, 63: fields['63'] }).toEqual(fields);
      }, input);
    }
  });

  it('20,000 certificates and signatures of noise', () => {
    const below = numbersFrom(SEED);
    for (let n = 0; n < 20_000; n += 1) {
      const certificate = Buffer.from(Array.from({ length: 126 + below(4) }, () => below(256)));
      const exponent = Buffer.of(3);
      expect(takes(() => void recoverIssuerKey(key, { certificate, exponent }), certificate)).toBe(false);
      expect(takes(() => void peekCardKey(key, { certificate, exponent }), certificate)).toBe(false);
      expect(takes(() => void verifyCombined(key, certificate, exponent), certificate)).toBe(false);
    }
  });
});
