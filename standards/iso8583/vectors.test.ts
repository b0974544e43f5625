import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ASCII,
  ASCII_93,
  BINARY,
  decode,
  dialectNamed,
  encode,
  framed,
  openSealed,
  seal,
  UNIONPAY_POS,
  unframe,
  unionPayMacBy,
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

  // moov-io/iso8583, test/testdata: what a line of ASCII carries, with a text in field 55.
  it.each<[string, string, Record<number, string>]>([
    [
      'an answer of a financial request, its name padded to 153 characters',
      `0210323A40010A4180103800000000000000000420050805011392120805042004225132072000001000000115604000800411        163011511463331563GBAAASDD ERRR${' '.repeat(135)}1300101B54391001`,
      { 39: '00', 42: '0800411        ', 49: '130', 60: '1B54391001' },
    ],
    [
      'a reversal with original data',
      '0400F23A400108418202000000400000000019111111111000000000018000000000003000001090806461003310011200909080996010060002000000000003430003948 03808110012000004096565733200000003000001360030003317000394809080646510000000003132020000331609080645190000000020000000000000',
      { 2: '1111111110000000000', 32: '', 55: '003317000394809080646510000000', 63: '132' },
    ],
    [
      'the answer of a reversal, with a space in field 55',
      '0410F23A40010A41820200000040000000001911111111100000000001800000000000300000109080646100331001230090908098601006000200000000000343000003948 0380811001200000628110012000004096565733236003000331700039480908064651000000 000313202000033160908064519000000002000000000',
      { 39: '00', 55: '00331700039480908064651000000 ' },
    ],
    [
      'a network answer',
      '0810823A000002000000048000000000000004200906139000010906130420042000001031128',
      { 39: '00', 70: '001', 73: '031128' },
    ],
    // zemuldo/iso_8583, __tests__/8583.ts.
    [
      'an echo',
      '0800822000000000000004000000000000001125161336000255301',
      { 7: '1125161336', 11: '000255', 70: '301' },
    ],
    // juks/iso-8583-socket-queue, patrickaburu/ISO8583-PACK-UNPACK and knovichikhin/pyiso8583, as their pages give them.
    [
      'a network request to a terminal’s host',
      '08002220010000800000990000083020354500000183100000001',
      { 3: '990000', 7: '0830203545', 11: '000001', 24: '831', 41: '00000001' },
    ],
    [
      'a financial request of 15.00',
      '02003220000000808000000010000000001500120604120000000112340001840',
      { 3: '000010', 4: '000000001500', 7: '1206041200', 41: '12340001', 49: '840' },
    ],
    [
      'an account in the second bitmap',
      '02008000080000000000000000000400000005106111111',
      { 21: '051', 102: '111111' },
    ],
    // on-september.blogspot.com/2010/01: a transfer's answer of an Indonesian host, split by hand.
    [
      'an answer with balances',
      '0210723A00010A8084001859360014100109999901100000001000000010070215330000011915331006100706565656100609010224000000' +
        '0901360020100236C0102240000000',
      { 2: '593600141001099999', 15: '1007', 32: '565656', 41: '00000901', 54: '100236C0102240000000' },
    ],
    // mgwidmann/erl8583, test/test_ascii_marshaller.erl: fees with their sign, a code of letters and digits.
    [
      'fees with their sign',
      '02000000003F800000009C00000011D00000022C00000033C00000044035551112345678901',
      { 27: '9', 28: 'C00000011', 29: 'D00000022', 32: '555', 33: '12345678901' },
    ],
  ])('moov-io/iso8583 and others: %s', (_, text, some) => {
    const message = decode(ASCII, Buffer.from(text));
    expect(message.reveal().fields).toMatchObject(some);
    expect(encode(ASCII, message).toString()).toBe(text);
  });

  // fluidpay/iso8583, message_test.go: NYCE's examples.
  it.each<[string, string, Record<number, string>]>([
    [
      'a balance inquiry from an ATM',
      '11006230450120E0900014000000000000003120000108204503007530950108144500601121120121014C10011101111111182656258101223070=99120041947' +
        'NY030400               58NJ NEWARK          123 PINE STREET      USWRIGHT AID DRUGS840CD2C09CDCA80244C',
      { 12: '950108144500', 22: '21120121014C', 24: '100', 35: '56258101223070=99120041947', 49: '840' },
    ],
    [
      'a sign-on between institutions',
      '180482300100000000000000000C00000000012408190803197295012408190480111000000000011100000000002',
      { 24: '801', 93: '00000000001', 94: '00000000002' },
    ],
  ])('of the 1993 version: %s', (_, text, some) => {
    const message = decode(ASCII_93, Buffer.from(text));
    expect(message.reveal().fields).toMatchObject(some);
    expect(encode(ASCII_93, message).toString()).toBe(text);
  });

  it('jPOS’s guide: a network request in BCD with a binary bitmap', () => {
    const bytes = Buffer.from('080020200000008000000000000000013239313130303031', 'hex');
    const message = decode(BINARY, bytes);
    expect(message.reveal().fields).toEqual({ 3: '000000', 11: '000001', 41: '29110001' });
    expect(encode(BINARY, message)).toEqual(bytes);
  });

  // Like those in published logs of terminals, with a merchant of ours.
  it.each<[string, string, Record<number, string>]>([
    [
      'a sign-on that says in 46 what it is, and in 63 who signs on',
      '600003000060310031010008000020000000C408120000783130303030303139383938333331303534313130303031002247504930343230343032303230353134' +
        '303030303234000000000000000000110000007200500003303120',
      { 46: 'GPI0420402020514000024', 53: '0000000000000000', 63: '303120' },
    ],
    [
      'an answer with the shop’s name in GBK, and in 56 why',
      '60000300006031003101000810001800000AE00110163829082330303030303030303030303130303130303030303139383938333331303534313130303031' +
        'B2E2CAD4C9CCBBA720202020202020202020202020202020202020202020202020202020202020200004B3C9B9A60011000000014200',
      { 39: '00', 43: `\xb2\xe2\xca\xd4\xc9\xcc\xbb\xa7${' '.repeat(32)}`, 56: '\xb3\xc9\xb9\xa6' },
    ],
  ])('of a UnionPay terminal: %s', (_, text, some) => {
    const bytes = Buffer.from(text, 'hex');
    const message = decode(UNIONPAY_POS, bytes);
    expect(message.reveal().fields).toMatchObject(some);
    expect(encode(UNIONPAY_POS, message)).toEqual(bytes);
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
    const { message, authentic } = openSealed(UNIONPAY_POS, body, unionPayMacBy(key));
    expect(authentic).toBe(true);
    expect(message.get(4)).toBe('000000001234');
    expect(message.get(42)).toBe('952718182217875');
    const { fields, ...head } = message.reveal();
    const { 64: mac, ...covered } = fields;
    expect(Buffer.from(mac ?? '', 'hex').toString()).toBe('B3A092AE');
    const sealed = seal(UNIONPAY_POS, { ...head, fields: covered }, unionPayMacBy(key));
    expect(framed(UNIONPAY_POS, sealed)).toEqual(bytes);
  });
});
