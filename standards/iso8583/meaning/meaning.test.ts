import { describe, expect, it } from 'vitest';
import { decode } from '../codec/decode.ts';
import { encode } from '../codec/encode.ts';
import { ASCII, ASCII_93 } from '../dialect/dialects.ts';
import { meaningOfField } from './meaning.ts';
import { meaningOfMti } from './mti.ts';

describe('what codes mean', () => {
  it.each([
    ['0100', 'authorization request'],
    ['0210', 'financial response'],
    ['0401', 'reversal request, repeat'],
    ['0430', 'reversal advice response'],
    ['0800', 'network management request'],
  ])('a message type: %s is %s', (mti, meaning) => {
    expect(meaningOfMti(mti)?.en).toBe(meaning);
  });

  it.each(['0900', '0000', '0170', '0107', '0208', '3100', '7200', '', '01001'])(
    'a reserved one means nothing: %s',
    (mti) => {
      expect(meaningOfMti(mti)).toBeUndefined();
    },
  );

  it.each(['0105', '1100', '2100', '8100', '9104'])(
    'one of another version or beginner means something: %s',
    (mti) => {
      expect(meaningOfMti(mti)).toBeDefined();
    },
  );

  it('fields in three languages', () => {
    const fields = { 3: '000000', 22: '071', 39: '51', 49: '156' };
    const message = decode(ASCII, encode(ASCII, { mti: '0210', fields }));
    expect(meaningOfField(message, 3)?.en).toBe('purchase');
    expect(meaningOfField(message, 22)?.['zh-Hans']).toBe('非接触式集成电路卡，有密码');
    expect(meaningOfField(message, 39)?.['zh-Hant']).toBe('餘額不足');
    expect(meaningOfField(message, 49)?.en).toBe('Chinese yuan');
    expect(meaningOfField(message, 4)).toBeUndefined();
  });

  it('the 1993 version has other response codes', () => {
    const message = decode(ASCII_93, encode(ASCII_93, { mti: '1110', fields: { 39: '116' } }));
    expect(meaningOfField(message, 39)).toBeUndefined();
  });
});
