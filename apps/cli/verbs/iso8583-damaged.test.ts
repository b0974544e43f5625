import {
  DIALECTS,
  type Dialect,
  decode as decodeMessage,
  encode,
  hostHeader,
  Iso8583Error,
} from '@sandglass/iso8583';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerOf } from '../iso8583/answer.ts';
import { runForPeople } from '../log/testing/runverb.ts';
import { InputError } from '../verb.ts';
import decode from './iso8583-decode.ts';

const PAN = '6222821234567897';
/** As many digits of it in a row as no card number is short of; a masked one shows six and four. */
const SHOWN_MAX = 10;
const RUNS = 20_000;
const WOUNDED_RUNS = 20_000;
const SEED = Number(process.env.SANDGLASS_SEED ?? 20_261_129);

/** A payment with the number wherever a message may carry it. */
const FIELDS: Readonly<Record<number, string>> = {
  2: PAN,
  3: '000000',
  4: '000000000100',
  7: '0116020000',
  11: '000403',
  12: '100000',
  13: '0116',
  14: '3012',
  22: '051',
  25: '00',
  35: `${PAN}D30122011234567890`,
  37: '401600000403',
  39: '00',
  41: '10000019',
  42: '898331054110001',
  48: PAN,
  49: '156',
  52: 'D1EEF419D0AE2609',
  55: `9F260895BBE372271DDA7C5A08${PAN}`,
};

const headOf = ({ header }: Dialect) => {
  if (header === 'none') return {};
  if (header === 'unionpay-pos') return { tpdu: '6000060000', header: '603100311003' };
  return { header: hostHeader({ destination: '00010000', source: '48023310' }) };
};

/** A message with the number and any of the other fields that can be written in its dialect. */
const messages: fc.Arbitrary<{ dialect: Dialect; bytes: Buffer }> = fc
  .constantFrom(...DIALECTS)
  .chain((dialect) => {
    const head = headOf(dialect);
    return fc.subarray([...written.get(dialect)!]).map((some) => {
      const fields = Object.fromEntries([2, ...some].map((field) => [field, FIELDS[field]]));
      return { dialect, bytes: encode(dialect, { mti: `${dialect.version}200`, ...head, fields }) };
    });
  });

function isWritten(dialect: Dialect, field: number): boolean {
  try {
    encode(dialect, { mti: `${dialect.version}200`, ...headOf(dialect), fields: { [field]: FIELDS[field] } });
    return true;
  } catch {
    return false;
  }
}

const written = new Map<Dialect, readonly number[]>(
  DIALECTS.map((dialect) => [
    dialect,
    Object.keys(FIELDS)
      .map(Number)
      .filter((field) => isWritten(dialect, field)),
  ]),
);

/** Cut at either end, a byte lost or come between, a byte altered. */
const damages: fc.Arbitrary<(bytes: Buffer) => Buffer> = fc
  .tuple(fc.constantFrom('front', 'end', 'lost', 'more', 'altered'), fc.nat(), fc.nat(255))
  .map(([kind, place, byte]) => (bytes) => {
    const at = place % bytes.length;
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    switch (kind) {
      case 'front':
        return after;
      case 'end':
        return before;
      case 'lost':
        return Buffer.concat([before, after.subarray(1)]);
      case 'more':
        return Buffer.concat([before, Buffer.of(byte), after]);
      default:
        return Buffer.concat([before, Buffer.of(byte), after.subarray(1)]);
    }
  });

/** How many digits of the number stand in a row in a text, in figures or as hexadecimal of figures, if they are more than so many. */
function shownOf(text: string, most = SHOWN_MAX): number {
  const plain = text.replace(/(?<=\d)[\s-](?=\d)/g, '');
  for (let length = PAN.length; length > most; length -= 1)
    for (let from = 0; from + length <= PAN.length; from += 1) {
      const part = PAN.slice(from, from + length);
      if (plain.includes(part) || plain.includes(Buffer.from(part).toString('hex'))) return length;
    }
  return 0;
}

/** All that is printed of a message for people: a value a line. */
function printed(dialect: Dialect, bytes: Buffer): readonly string[] {
  try {
    const message = decodeMessage(dialect, bytes);
    const { tpdu = '', header = '', fields, meanings, icc = [] } = answerOf(message, false, ({ en }) => en);
    const values = [...Object.values(fields), ...icc.map(({ value }) => value)];
    return [tpdu, header, ...values, ...Object.values(meanings), `${message}`];
  } catch (error) {
    if (error instanceof Iso8583Error) return [error.message];
    throw error;
  }
}

