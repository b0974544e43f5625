import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmvError } from '../error.ts';
import { consumerObject, readConsumerCode, writeConsumerCode } from './consumer.ts';
import { crcOf } from './crc.ts';
import { readMerchantCode, writeMerchantCode } from './merchant.ts';
import { namedQr } from './names.ts';
import type { QrObjects } from './objects.ts';

const shared = process.env.SANDGLASS_SHARED ?? join(import.meta.dirname, '../../../../shared');
const file = join(shared, 'vectors/emv/qr-merchant-presented.json');
const missing = !existsSync(file);
const vectors: readonly { source: string; payload: string; valid: boolean; fields: QrObjects }[] = missing
  ? []
  : JSON.parse(readFileSync(file, 'utf8'));

describe('merchant-presented codes', () => {
  it.skipIf(missing)(
    missing ? 'skipped: ../shared/vectors/emv/qr-merchant-presented.json is missing' : 'are there',
    () => {
      expect(vectors.length).toBeGreaterThan(1);
    },
  );

  it.each(vectors.map((one) => [one.source, one] as const))('%s', (_, { payload, valid, fields }) => {
    const read = readMerchantCode(payload);
    expect(read.fields).toEqual(fields);
    expect(read.problems).toEqual([]);
    expect(valid).toBe(true);
    expect(readMerchantCode(writeMerchantCode(fields)).fields).toEqual({ ...fields, 63: expect.any(String) });
  });

  // phannaly/emv-qr-code and hussainpithawala/emv-merchant-qr-lib, README; the check value is CRC-16/CCITT-FALSE's.
  it('their check is CRC-16 over bytes', () => {
    expect(crcOf(Buffer.from('123456789'))).toBe('29B1');
    const shop = '000201021640001234567890125204525153038405802US5911ABC Hammers6008New York6304';
    expect(crcOf(Buffer.from(shop))).toBe('7222');
  });

  const shop: QrObjects = {
    '00': '01',
    '01': '11',
    15: '31250156000000000000000000000001',
    52: '5411',
    53: '156',
    58: 'CN',
    59: '沙漏便利店',
    60: '上海',
    62: { '05': 'order 7' },
  };

  it('lengths count characters, the CRC bytes', () => {
    const payload = writeMerchantCode(shop);
    expect(payload).toContain('5905沙漏便利店6002上海');
    expect(readMerchantCode(payload)).toEqual({ fields: { ...shop, 63: payload.slice(-4) }, problems: [] });
    expect(payload.slice(-4)).toBe(crcOf(Buffer.from(payload.slice(0, -4), 'utf8')));
  });

  it('a changed character is found', () => {
    const payload = writeMerchantCode(shop);
    expect(readMerchantCode(payload.replace('5411', '5412')).problems).toEqual(['The CRC does not match.']);
  });

  const resealed = (fields: string): string => `${fields}6304${crcOf(Buffer.from(`${fields}6304`))}`;
  it.each([
    ['01 first', '010211000201', 'The first object is not 00.'],
    ['no account', '000201520454115303156', 'There is no merchant account (02 to 51).'],
    ['no name', '0002015204541153031565802CN6008Shanghai', 'The object 59 is missing.'],
    ['an amount of letters', '0002015403abc', 'The object 54 has not its form.'],
    ['a lone point', '0002015401.', 'The object 54 has not its form.'],
    ['an amount too long', `0002015414${'1'.repeat(14)}`, 'The object 54 has not its form.'],
    ['a fixed fee that nobody asked for', '000201560210', 'The object 56 is there without 55 asking.'],
    ['a percentage that is missing', '000201550203', 'The object 57 is missing: 55 asks for it.'],
    ['a template that is none', '0002016203abc', 'The object 62 is no template.'],
  ])('told, not thrown: %s', (_, fields, problem) => {
    expect(readMerchantCode(resealed(fields)).problems).toContain(problem);
  });

  it.each([
    ['a length of letters', '00AB01', 'an id and a length'],
    ['a value cut short', '000501', 'expected 5 characters, found 2'],
    ['an object twice', '000201000201', 'the object 00 once'],
    ['too much', '0'.repeat(513), 'at most 512 characters'],
  ])('thrown: %s', (_, payload, why) => {
    expect(() => readMerchantCode(payload)).toThrow(EmvError);
    expect(() => readMerchantCode(payload)).toThrow(why);
  });

  it('what is not valid is not written', () => {
    expect(() => writeMerchantCode({ ...shop, 54: 'ten' })).toThrow('The object 54 has not its form.');
    expect(() => writeMerchantCode({ ...shop, 59: '' })).toThrow('1 to 99 characters');
    expect(() => writeMerchantCode({ ...shop, x: '1' })).toThrow('an id of two digits');
    expect(() => writeMerchantCode({ ...shop, 62: { '05': {} } })).toThrow('texts within');
  });

  it('names their objects', () => {
    const names = namedQr({ ...shop, 26: { '00': 'a' }, 27: { '00': 'b' } }, ({ en }) => en);
    expect(names).toMatchObject({
      'merchant account, UnionPay': shop['15'],
      'merchant account 26': { '00': 'a' },
      'merchant account 27': { '00': 'b' },
      'additional data': { 'reference label': 'order 7' },
    });
  });

  it('any merchant’s is read as it was written', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, text, fc.nat(99_999_999), (name, reference, cents) => {
        const fields = { ...shop, 54: (cents / 100).toFixed(2), 59: name, 62: { '05': reference } };
        const { fields: read, problems } = readMerchantCode(writeMerchantCode(fields));
        expect(problems).toEqual([]);
        expect(read).toEqual({ ...fields, 63: read['63'] });
      }),
    );
  });
});

describe('customer-presented codes', () => {
  const hex = (text: string): Buffer => Buffer.from(text, 'hex');
  const application = [
    { tag: '4F', value: hex('A000000333010101') },
    { tag: '57', value: hex('6292001234567898D30122010000000000') },
    {
      tag: '63',
      children: [
        { tag: '9F26', value: hex('0102030405060708') },
        { tag: '9F36', value: hex('0007') },
      ],
    },
  ];

  it('are read as they were written', () => {
    const payload = writeConsumerCode([application], [{ tag: '9F25', value: hex('7898') }]);
    expect(Buffer.from(payload, 'base64').toString('hex')).toMatch(/^850543505630316[1]/);
    const code = readConsumerCode(payload);
    expect(consumerObject(code, '9F36')).toEqual(hex('0007'));
    expect(consumerObject(code, '4F')).toEqual(hex('A000000333010101'));
    expect(consumerObject(code, '9F25')).toEqual(hex('7898'));
    expect(consumerObject(code, '5A')).toBeUndefined();
    expect(readConsumerCode(payload.replace(/=+$/, ''))).toEqual(code);
  });

  it.each([
    ['nothing', '', 'Base64'],
    ['no Base64', '!!!!', 'Base64'],
    ['another version', Buffer.from('85054350563032', 'hex').toString('base64'), 'CPV01'],
    ['no application', Buffer.from('85054350563031', 'hex').toString('base64'), 'tag 61'],
    [
      'an application without identifier',
      Buffer.from('850543505630316100', 'hex').toString('base64'),
      'tag 4F',
    ],
    ['too much', Buffer.alloc(513).toString('base64'), 'at most 512 bytes'],
  ])('%s is refused', (_, payload, why) => {
    expect(() => readConsumerCode(payload)).toThrow(EmvError);
    expect(() => readConsumerCode(payload)).toThrow(why);
  });
});
