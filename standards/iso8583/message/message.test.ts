import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../codec/decode.ts';
import { encode } from '../codec/encode.ts';
import { ASCII, ASCII_93, UNIONPAY_POS } from '../dialect/dialects.ts';
import { maskPan, maskPansIn } from './secrecy.ts';

const PAN = '6224242900000113';
const SECRETS = {
  2: PAN,
  34: `${PAN}XYZ`,
  35: `${PAN}=28062013949031013`,
  36: `99${PAN}=156156=0001`,
  45: `B${PAN}^WANG/XIAO MING^28062011394`,
  48: `CV2 ${PAN} 737`,
  52: 'D1EEF419D0AE2609',
  55: '9F260895BBE372271DDA7C5A086224242900000113',
  61: 'CVN2 737 310101199001011234',
  96: '0123456789ABCDEF',
  102: PAN,
  120: PAN,
} as const;
const OPEN = { 4: '000000000100', 11: '000403', 39: '00', 41: '10000019' };
const message = decode(ASCII, encode(ASCII, { mti: '0200', fields: { ...SECRETS, ...OPEN } }));

/** Every way in which somebody prints a thing. */
const PRINTED: readonly [string, string][] = [
  ['a template', `${message}`],
  ['JSON', JSON.stringify({ request: message, list: [message] })],
  ['the inspector', inspect(message, { depth: null, showHidden: true })],
  [
    'the inspector, without its own form',
    inspect(message, { depth: 9, customInspect: false, showHidden: true }),
  ],
  ['its properties', JSON.stringify(Object.entries(message).filter(([name]) => name !== 'dialect'))],
  ['a spread', JSON.stringify({ ...message, dialect: '' })],
  ['an error', String(new Error(`refused ${message}`).stack)],
];

describe('a message keeps card data to itself', () => {
  it.each(PRINTED)('in %s', (_, text) => {
    for (const [field, value] of Object.entries(SECRETS)) expect(text, `field ${field}`).not.toContain(value);
    for (const part of [PAN, '2900000113', '2806201', '737', 'WANG', 'D1EE', '95BBE3', '310101'])
      expect(text, part).not.toContain(part);
  });

  it('and shows what anybody may read', () => {
    const text = JSON.stringify(message);
    expect(JSON.parse(text).fields).toMatchObject({
      ...OPEN,
      2: '622424******0113',
      35: '(34 hidden)',
      52: '(16 hidden)',
      102: '****0113',
    });
    expect(`${message}`).toContain('0200 2=622424******0113 4=000000000100');
  });

  it('get refuses card data, reveal gives it', () => {
    expect(message.get(4)).toBe('000000000100');
    expect(message.get(5)).toBeUndefined();
    expect(() => message.get(2)).toThrow('field 2: this is card data');
    expect(message.reveal(2)).toBe(PAN);
    expect(message.reveal().fields[35]).toBe(SECRETS[35]);
  });

  it('whatever the number, at most the first six and the last four digits are left', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 24 }), (pan) => {
        const shown = maskPan(pan).replaceAll('*', '');
        expect(shown.length).toBeLessThanOrEqual(10);
        expect(maskPan(pan).length).toBe(pan.length);
        if (pan.length < 13) expect(shown).toBe('');
      }),
    );
  });

  it('a number that somebody wrote into a free text is masked there, and no other digits', () => {
    const place = `SHOP ${PAN} SHANGHAI`.padEnd(40);
    const fields = { 7: '0116020000', 42: '850100082410002', 43: place, 98: '00000000000000001'.padEnd(25) };
    const text = `${decode(ASCII, encode(ASCII, { mti: '0200', fields }))}`;
    expect(text).toContain('SHOP 622424******0113 SHANGHAI');
    expect(text).toContain('42=850100082410002');
    expect(text).toContain('98=00000000000000001');
    expect(maskPansIn(`a${PAN}b ${PAN}7 12345`)).toBe(`a622424******0113b ${PAN}7 12345`);
    expect(maskPansIn('1'.repeat(40))).toBe('1'.repeat(40));
  });

  it.each([
    ['6224 2429 0000 0113', '6224 24** **** 0113'],
    ['6224-2429-0000-0113', '6224-24**-****-0113'],
    ['622424 2900000113', '622424 ******0113'],
    ['12 6224 2429 0000 0113, 12', '12 6224 24** **** 0113, 12'],
    ['6224 2429 0000 0113 6224-2429-0000-0113', '6224 24** **** 0113 6224-24**-****-0113'],
    ['6224 2429 0000 0112', '6224 2429 0000 0112'],
    ['+86 138 1234 5678', '+86 138 1234 5678'],
    ['48023310-20261128175502-000001', '48023310-20261128175502-000001'],
    [`${PAN} 2026-11-28`, '622424******0113 2026-11-28'],
  ])('in groups too, and nothing beside it: %s', (text, shown) => {
    expect(maskPansIn(text)).toBe(shown);
  });

  it('in the other dialects too', () => {
    const later = decode(
      ASCII_93,
      encode(ASCII_93, { mti: '1100', fields: { 2: PAN, 53: 'AABBCCDD', 72: PAN } }),
    );
    expect(`${later}`).toBe('1100 2=622424******0113 53=(8 hidden) 72=(16 hidden)');
    const head = { tpdu: '6000060000', header: '603100311003' };
    const keys = { mti: '0810', ...head, fields: { 39: '00', 62: 'AB'.repeat(24) } };
    expect(`${decode(UNIONPAY_POS, encode(UNIONPAY_POS, keys))}`).toBe('0810 39=00 62=(48 hidden)');
  });
});
