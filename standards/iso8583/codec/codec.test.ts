import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../dialect/dialect.ts';
import { ASCII, ASCII_93, BINARY, DIALECTS, UNIONPAY_HOST, UNIONPAY_POS } from '../dialect/dialects.ts';
import { Iso8583Error, type Iso8583Fault } from '../error.ts';
import { anyDialect, messagesOf } from '../testing/messages.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { answerTpdu } from './header.ts';
import { hostHeader, readHostHeader } from './host-header.ts';
import { layoutOf, type Slot } from './layout.ts';
import type { Written } from './written.ts';

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** The fault with its place, as an error tells it. */
function faultOf(act: () => unknown): {
  fault: Iso8583Fault;
  field: number | undefined;
  offset: number | undefined;
} {
  try {
    act();
  } catch (error) {
    if (error instanceof Iso8583Error)
      return { fault: error.fault, field: error.field, offset: error.offset };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a message written and read back is the same', () => {
  it.each(DIALECTS.map((dialect) => [dialect.name, dialect] as const))('in the dialect %s', (_, dialect) => {
    fc.assert(
      fc.property(messagesOf(dialect), (parts) => {
        const read = decode(dialect, encode(dialect, parts)).reveal();
        expect(read.mti).toBe(parts.mti);
        expect(read.fields).toEqual(parts.fields);
        expect(read.tpdu).toBe(parts.tpdu);
        // The first six bytes of a host's header say lengths, which the codec writes.
        expect(read.header?.slice(12)).toBe(parts.header?.slice(12));
        expect(encode(dialect, read)).toEqual(encode(dialect, parts));
      }),
      { numRuns: 300 },
    );
  });

  it('in any dialect that the data can describe', () => {
    const cases = fc
      .constantFrom(ASCII, ASCII_93)
      .chain(anyDialect)
      .map((dialect) => ({
        ...dialect,
        // With three bitmaps element 65 is one of them.
        elements: Object.fromEntries(Object.entries(dialect.elements).filter(([n]) => n !== '65')),
      }))
      .chain((dialect) => fc.tuple(fc.constant(dialect), messagesOf(dialect)));
    fc.assert(
      fc.property(cases, ([dialect, parts]) => {
        expect(decode(dialect, encode(dialect, parts)).reveal()).toEqual(parts);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what was read is written again byte for byte', () => {
  const pos = '6000060000 603100311003 0200';
  it.each<[string, Dialect, Buffer, Written]>([
    [
      'an empty second bitmap',
      ASCII,
      ascii(`0800${'8020000000000000'}${'0'.repeat(16)}000001`),
      { bitmaps: 2 },
    ],
    [
      'an empty third bitmap',
      ASCII,
      ascii(`0800${'8020000000000000'}${'8000000000000000'}${'0'.repeat(16)}000001`),
      { bitmaps: 3 },
    ],
    ['a code in lower case', ASCII, ascii('08000000000000000001abcdef0123456789'), { lowerCase: [64] }],
    ['a bitmap in lower case', ASCII, ascii('0800000000000000c000156156'), { lowerCase: [1] }],
    [
      'an odd track filled up by F',
      UNIONPAY_POS,
      hex(`${pos} 0000000020000000 05 1234DF`),
      { filledByF: [35] },
    ],
    [
      'an odd number filled up by F',
      UNIONPAY_POS,
      hex(`${pos} 4000000000000000 03 123F`),
      { filledByF: [2] },
    ],
    [
      'an odd number filled up on the other side',
      BINARY,
      hex('0800 4000000000000000 03 1230'),
      {
        filledAcross: [2],
      },
    ],
    [
      'the same by F, behind a zero',
      BINARY,
      hex('0800 4000000000000000 03 012F'),
      {
        filledAcross: [2],
        filledByF: [2],
      },
    ],
    [
      'on the left of a terminal’s',
      UNIONPAY_POS,
      hex(`${pos} 4000000000000000 03 0123`),
      { filledAcross: [2] },
    ],
  ])('%s', (_, dialect, bytes, written) => {
    const message = decode(dialect, bytes);
    expect(message.written).toEqual(written);
    expect(encode(dialect, message)).toEqual(bytes);
    const { written: kept, ...parts } = message.reveal();
    expect(kept).toEqual(written);
    expect(encode(dialect, parts)).not.toEqual(bytes);
  });

  it('says nothing of what encode does by itself, and has no more bitmaps than the dialect', () => {
    const usual = encode(BINARY, { mti: '0800', fields: { 2: '123', 70: '301', 64: 'AB'.repeat(8) } });
    expect(decode(BINARY, usual).reveal()).not.toHaveProperty('written');
    const parts = { mti: '1800', fields: {}, written: { bitmaps: 3 } };
    expect(faultOf(() => encode(ASCII_93, parts))).toMatchObject({ fault: 'bitmap' });
  });
});

describe('each field at its longest', () => {
  const longest = (slot: Slot): string => {
    const units = slot.fixed || slot.maxUnits;
    if (slot.content === 'b' || slot.content === 'tlv')
      return 'A5'.repeat(slot.wire === 'hex' ? units / 2 : units);
    return slot.content === 'x+n' ? `C${'9'.repeat(units - 1)}` : '9'.repeat(units);
  };
  const heads = {
    none: {},
    'unionpay-pos': { tpdu: '6000060000', header: '603100311003' },
    'unionpay-host': { header: hostHeader({ destination: '1', source: '2' }) },
  };

  it.each(DIALECTS.map((dialect) => [dialect.name, dialect] as const))(
    'in %s, and not one longer',
    (_, dialect) => {
      for (const slot of layoutOf(dialect).slots) {
        if (slot === undefined) continue;
        const value = longest(slot);
        const parts = {
          mti: `${dialect.version}200`,
          ...heads[dialect.header],
          fields: { [slot.field]: value },
        };
        expect(decode(dialect, encode(dialect, parts)).reveal(slot.field)).toBe(value);
        const longer = { ...parts, fields: { [slot.field]: value + value.slice(-2) } };
        expect(faultOf(() => encode(dialect, longer))).toMatchObject({ fault: 'length', field: slot.field });
      }
    },
  );
});

describe('bitmaps', () => {
  it('a field above 64 needs the second, above 128 the third', () => {
    const two = encode(ASCII, { mti: '0800', fields: { 11: '000001', 70: '301' } });
    expect(two.toString('latin1')).toBe('0800' + '8020000000000000' + '0400000000000000' + '000001' + '301');
    const three = encode(ASCII, { mti: '0800', fields: { 130: 'X' } });
    expect(three.toString('latin1')).toBe(`0800${'8000000000000000'.repeat(2)}4000000000000000001X`);
    expect(decode(ASCII, three).get(130)).toBe('X');
  });

  it('terminals have one only', () => {
    const parts = { mti: '0200', tpdu: '6000060000', header: '603100311003', fields: { 70: '301' } };
    expect(faultOf(() => encode(UNIONPAY_POS, parts))).toMatchObject({ fault: 'undefined-field', field: 70 });
    const second = hex('6000060000 603100311003 0200 8000000000000000 0000000000000000');
    expect(faultOf(() => decode(UNIONPAY_POS, second))).toMatchObject({ fault: 'bitmap', offset: 13 });
  });
});

describe('digits two to a byte', () => {
  const pos = { mti: '0200', tpdu: '6000060000', header: '603100311003' };

  it('an odd number is filled up on the right, the card sequence number on the left', () => {
    const message = encode(UNIONPAY_POS, { ...pos, fields: { 2: '6224242900000', 22: '071', 23: '001' } });
    expect(message.subarray(13).toString('hex')).toBe(
      '4000060000000000' + '13' + '62242429000000' + '0710' + '0001',
    );
  });

  it('an odd nibble is 0 or F, nothing else', () => {
    const withNibble = (nibble: string) =>
      decode(UNIONPAY_POS, hex(`6000060000 603100311003 0200 0000040000000000 071${nibble}`));
    expect(withNibble('F').get(22)).toBe('071');
    expect(faultOf(() => withNibble('1'))).toEqual({ fault: 'padding', field: 22, offset: 22 });
  });

  it.each([
    // IFB_LLNUM of jPOS 2 (ISO87BPackager) has its filler on the right, where `binary` has it on the left.
    ['a number of jPOS', BINARY, '0800 4000000000000000 19 12345678901234567890', '1234567890123456789'],
    [
      'filled as the dialect has it',
      BINARY,
      '0800 4000000000000000 19 01234567890123456789',
      '1234567890123456789',
    ],
    ['a zero that may be either is the filler', BINARY, '0800 4000000000000000 03 0120', '120'],
  ] as const)(
    'a variable length is found on the other side where that is sure: %s',
    (_, dialect, bytes, digits) => {
      expect(decode(dialect, hex(bytes)).reveal(2)).toBe(digits);
    },
  );

  it('of a terminal’s tracks a part may be encrypted, any nibble then', () => {
    // A published request of a terminal (kunlab): field 53 says 2610.
    const track = '6226320111860679A9A86108D14D221D00';
    const bytes = hex(`6000060000 603100311003 0200 0000000020000000 34 ${track}`);
    const message = decode(UNIONPAY_POS, bytes);
    expect(message.reveal(35)).toBe(track);
    expect(`${message}`).toBe('0200 35=(34 hidden)');
    expect(encode(UNIONPAY_POS, message)).toEqual(bytes);
    const parts = { mti: '0200', fields: { 35: track } };
    expect(faultOf(() => encode(BINARY, parts))).toMatchObject({ fault: 'characters', field: 35 });
    expect(faultOf(() => encode(UNIONPAY_POS, { ...pos, fields: { 35: '62263201118606;9' } }))).toMatchObject(
      {
        fault: 'characters',
      },
    );
  });

  it('a track parts its number by D in BCD, whichever sign it was given with', () => {
    const message = encode(UNIONPAY_POS, { ...pos, fields: { 35: '6224242900000113=2806' } });
    expect(decode(UNIONPAY_POS, message).reveal(35)).toBe('6224242900000113D2806');
  });
});

describe('bytes in hexadecimal', () => {
  const chip = '9F2608AABBCCDDEEFF0011';
  const parts = { mti: '1200', fields: { 55: chip } };
  it.each([
    ['characters', '022'],
    ['bytes', '011'],
  ] as const)('have a length that counts %s where the dialect says so', (hexLengths, length) => {
    const dialect = { ...ASCII_93, hexLengths };
    const message = encode(dialect, parts);
    expect(message.toString()).toBe(`12000000000000000200${length}${chip}`);
    expect(decode(dialect, message).reveal()).toEqual(parts);
    const longest = { mti: '1200', fields: { 96: 'AB'.repeat(hexLengths === 'bytes' ? 999 : 499) } };
    expect(decode(dialect, encode(dialect, longest)).reveal()).toEqual(longest);
  });

  it.each([
    ['ascii', ASCII, '0200'],
    ['ascii-93', ASCII_93, '1200'],
  ])('track 3 may be any text in %s, as jPOS writes it', (_, dialect, mti) => {
    const text = { mti, fields: { 36: 'THE QUICK BROWN FOX JUMPED OVER THE LAZY DOG' } };
    expect(decode(dialect, encode(dialect, text)).reveal()).toEqual(text);
  });
});

describe('what is wrong is said with its field and position', () => {
  const pan = '0100' + '4000000000000000';
  it.each<[string, string, ReturnType<typeof faultOf>]>([
    ['nothing at all', '', { fault: 'truncated', field: undefined, offset: 0 }],
    ['a type of letters', 'ABCD4000000000000000', { fault: 'mti', field: undefined, offset: 0 }],
    ['a length for a type', '005601007000000000000000', { fault: 'mti', field: undefined, offset: 0 }],
    ['a type of another version', '11004000000000000000', { fault: 'mti', field: undefined, offset: 0 }],
    ['half a bitmap', '010040000000', { fault: 'truncated', field: undefined, offset: 4 }],
    ['a bitmap of no digits', '0100400000000000000X', { fault: 'bitmap', field: undefined, offset: 4 }],
    ['no length', pan, { fault: 'truncated', field: 2, offset: 20 }],
    ['a length of letters', `${pan}1A`, { fault: 'length', field: 2, offset: 20 }],
    ['a length above the largest', `${pan}20`, { fault: 'length', field: 2, offset: 20 }],
    ['too few digits', `${pan}16424242`, { fault: 'truncated', field: 2, offset: 22 }],
    ['letters for digits', `${pan}16424242424242424X`, { fault: 'characters', field: 2, offset: 22 }],
    ['something left over', `${pan}164242424242424242 `, { fault: 'trailing', field: undefined, offset: 38 }],
    [
      'a field that is none',
      `0100${'8000000000000000'}8000000000000000`,
      { fault: 'truncated', field: undefined, offset: 36 },
    ],
  ])('%s', (_, message, fault) => {
    expect(faultOf(() => decode(ASCII, ascii(message)))).toEqual(fault);
  });

  it.each<[string, Record<number, string>, Iso8583Fault]>([
    ['too long', { 2: '1'.repeat(20) }, 'length'],
    ['too short', { 4: '100' }, 'length'],
    ['letters for digits', { 4: '00000000010O' }, 'characters'],
    ['a sign that is none', { 28: '+00000000' }, 'characters'],
    ['half a byte', { 64: '0102030405060708F' }, 'length'],
    ['no hexadecimal', { 64: 'ZZZZZZZZZZZZZZZZ' }, 'characters'],
    ['a character beyond a byte', { 43: '上'.repeat(40) }, 'characters'],
    ['a field that is none', { 65: '00' }, 'undefined-field'],
  ])('to write: %s', (_, fields, fault) => {
    const field = Number(Object.keys(fields)[0]);
    expect(faultOf(() => encode(ASCII, { mti: '0100', fields }))).toMatchObject({ fault, field });
    expect(faultOf(() => encode(BINARY, { mti: '0100', fields }))).toMatchObject({ fault, field });
  });

  it('a fee has the letter of its sign, but on a line of text', () => {
    const message = { mti: '0100', fields: { 28: '000000100' } };
    expect(faultOf(() => encode(BINARY, message))).toMatchObject({ fault: 'characters', field: 28 });
    expect(encode(ASCII, message).toString()).toBe('01000000001000000000000000100');
  });

  it('never quotes what was found', () => {
    const planted = `0100400000000000000016424242424242424X`;
    expect(() => decode(ASCII, ascii(planted))).toThrow('field 2, byte 22: expected digits');
    try {
      decode(ASCII, ascii(planted));
    } catch (error) {
      expect(String((error as Error).stack)).not.toContain('4242424242');
    }
  });
});

describe('headers', () => {
  it('the answer to a terminal goes back where it came from', () => {
    expect(answerTpdu('6000060001')).toBe('6000010006');
    expect(() => answerTpdu('60')).toThrow(Iso8583Error);
  });

  it('a host’s header says its own length, the whole message’s, to whom and from whom', () => {
    const header = hostHeader({ destination: '00010000', source: '01020000' });
    const message = encode(UNIONPAY_HOST, {
      mti: '0800',
      header,
      fields: { 7: '1128093000', 11: '000001', 70: '301' },
    });
    expect(message[0]).toBe(46);
    expect(message.toString('latin1', 2, 6)).toBe(String(message.length).padStart(4, '0'));
    const read = decode(UNIONPAY_HOST, message);
    expect(readHostHeader(read.header ?? '')).toEqual({
      version: 1,
      destination: '00010000',
      source: '01020000',
      reserved: '000000',
      batch: 0,
      transaction: '00000000',
      user: 0,
      reject: '00000',
    });
    const cut = message.subarray(0, message.length - 1);
    expect(faultOf(() => decode(UNIONPAY_HOST, cut))).toMatchObject({ fault: 'header', offset: 2 });
    const other = Buffer.from(message);
    other[0] = 45;
    expect(faultOf(() => decode(UNIONPAY_HOST, other))).toMatchObject({ fault: 'header', offset: 0 });
  });

  it('a dialect with a header is not written without', () => {
    expect(faultOf(() => encode(UNIONPAY_POS, { mti: '0200', fields: {} }))).toMatchObject({
      fault: 'header',
    });
  });
});
