import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmvError } from '../error.ts';
import { findTlv } from './find.ts';
import { isConstructed } from './head.ts';
import { shownTlv } from './secrecy.ts';
import { tagName } from './tag-name.ts';
import { TAG_ROWS } from './tag-rows.ts';
import { readTlv, type Tlv } from './tlv.ts';
import { isTag, type TlvParts, writeTlv } from './write.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const plain = ({ tag, value, children }: Tlv): unknown =>
  children === undefined ? [tag, value.toString('hex').toUpperCase()] : [tag, children.map(plain)];

describe('BER-TLV', () => {
  it('reads what a card answers to its selection', () => {
    // openemv/emv-utils, tests/emv_build_candidate_list_test.c.
    const fci = hex('6F20840E315041592E5359532E4444463031A50E8801015F2D046E6C656E9F110101');
    expect(readTlv(fci).map(plain)).toEqual([
      [
        '6F',
        [
          ['84', '315041592E5359532E4444463031'],
          [
            'A5',
            [
              ['88', '01'],
              ['5F2D', '6E6C656E'],
              ['9F11', '01'],
            ],
          ],
        ],
      ],
    ]);
    expect(findTlv(readTlv(fci), '9F11')?.value).toEqual(Buffer.of(1));
    expect(findTlv(readTlv(fci), '9F38')).toBeUndefined();
  });

  it('00 and FF between objects are padding', () => {
    expect(readTlv(hex('00 FF 9F2701 80 0000 95 01 00 FF')).map(plain)).toEqual([
      ['9F27', '80'],
      ['95', '00'],
    ]);
  });

  it.each<[string, string, unknown[]]>([
    // EMV Contactless Book C-2, annex A: discretionary data and a data record of a kernel.
    [
      'FF8106 with an error indication in it',
      'FF81060E DF811506000000000000 DF290100',
      [
        [
          'FF8106',
          [
            ['DF8115', '000000000000'],
            ['DF29', '00'],
          ],
        ],
      ],
    ],
    ['FF8105 with objects', 'FF810504 DF0101AA', [['FF8105', [['DF01', 'AA']]]]],
    [
      'FF8105 without',
      'FF810500 9F2701 80',
      [
        ['FF8105', []],
        ['9F27', '80'],
      ],
    ],
    ['a tag of two bytes, and one of its maker’s', 'FF0D04 9F270180', [['FF0D', [['9F27', '80']]]]],
    ['the same behind padding', '00 FF FF0D04 9F270180 FF', [['FF0D', [['9F27', '80']]]]],
    ['padding before a longer tag', 'FF 9F0206 000000000100', [['9F02', '000000000100']]],
    [
      'padding before a tag of one byte',
      'FF 9505 0000000000 FF5A02 4111',
      [
        ['95', '0000000000'],
        ['5A', '4111'],
      ],
    ],
    ['padding at the end and nothing else', 'FFFFFF', []],
    ['padding in a template', '7006 FF9F360101 FF', [['70', [['9F36', '01']]]]],
  ])('FF begins a tag where one fits: %s', (_, bytes, objects) => {
    expect(readTlv(hex(bytes)).map(plain)).toEqual(objects);
  });

  it('what a maker put into a constructed tag of the private class need be no objects', () => {
    expect(readTlv(hex('E103010203 9F270180')).map(plain)).toEqual([
      ['E1', '010203'],
      ['9F27', '80'],
    ]);
    expect(readTlv(hex('FF810603010203')).map(plain)).toEqual([['FF8106', '010203']]);
    expect(shownTlv(readTlv(hex('FF810603010203')))).toEqual([{ tag: 'FF8106', value: '(3 hidden)' }]);
    expect(() => readTlv(hex('7003010203'))).toThrow(EmvError);
    const written = writeTlv([{ tag: 'E1', value: hex('010203') }]);
    expect(written).toEqual(hex('E103010203'));
    expect(shownTlv(readTlv(written))).toEqual([{ tag: 'E1', value: '(3 hidden)' }]);
  });

  it('takes its time in proportion, whatever looks like padding', () => {
    // Twelve thousand times FF that may begin a tag, before as many objects, and a byte that makes them none.
    const bytes = Buffer.concat([
      Buffer.from('FF0182FFFF'.repeat(6_000), 'hex'),
      Buffer.from('0100'.repeat(15_000), 'hex'),
    ]);
    for (let at = 0; at < 30_000; at += 5) bytes.writeUInt16BE(bytes.length - at - 5, at + 3);
    bytes[bytes.length - 1] = 7;
    const from = performance.now();
    expect(() => readTlv(bytes)).toThrow(EmvError);
    expect(performance.now() - from).toBeLessThan(3_000);
  });

  it('reads long lengths and tags of three bytes', () => {
    const value = Buffer.alloc(300, 7);
    const read = readTlv(Buffer.concat([hex('DF8101 82 012C'), value]));
    expect(read).toEqual([{ tag: 'DF8101', value }]);
  });

  it.each([
    // knovichikhin/pyemv, tests/test_tlv.py.
    ['9C00', '9C', ''],
    ['9C8101FF', '9C', 'FF'],
    ['9C820001FF', '9C', 'FF'],
    ['9C83000001FF', '9C', 'FF'],
    ['9C8400000001FF', '9C', 'FF'],
    ['9C8400000000', '9C', ''],
    ['9F820101FF', '9F8201', 'FF'],
  ])('reads %s, its length in as many bytes as it likes', (bytes, tag, value) => {
    expect(readTlv(hex(bytes))).toEqual([{ tag, value: hex(value) }]);
  });

  it.each([
    ['no length', '9F27', 'byte 2: expected a length'],
    ['half a tag', '9F', 'byte 1: expected the rest of a tag'],
    ['a tag without end', '9F8181818101', 'byte 0: expected a tag of at most 4 bytes'],
    ['a value cut short', '9F270280', 'byte 3: expected 2 bytes of value, found 1'],
    ['an indefinite length', '70800000', 'byte 1: expected a definite length'],
    ['a length of five bytes', '70850000000001', 'byte 1: expected a length of at most 4 bytes'],
    ['a length beyond all bytes', '7084FFFFFFFF', 'byte 6: expected 4294967295 bytes of value, found 0'],
    ['half a length', '708201', 'byte 2: expected the rest of a length'],
    ['an object that leaves its template', '7003 9F2702 80', 'byte 5: expected 2 bytes of value, found 0'],
  ])('refuses %s', (_, bytes, why) => {
    expect(() => readTlv(hex(bytes))).toThrow(EmvError);
    expect(() => readTlv(hex(bytes))).toThrow(why);
  });

  it('refuses a nest without end', () => {
    const nest = hex('7001'.repeat(40));
    nest[79] = 0;
    for (let i = 0; i < 40; i += 1) nest[i * 2 + 1] = 78 - i * 2;
    expect(() => readTlv(nest)).toThrow('at most 16 levels');
  });

  it('what is written reads back the same', () => {
    const tags = TAG_ROWS.map(([tag]) => tag);
    const leaf = fc.record({
      tag: fc.constantFrom(...tags.filter((tag) => !isConstructed(tag))),
      value: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    });
    const node = fc.record({
      tag: fc.constantFrom(...tags.filter(isConstructed), 'E1', 'FE'),
      children: fc.array(leaf, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof<fc.Arbitrary<TlvParts>[]>(leaf, node), { maxLength: 6 }), (objects) => {
        const bytes = writeTlv(objects);
        const read = readTlv(bytes);
        expect(writeTlv(read.map((one): TlvParts => one))).toEqual(bytes);
        expect(read.map(({ tag }) => tag)).toEqual(objects.map(({ tag }) => tag));
      }),
    );
  });

  it('writes no tag that is none, no value where objects belong', () => {
    expect(() => writeTlv([{ tag: '9F', value: Buffer.alloc(1) }])).toThrow(EmvError);
    expect(() => writeTlv([{ tag: '70', value: Buffer.alloc(1) }])).toThrow('objects for the tag 70');
    expect(() => writeTlv([{ tag: '95', children: [] }])).toThrow('a value for the tag 95');
    expect(() => writeTlv([{ tag: '8C', value: Buffer.alloc(66_000) }])).toThrow(EmvError);
    expect(isTag('9F26')).toBe(true);
    expect(isTag('9F')).toBe(false);
    expect(isTag('5A00')).toBe(false);
    expect(isTag('FF8106')).toBe(true);
    expect(isTag('FF')).toBe(false);
    // These would read as padding and the tag behind it.
    for (const tag of ['FF9F27', 'FF5F', 'FF01'])
      expect(() => writeTlv([{ tag, children: [] }])).toThrow('does not read as padding');
  });
});

describe('names and secrecy', () => {
  it('every tag of the dictionary is one, once, with a name in three languages', () => {
    expect(new Set(TAG_ROWS.map(([tag]) => tag)).size).toBe(TAG_ROWS.length);
    for (const [tag, ...names] of TAG_ROWS) {
      expect(isTag(tag), tag).toBe(true);
      expect(names.every((name) => name.length > 0)).toBe(true);
    }
    expect(tagName('9F26')).toEqual({
      en: 'Application Cryptogram',
      'zh-Hans': '应用密文',
      'zh-Hant': '應用密文',
    });
    expect(tagName('9F43')?.en).toBe('Application Reference Currency Exponent');
    expect(tagName('DF7F')).toBeUndefined();
  });

  it('card numbers, tracks and cryptograms are not shown', () => {
    const shown = shownTlv(readTlv(hex('70 13 5A 08 6224242900000113 5F3401 01 57 03 622424')));
    expect(shown).toEqual([
      { tag: '70', value: '' },
      { tag: '5A', value: '(8 hidden)' },
      { tag: '5F34', value: '01' },
      { tag: '57', value: '(3 hidden)' },
    ]);
  });
});
