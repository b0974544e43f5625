import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ASCII,
  ASCII_93,
  decode,
  dialectNamed,
  encode,
  framed,
  openSealed,
  seal,
  UNIONPAY_POS,
  unframe,
  unionPayMac,
} from './index.ts';

const shared = process.env.SANDGLASS_SHARED ?? join(import.meta.dirname, '../../../shared');
const file = join(shared, 'vectors/iso8583/messages.json');
const missing = !existsSync(file);

interface Vector {
  readonly source: string;
  readonly dialect?: string;
  readonly message: string;
  readonly mti: string;
  readonly tpdu?: string;
  readonly header?: string;
  readonly fields?: Readonly<Record<string, string>>;
}
const vectors: readonly Vector[] = missing ? [] : JSON.parse(readFileSync(file, 'utf8'));

describe('published messages', () => {
  it.skipIf(missing)(
    missing ? 'skipped: ../shared/vectors/iso8583/messages.json is missing' : 'are there',
    () => {
      expect(vectors.length).toBeGreaterThan(4);
    },
  );

  it.each(vectors.map((vector) => [vector.source, vector] as const))('%s', (_, vector) => {
    const dialect = dialectNamed(vector.dialect ?? (vector.mti.startsWith('1') ? 'ascii-93' : 'ascii'));
    const bytes = Buffer.from(vector.message, vector.dialect === undefined ? 'latin1' : 'hex');
    const message = decode(dialect, unframe(dialect, bytes));
    expect(message.mti).toBe(vector.mti);
    expect(message.tpdu).toBe(vector.tpdu);
    expect(message.header).toBe(vector.header);
    if (vector.fields !== undefined) expect(message.reveal().fields).toEqual(vector.fields);
    expect(framed(dialect, encode(dialect, message))).toEqual(bytes);
  });
});

describe('key figures, restated', () => {
  it('moov-io/iso8583: an authorization of 1.00', () => {
    const text = '01007000000000000000164242424242424242123456000000000100';
    expect(decode(ASCII, Buffer.from(text)).reveal().fields).toEqual({
      2: '4242424242424242',
      3: '123456',
      4: '000000000100',
    });
  });

  it('fluidpay/iso8583: the 1993 version', () => {
    const text = '1100700000000000000003123000011000000000012';
    expect(decode(ASCII_93, Buffer.from(text)).reveal().fields).toEqual({
      2: '123',
      3: '000011',
      4: '000000000012',
    });
  });

  it('a UnionPay terminal’s test message, published with its key, has the MAC that came with it', () => {
    // q.cnblogs.com/q/128930: data, TAK, and the MAC that the terminal made.
    const key = Buffer.from('0723C80DB5F4CD3D0723C80DB5F4CD3D', 'hex');
    const bytes = Buffer.from(
      '007F6000030000603210320072020030200480' +
        '00C0801500000000000000123400000203009930303030303030313935323731383138323231373837353135360019260000010006000000000043' +
        '5F01123238343431323334353637383930313233345F03063136303033365F04063230303832365C0230314233413039324145',
      'hex',
    );
    const body = unframe(UNIONPAY_POS, bytes);
    const { message, authentic } = openSealed(UNIONPAY_POS, body, (data) => unionPayMac(key, data));
    expect(authentic).toBe(true);
    expect(message.get(4)).toBe('000000001234');
    expect(message.get(42)).toBe('952718182217875');
    const { fields, ...head } = message.reveal();
    const { 64: mac, ...covered } = fields;
    expect(Buffer.from(mac ?? '', 'hex').toString()).toBe('B3A092AE');
    const sealed = seal(UNIONPAY_POS, { ...head, fields: covered }, (data) => unionPayMac(key, data));
    expect(framed(UNIONPAY_POS, sealed)).toEqual(bytes);
  });
});
