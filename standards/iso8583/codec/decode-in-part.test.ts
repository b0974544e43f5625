import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIALECTS, UNIONPAY_HOST } from '../dialect/dialects.ts';
import { decode, decodeInPart } from './decode.ts';
import { encode } from './encode.ts';
import { hostHeader } from './host-header.ts';

const header = hostHeader({ destination: '00010000', source: '48023310' });
const fields = { 4: '000000001000', 7: '0116020000', 11: '000001', 32: '48023310', 49: '156' };
const bytes = (): Buffer => encode(UNIONPAY_HOST, { header, mti: '0200', fields });
const read = (of: Buffer) => {
  const message = decodeInPart(UNIONPAY_HOST, of)!;
  return Object.fromEntries(message.fields().map((field) => [field, message.get(field)]));
};

test('of a whole message it reads what decode reads', () => {
  expect(read(bytes())).toEqual(fields);
});

test('a field with wrong characters is left out, and those behind it are read', () => {
  const spoilt = bytes();
  spoilt.write('X', spoilt.indexOf('000000001000') + 3);
  expect(() => decode(UNIONPAY_HOST, spoilt)).toThrow('field 4');
  const { 4: _amount, ...others } = fields;
  expect(read(spoilt)).toEqual(others);
});

test('a field that is longer than it may be is left out, and those behind it are read', () => {
  const elements = { ...UNIONPAY_HOST.elements };
  elements[32] = { ...elements[32]!, attribute: 'n..13' };
  const long = encode(
    { ...UNIONPAY_HOST, elements },
    { header, mti: '0200', fields: { ...fields, 32: '4802331012345' } },
  );
  expect(() => decode(UNIONPAY_HOST, long)).toThrow('expected at most 11 digits, found 13');
  const { 32: _acquirer, ...others } = fields;
  expect(read(long)).toEqual(others);
});

test('where a field has no end nothing behind it is read', () => {
  const spoilt = bytes();
  spoilt.write('XX', spoilt.indexOf('0848023310'));
  expect(read(spoilt)).toEqual({ 4: fields[4], 7: fields[7], 11: fields[11] });
});

test('of anything else it is undefined or a message, and never an error', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DIALECTS), fc.uint8Array({ maxLength: 300 }), (dialect, given) => {
      decodeInPart(dialect, given);
    }),
  );
  fc.assert(
    fc.property(fc.nat(bytes().length - 1), fc.nat(255), (at, byte) => {
      const spoilt = bytes();
      spoilt[at] = byte;
      decodeInPart(UNIONPAY_HOST, spoilt.subarray(0, at + (byte % 40)));
    }),
  );
});
