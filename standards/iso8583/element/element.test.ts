import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Iso8583Error } from '../error.ts';
import { readAdditionalAmounts, readAmount, writeAdditionalAmounts, writeAmount } from './amount.ts';
import { answerMti, repeatMti } from './mti-steps.ts';
import { readOriginalData, writeOriginalData } from './original-data.ts';

describe('a reversal names its original', () => {
  const original = {
    mti: '0200',
    stan: '000403',
    transmitted: '1128101530',
    acquirer: '48270000',
    forwarder: undefined,
  };
  const digits = '0200' + '000403' + '1128101530' + '00048270000' + '00000000000';

  it('in 42 digits', () => {
    expect(writeOriginalData(original)).toBe(digits);
    expect(readOriginalData(digits)).toEqual(original);
  });

  it.each([
    ['a short trace number', { ...original, stan: '403' }],
    ['letters', { ...original, acquirer: 'BANK' }],
    ['an institution of twelve digits', { ...original, acquirer: '123456789012' }],
  ])('and is refused with %s', (_, wrong) => {
    expect(() => writeOriginalData(wrong)).toThrow(Iso8583Error);
    expect(() => writeOriginalData(wrong)).toThrow('field 90: expected 42 digits');
  });
});

describe('one message type follows another', () => {
  it.each([
    ['0100', '0110', '0101'],
    ['0200', '0210', '0201'],
    ['0401', '0410', '0401'],
    ['0420', '0430', '0421'],
    ['0800', '0810', '0801'],
    ['1304', '1314', '1305'],
  ])('%s is answered by %s and repeated as %s', (mti, answer, repeat) => {
    expect(answerMti(mti)).toBe(answer);
    expect(repeatMti(mti)).toBe(repeat);
  });

  it.each(['0210', '0430', '0240', '02', 'abcd', ''])('%s is neither answered nor repeated', (mti) => {
    expect(() => answerMti(mti)).toThrow(Iso8583Error);
    expect(() => repeatMti(mti)).toThrow(Iso8583Error);
  });
});

describe('amounts', () => {
  it('are twelve digits of minor units', () => {
    expect(writeAmount(20_000n)).toBe('000000020000');
    expect(readAmount('000000020000')).toBe(20_000n);
    expect(writeAmount(0n)).toBe('000000000000');
    for (const wrong of [-1n, 10n ** 12n]) expect(() => writeAmount(wrong)).toThrow(Iso8583Error);
    for (const wrong of ['', '20000', '00000002000X', '0000000020000'])
      expect(() => readAmount(wrong)).toThrow(Iso8583Error);
  });

  it('balances come with account, kind, currency and sign', () => {
    const amounts = [
      { account: '00', kind: '02', currency: '156', minor: 12_345n },
      { account: '30', kind: '01', currency: '156', minor: -500n },
    ];
    const text = '0002156C000000012345' + '3001156D000000000500';
    expect(writeAdditionalAmounts(amounts)).toBe(text);
    expect(readAdditionalAmounts(text)).toEqual(amounts);
    expect(readAdditionalAmounts('')).toEqual([]);
    expect(() => readAdditionalAmounts(text.slice(1))).toThrow('field 54');
    expect(() => readAdditionalAmounts(text.replace('C', 'X'))).toThrow('field 54');
    expect(() => readAdditionalAmounts(text.repeat(4))).toThrow('at most 6 amounts');
  });

  it('whatever they are, they come back', () => {
    const one = fc.record({
      account: fc.constantFrom('00', '10', '30'),
      kind: fc.constantFrom('01', '02'),
      currency: fc.constantFrom('156', '344'),
      minor: fc.bigInt({ min: -(10n ** 12n) + 1n, max: 10n ** 12n - 1n }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (amounts) => {
        expect(readAdditionalAmounts(writeAdditionalAmounts(amounts))).toEqual(amounts);
      }),
    );
  });
});
