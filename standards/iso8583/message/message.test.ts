import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../codec/decode.ts';
import { encode } from '../codec/encode.ts';
import { ASCII, ASCII_93, UNIONPAY_POS } from '../dialect/dialects.ts';
import { maskPansIn } from './pans-in-text.ts';
import { maskPan } from './secrecy.ts';

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
    // Whatever parts the groups that are embossed on cards.
    ['4012.8888.8888.1881 shop', '4012.88**.****.1881 shop'],
    ['4012  8888  8888  1881', '4012  88**  ****  1881'],
    ['4012–8888–8888–1881', '4012–88**–****–1881'],
    ['(4012/8888/8888/1881)', '(4012/88**/****/1881)'],
    ['4012, 8888, 8888, 1881', '4012, 88**, ****, 1881'],
    ['4012_8888_8888_1881', '4012_88**_****_1881'],
    ['?q=4012%208888%208888%201881', '?q=4012%2088**%20****%201881'],
    ['3782.822463.10005', '3782.82****.*0005'],
    ['卡号４０１２８８８８８８８８１８８１。', '卡号４０１２８８******１８８１。'],
  ])('in groups too, and nothing beside it: %s', (text, shown) => {
    expect(maskPansIn(text)).toBe(shown);
  });

  it.each([
    ['40128888888818812512123', '401288******1881*******'],
    ['378282246310005 2512', '378282*****0005 2512'],
    ['37828224631000525121234', '378282*****0005********'],
    ['4012888888881881123', '401288******1881***'],
    ['555555555555444400000000', '555555******4444********'],
    ['00000000004012888888881881', '0000000000401288******1881'],
    ['%204012888888881881', '%20401288******1881'],
  ])('in longer digits, with what is printed on the card behind it: %s', (text, shown) => {
    expect(maskPansIn(text)).toBe(shown);
  });

  it.each([
    [';5555555555554444=25122011234567890123?', ';555555******4444=********************?'],
    ['5555555555554444D25122011234567890123', '555555******4444D********************'],
    ['%B5555555555554444^WANG/XIAO MING^2512201123?', '%B555555******4444^*************************?'],
    ['track 5555555555554444%3D2512201', 'track 555555******4444%3D*******'],
  ])('of a track nothing but the number is left, and that masked: %s', (text, shown) => {
    expect(maskPansIn(text)).toBe(shown);
  });

  it.each([
    ['amounts', '1,234,567,890,123.45 and 1234.56,7890.12,3456.78'],
    ['years', '2023,2024,2025,2026 or 2024/2025/2026/2027'],
    ['a moment', '2026-11-28T17:55:02.123456Z, 2026.11.28 17:55:02, 20261128175502000001'],
    ['places in a network', '192.168.100.200, 2001:0db8:1122:3344:5566'],
    ['numbers of payments', '401600000403, 4200001234202611281234567890, 1764355722124'],
    ['an original message', '020000040301160200000000010000000001000000'],
    ['a merchant and a terminal', '898331054110001 10000019'],
    ['an account with its country', 'DE89 3704 0044 0532 0130 00'],
    ['long amounts', '4200000000000000000000 000000042000000000000000000000000000000000'],
  ])('and in %s there is none', (_, text) => {
    expect(maskPansIn(text)).toBe(text);
  });

  it('takes a long text in its stride', () => {
    const many = '5555555555554444 '.repeat(10_000);
    expect(maskPansIn(many)).toBe('555555******4444 '.repeat(10_000));
  });

  it.each([
    '6224.2429.0000.0113',
    '6224/2429/0000/0113',
    '6224_2429_0000_0113',
    '6224*2429*0000*0113',
    '6224  2429  0000  0113',
    '62242 - 42900; 00011',
    Buffer.from(PAN).toString('hex'),
    `1${Buffer.from(PAN).toString('hex').slice(0, 30)} x`,
  ])('its own number is not shown in another field, however it is written: %s', (written) => {
    const fields = { 2: PAN, 7: '0116020000', 11: '000403', 43: written.padEnd(40) };
    expect(decode(ASCII, encode(ASCII, { mti: '0200', fields })).shown(43)).toBe('(40 hidden)');
  });

  it('nor parts of one that has few different digits, and amounts are', () => {
    const one = (fields: Readonly<Record<number, string>>): string => {
      const parts = { mti: '0200', fields: { 7: '0116020000', 11: '000403', ...fields } };
      return `${decode(ASCII, encode(ASCII, parts))}`;
    };
    const text = one({ 2: '4111111111111111', 37: '111111111111', 43: '4111111111111112'.padEnd(40) });
    expect(text).toContain('37=(12 hidden) 43=(40 hidden)');
    expect(one({ 2: '4242424242424242', 98: '4242424242424243'.padEnd(25) })).toContain('98=(25 hidden)');
    expect(one({ 2: '4000000000000002', 4: '000000400000' })).toContain('4=000000400000');
    expect(one({ 2: '4000000000000002', 4: '004000000000' })).toContain('4=004000000000');
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
