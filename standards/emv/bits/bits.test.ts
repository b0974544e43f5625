import { describe, expect, it } from 'vitest';
import { EmvError } from '../error.ts';
import { readAip } from './aip.ts';
import { readCtq } from './ctq.ts';
import { readTvr } from './tvr.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const names = (flags: readonly { name: { en: string } }[]): string[] => flags.map(({ name }) => name.en);

describe('what single bits say', () => {
  it('of the card’s abilities', () => {
    // 7C00 is what the published UnionPay message of standards/iso8583 carries.
    expect(names(readAip(hex('7C00')))).toEqual([
      'static data authentication',
      'dynamic data authentication',
      'cardholder verification',
      'terminal risk management is to be performed',
      'issuer authentication',
    ]);
    expect(names(readAip(hex('0180')))).toEqual([
      'combined data authentication',
      'EMV mode over contactless',
    ]);
  });

  it('of what the terminal found', () => {
    expect(readTvr(hex('0000000000'))).toEqual([]);
    expect(names(readTvr(hex('8040048000')))).toEqual([
      'offline data authentication was not performed',
      'expired application',
      'online PIN entered',
      'exceeds floor limit',
    ]);
    expect(readTvr(hex('0000040000'))[0]).toEqual({
      byte: 3,
      bit: 3,
      name: { en: 'online PIN entered', 'zh-Hans': '已输入联机密码', 'zh-Hant': '已輸入連線密碼' },
    });
  });

  it('of what the card asks of the reader', () => {
    expect(names(readCtq(hex('8080')))).toEqual([
      'online PIN required',
      'verified by the consumer on the device',
    ]);
  });

  it('a field has its length', () => {
    expect(() => readAip(hex('7C'))).toThrow(EmvError);
    expect(() => readTvr(hex('7C00'))).toThrow('expected 5 bytes, found 2');
    expect(() => readCtq(hex('000000'))).toThrow(EmvError);
  });
});
