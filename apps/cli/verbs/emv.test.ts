import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runForPeople, runVerb } from '../log/testing/runverb.ts';
import { InputError, UsageError } from '../verb.ts';
import cryptogram from './emv-cryptogram.ts';
import qrDecode from './emv-qr-decode.ts';
import qrEncode from './emv-qr-encode.ts';
import tlv from './emv-tlv.ts';
import decode from './iso8583-decode.ts';

const folder = mkdtempSync(join(tmpdir(), 'emv-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: unknown): string {
  const path = join(folder, 'case');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('emv tlv', () => {
  // openemv/emv-utils, tests/emv_build_candidate_list_test.c.
  const fci = '6F20840E315041592E5359532E4444463031A50E8801015F2D046E6C656E9F110101';

  it('answers data objects with names and what is inside', async () => {
    const [line = ''] = (await runVerb(tlv, [fci])).lines;
    const objects = JSON.parse(line);
    expect(objects).toMatchObject([
      {
        tag: '6F',
        name: 'File Control Information Template',
        children: [{ tag: '84', value: '315041592E5359532E4444463031' }, { tag: 'A5' }],
      },
    ]);
    expect(objects[0].children[1].children.map((child: { tag: string }) => child.tag)).toEqual([
      '88',
      '5F2D',
      '9F11',
    ]);
  });

  it('reads files in pieces, and other languages', async () => {
    const { lines } = await runForPeople(tlv, [fileOf('9F27 01\n80\n')], { lang: 'zh-Hant' });
    expect(lines).toEqual(['9F27   密文資訊資料: 80']);
  });

  it('hides card data from people unless asked', async () => {
    const card = '70105A0862242429000001135F3401015F2801';
    const whole = `${card.slice(0, 2)}0E${card.slice(4, 32)}`;
    expect((await runForPeople(tlv, [whole])).lines).toEqual([
      '70     READ RECORD Response Message Template',
      '  5A     Application Primary Account Number: (8 hidden)',
      '  5F34   Application PAN Sequence Number: 01',
    ]);
    expect((await runForPeople(tlv, [whole], { clear: true })).lines[1]).toContain('6224242900000113');
  });

  it('hides a number under a tag that nobody knows, as field 55 of a message does', async () => {
    const [bytes, iso] = ['DF01085555555555554444', '02000000000000000200022'];
    expect((await runForPeople(tlv, [bytes])).lines).toEqual(['DF01: (8 hidden)']);
    expect((await runForPeople(decode, [iso + bytes])).lines.at(-1)).toBe('     DF01 : (8 hidden)');
    expect((await runForPeople(tlv, [bytes], { clear: true })).lines).toEqual(['DF01: 5555555555554444']);
  });

  it('says what is wrong', async () => {
    await expect(runVerb(tlv, ['9F2702'])).rejects.toThrow('byte 3: expected 2 bytes of value, found 0');
    await expect(runVerb(tlv, ['XY'])).rejects.toThrow(InputError);
    await expect(runVerb(tlv, [])).rejects.toThrow(UsageError);
  });
});

describe('emv cryptogram', () => {
  // knovichikhin/pyemv, tests/test_ac_hsm.py.
  const one = {
    imk: '0123456789ABCDEFFEDCBA9876543210',
    pan: '9901234567890123',
    psn: '45',
    r: '1234567890123456',
    data: '0123456789ABCDEF0123456789ABCDEF',
    padding: '80',
    arpcMethod1WithIccMasterKey: { arc: '0000' },
  };

  it('answers the published case, and a list of cases line by line', async () => {
    const answer = { arqc: '4B46013359B7A58B', arpc: 'F8C9CECAABD55AD1' };
    expect((await runVerb(cryptogram, [fileOf(one)])).lines.map((line) => JSON.parse(line))).toEqual([
      answer,
    ]);
    const { lines } = await runForPeople(cryptogram, [
      fileOf([one, { ...one, arpcMethod1WithIccMasterKey: undefined }]),
    ]);
    expect(lines).toEqual([`ARQC ${answer.arqc}  ARPC ${answer.arpc}`, `ARQC ${answer.arqc}`]);
  });

  const padded = { ...one, padding: 'zeros', data: `${one.data}01` };
  const longer = { ...one, pan: '12345678901234567', arpcMethod1WithIccMasterKey: undefined };
  const byB = { ...longer, masterKeyDerivation: 'option B', arpcMethod2: { csu: '00000000' } };

  // The same, tests/test_cvn_hsm.py: a scheme's cryptogram version each.
  const payment = '0000000040000000000000000124800004800001241911050152BF45851800001C';
  const abroad = '00000000999900000000000001248000000000012420990600ABCDEF121800001C';
  const version = { imk: one.imk, pan: '1234567890123456', psn: '00', atc: '001C' };
  const mastercard = { ...version, data: `${abroad}A00003220000` };

  it.each<[string, unknown, unknown]>([
    [
      'of Visa’s version 10, under the card’s key',
      {
        ...version,
        sessionKey: 'none',
        padding: 'zeros',
        data: `${payment}03A06010`,
        arpcMethod1: { arc: '3030' },
      },
      { arqc: '29CCA15AE665FA2E', arpc: '28993816AFAE4AEB' },
    ],
    [
      'of Visa’s version 18',
      { ...version, data: `${payment}06011203A0B800`, arpcMethod2: { csu: '00000000' } },
      { arqc: '7A788EA6B8A3E733', arpc: '9AF514C1' },
    ],
    [
      'of Mastercard’s version 16, by counter and unpredictable number',
      { ...mastercard, un: 'ABCDEF12', arpcMethod1WithIccMasterKey: { arc: '0010' } },
      { arqc: '24CCF3DEE3158C70', arpc: '73F6BBF389A6586C' },
    ],
    [
      'of Mastercard’s version 20',
      {
        ...mastercard,
        sessionKey: 'EMV common session key, R = ATC || 000000000000',
        arpcMethod1: { arc: '0010' },
      },
      { arqc: 'CD29615D6452E70E', arpc: 'DFD0956606B68D64' },
    ],
    [
      'of Interac’s version 133',
      {
        ...version,
        sessionKey: 'Mastercard SKD',
        un: 'ABCDEF12',
        data: `${abroad}1501850440B100000000B00000000000000000000000`,
        arpcMethod1: { arc: '0000' },
      },
      { arqc: '18932FECA2D84326', arpc: '4DF171A49396C363' },
    ],
    ['padded by zeros', padded, { arqc: '2E141C6BC4A20DA8', arpc: '16A49AAB314B9262' }],
    ['padded by zeros, named by its scheme', { ...padded, padding: 'Visa' }, { arqc: '2E141C6BC4A20DA8' }],
    ['with nothing to pad', { ...one, padding: '00' }, { arqc: '922F3E83125EB46B' }],
    ['by method 2 of ISO 9797-1', { ...one, padding: 'ISO 9797-1 method 2' }, { arqc: '4B46013359B7A58B' }],
    ['of 17 digits by option A', longer, { arqc: '19C1FBC83EBDC0D5' }],
    [
      'answered under the session key',
      { ...longer, arpcMethod1: { arc: '0000' } },
      { arpc: 'C3620580668E5B65' },
    ],
    ['of 17 digits by option B, answered by method 2', byB, { arqc: '5760EE07B4FA65D1', arpc: '106B81D9' }],
    ['without a sequence number', { ...byB, psn: undefined }, { arqc: '0BAA251EA8989442', arpc: 'C1C41F3A' }],
    [
      'of 18 digits',
      { ...byB, pan: '123456789012345679', psn: '00' },
      { arqc: 'DC95BCE3EBBE0296', arpc: 'ECCA0C4B' },
    ],
    [
      'of a hash without enough digits, with proprietary data',
      {
        ...byB,
        pan: '000000000000000005',
        psn: '23',
        r: '001C000000000000',
        data: '0000000040000000000000000124800004800001241911050152BF45851800001C06011203A0B800',
        arpcMethod2: { csu: '00000000', proprietary: '12345678' },
      },
      { arqc: '8CAD6F2489C640B1', arpc: 'E39F1876' },
    ],
  ])('answers a published case %s', async (_, content, answer) => {
    const [line = ''] = (await runVerb(cryptogram, [fileOf(content)])).lines;
    expect(JSON.parse(line)).toMatchObject(answer as object);
  });

  it('answers a file of lists under names', async () => {
    const { lines } = await runForPeople(cryptogram, [
      fileOf({ published: [one], computed: [padded, longer] }),
    ]);
    expect(lines.map((line) => line.slice(0, 21))).toEqual([
      'ARQC 4B46013359B7A58B',
      'ARQC 2E141C6BC4A20DA8',
      'ARQC 19C1FBC83EBDC0D5',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'is not JSON'],
    ['an unknown padding', { ...one, padding: 'ones' }, '"padding" is neither 80 nor zeros'],
    ['a session key that is not here', { ...one, sessionKey: 'EMV 2000 tree' }, '"sessionKey" is none of'],
    [
      'a short unpredictable number',
      { ...one, r: undefined, atc: '0001', un: '00' },
      '"un" is not of 4 bytes',
    ],
    ['a text', '"x"', 'is not an object'],
    ['no key', { ...one, imk: undefined }, 'no text "imk"'],
    ['half a byte', { ...one, data: '012' }, 'two digits each'],
    ['a short key', { ...one, imk: '0123456789ABCDEF' }, 'an issuer key of 16 bytes'],
  ])('%s is refused', async (_, content, why) => {
    const refused = runVerb(cryptogram, [fileOf(content)]);
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(why);
  });

  it('without a file is wrong use', async () => {
    await expect(runVerb(cryptogram, [])).rejects.toThrow(UsageError);
  });
});

describe('emv qr', () => {
  // phannaly/emv-qr-code, README.
  const code =
    '00020101021252044131153137210116372101160123456789ABCDE6016Banteay Meanchey5913Kuntheas Shop5802KH540510.005303840621201081234567863041FF2';

  it('reads a customer’s code: each application, and what they have in common', async () => {
    // EMV QRCPS-C's example, as dongri/emv-qrcode and mvallim/emv-qrcode restate it.
    const customers =
      'hQVDUFYwMWETTwegAAAAVVVVUAhQcm9kdWN0MWETTwegAAAAZmZmUAhQcm9kdWN0MmJJWggSNFZ4kBI0WF8gDkNBUkRIT0xERVIvRU1WXy0IcnVlc2RlZW5k' +
      'IZ8QBwYBCgMAAACfJghYT9OF+iNLzJ82AgABnzcEbVjvEw==';
    const [line = ''] = (await runVerb(qrDecode, [customers])).lines;
    const { applications, common } = JSON.parse(line);
    expect(applications.map(([aid]: unknown[]) => aid)).toEqual([
      { tag: '4F', value: 'A0000000555555' },
      { tag: '4F', value: 'A0000000666666' },
    ]);
    expect(common).toContainEqual({ tag: '9F36', value: '0001' });
    expect(common).toContainEqual({ tag: '5A', value: '(8 hidden)' });
    const { lines } = await runForPeople(qrDecode, [customers]);
    expect(lines.filter((text) => !text.startsWith(' '))).toEqual([
      'application A0000000555555',
      'application A0000000666666',
      'common',
    ]);
  });

  it('decode answers fields by id and by name', async () => {
    const { lines, no } = await runVerb(qrDecode, [code]);
    expect(no).toBe(false);
    expect(JSON.parse(lines.join())).toMatchObject({
      valid: true,
      fields: { '00': '01', 54: '10.00', 62: { '01': '12345678' }, 63: '1FF2' },
      named: { 'merchant name': 'Kuntheas Shop', 'additional data': { 'bill number': '12345678' } },
      problems: [],
    });
    expect((await runForPeople(qrDecode, [code], { lang: 'zh-Hans' })).lines).toContain(
      '商户名称: Kuntheas Shop',
    );
  });

  it('a wrong CRC is a no, and is read all the same', async () => {
    const { lines, no } = await runVerb(qrDecode, [fileOf(`${code.slice(0, -1)}3\n`)]);
    expect(no).toBe(true);
    expect(JSON.parse(lines.join())).toMatchObject({
      valid: false,
      fields: { 54: '10.00' },
      problems: ['The CRC does not match.'],
    });
    expect((await runForPeople(qrDecode, [`${code.slice(0, -1)}3`])).lines.slice(0, 2)).toEqual([
      'not valid',
      '  The CRC does not match.',
    ]);
  });

  it('encode writes what decode read', async () => {
    const { fields } = JSON.parse((await runVerb(qrDecode, [code])).lines.join());
    for (const content of [fields, { fields }]) {
      const [payload = ''] = (await runForPeople(qrEncode, [fileOf(content)])).lines;
      const again = JSON.parse((await runVerb(qrDecode, [payload])).lines.join());
      expect(again).toMatchObject({ valid: true, fields: { ...fields, 63: payload.slice(-4) } });
      expect(JSON.parse((await runVerb(qrEncode, [fileOf(content)])).lines.join())).toEqual({ payload });
    }
  });

  it('a customer’s code shows its applications, card data hidden', async () => {
    const customer = Buffer.from(
      '8505435056303161144F08A0000003330101015A086292001234567898',
      'hex',
    ).toString('base64');
    const answer = JSON.parse((await runVerb(qrDecode, [customer])).lines.join());
    expect(answer).toEqual({
      valid: true,
      applications: [
        [
          { tag: '4F', value: 'A000000333010101' },
          { tag: '5A', value: '(8 hidden)' },
        ],
      ],
      common: [],
    });
    expect((await runForPeople(qrDecode, [customer])).lines[0]).toBe('application A000000333010101');
  });

  it('what is none is refused; wrong use is said', async () => {
    await expect(runVerb(qrDecode, ['https://example.com'])).rejects.toThrow(InputError);
    await expect(runVerb(qrDecode, [])).rejects.toThrow(UsageError);
    await expect(runVerb(qrEncode, [])).rejects.toThrow(UsageError);
    await expect(runVerb(qrEncode, [fileOf({ 62: 5 })])).rejects.toThrow('Field 62 is not an object');
    await expect(runVerb(qrEncode, [fileOf({ 59: 'x' })])).rejects.toThrow(InputError);
  });
});