test('whatever byte a message is cut or altered at, its card number is not printed, nor in parts under other fields', () => {
  let read = 0;
  fc.assert(
    fc.property(messages, damages, ({ dialect, bytes }, damage) => {
      const lines = printed(dialect, damage(bytes));
      if (lines.length > 1) read += 1;
      expect(Math.max(...lines.map((line) => shownOf(line)), shownOf(lines.slice(2).join('')))).toBe(0);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  // Many are messages still: not only refusals are looked at.
  expect(read).toBeGreaterThan(RUNS / 20);
});

/** A bit turned, a byte come between or lost, a piece of the message put somewhere else in it. */
const wounds: fc.Arbitrary<(bytes: Buffer) => Buffer> = fc
  .tuple(fc.constantFrom('turned', 'more', 'lost', 'spliced'), fc.nat(), fc.nat(), fc.nat({ max: 255 }))
  .map(([kind, place, other, byte]) => (bytes) => {
    if (bytes.length === 0) return bytes;
    const at = place % bytes.length;
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    switch (kind) {
      case 'turned':
        return Buffer.concat([before, Buffer.of(after[0]! ^ (1 << (byte % 8))), after.subarray(1)]);
      case 'more':
        return Buffer.concat([before, Buffer.of(byte), after]);
      case 'lost':
        return Buffer.concat([before, after.subarray(1 + (byte % 3))]);
      default: {
        const from = other % bytes.length;
        const piece = bytes.subarray(from, from + 1 + (byte % 24));
        // In the place of as much, or between.
        return Buffer.concat([before, piece, after.subarray(byte % 2 === 0 ? piece.length : 0)]);
      }
    }
  });
const WOUNDS_MAX = 5;
/** A masked number shows its first six digits. */
const FIRST_SHOWN = 6;

test('wounded in up to five places at random, no message shows seven digits of its number in a row, read or not', () => {
  let read = 0;
  fc.assert(
    fc.property(
      messages,
      fc.array(wounds, { minLength: 1, maxLength: WOUNDS_MAX }),
      ({ dialect, bytes }, all) => {
        const lines = printed(
          dialect,
          all.reduce((some, wound) => wound(some), bytes),
        );
        if (lines.length > 1) read += 1;
        // A field's own number does not go on with what stands before it.
        const values = lines.flatMap((line) => line.split(/ (?=\d+=)/));
        expect(Math.max(...values.map((value) => shownOf(value, FIRST_SHOWN)))).toBe(0);
      },
    ),
    { numRuns: WOUNDED_RUNS, seed: SEED },
  );
  expect(read).toBeGreaterThan(WOUNDED_RUNS / 50);
});

test('each single byte altered in each way, in the message that a shop’s line carries', () => {
  const dialect = DIALECTS.find(({ name }) => name === 'unionpay-host')!;
  const bytes = encode(dialect, { mti: '0200', ...headOf(dialect), fields: { ...FIELDS, 55: FIELDS[55] } });
  const shown: string[] = [];
  for (let at = 0; at < bytes.length; at += 1)
    for (let byte = 0; byte < 256; byte += 1) {
      const altered = Buffer.from(bytes);
      altered[at] = byte;
      const lines = printed(dialect, altered);
      if (lines.some((line) => shownOf(line) > 0) || shownOf(lines.slice(2).join('')) > 0)
        shown.push(`byte ${at} as ${byte}`);
    }
  expect(shown).toEqual([]);
});

test('the command prints what was looked at here, and its refusals quote nothing', async () => {
  await fc.assert(
    fc.asyncProperty(messages, damages, async ({ dialect, bytes }, damage) => {
      const given = damage(bytes).toString('hex');
      if (given === '') return;
      const run = runForPeople(decode, [given], { dialect: dialect.name });
      const text = await run.then(
        ({ lines }) => lines,
        (error: unknown) => {
          if (!(error instanceof InputError)) throw error;
          return [error.message];
        },
      );
      expect(text.map((line) => shownOf(line)).filter((length) => length > 0)).toEqual([]);
    }),
    { numRuns: 500, seed: SEED },
  );
});

test('what is looked for is found where card data was asked for', () => {
  const dialect = DIALECTS.find(({ name }) => name === 'ascii')!;
  const message = decodeMessage(
    dialect,
    encode(dialect, { mti: '0200', fields: { 2: PAN, 55: FIELDS[55] } }),
  );
  const { fields, icc = [] } = answerOf(message, true, ({ en }) => en);
  expect(shownOf(fields[2]!)).toBe(PAN.length);
  expect(icc.map(({ value }) => shownOf(value))).toContain(PAN.length);
});
