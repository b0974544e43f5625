import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runForPeople, runVerb } from '../log/testing/runverb.ts';
import { InputError, UsageError } from '../verb.ts';
import decode from './iso8583-decode.ts';
import encode from './iso8583-encode.ts';

const folder = mkdtempSync(join(tmpdir(), 'iso8583-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: unknown): string {
  const path = join(folder, 'message');
  writeFileSync(
    path,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
  return path;
}

// moov-io/iso8583 and fluidpay/iso8583.
const ASCII = '01007000000000000000164242424242424242123456000000000100';
const LATER = '1100700000000000000003123000011000000000012';
// A terminal's sign-on of our own making.
const POS = '00206000060000603100311003080000200000008000000004033130303030303139';

async function answer(args: string[], flags: Record<string, string | true> = {}) {
  const { lines } = await runVerb(decode, args, flags);
  expect(lines.length).toBe(1);
  return JSON.parse(lines[0] ?? '');
}

describe('iso8583 decode', () => {
  it('answers one document, complete, with names and meanings', async () => {
    expect(await answer([ASCII])).toEqual({
      dialect: 'ascii',
      mti: '0100',
      fields: { 2: '4242424242424242', 3: '123456', 4: '000000000100' },
      names: { 2: 'Primary account number', 3: 'Processing code', 4: 'Amount, transaction' },
      meanings: { mti: 'authorization request' },
    });
  });

  it('reads the 1993 version by its message type', async () => {
    expect(await answer([LATER])).toMatchObject({ dialect: 'ascii-93', fields: { 2: '123' } });
    expect(await answer([LATER], { dialect: 'ascii' })).toMatchObject({ dialect: 'ascii-93' });
    expect(await answer([LATER], { dialect: 'ascii-93' })).toMatchObject({ mti: '1100' });
  });

  it('reads text, its hexadecimal, and files of either', async () => {
    const expected = await answer([ASCII]);
    expect(await answer([Buffer.from(ASCII).toString('hex')])).toEqual(expected);
    expect(await answer([fileOf(`${ASCII}\n`)])).toEqual(expected);
    const pos = { dialect: 'unionpay-pos' };
    const signOn = await answer([POS], pos);
    expect(signOn).toMatchObject({ tpdu: '6000060000', header: '603100311003', fields: { 11: '000403' } });
    expect(await answer([fileOf(POS.match(/../g)!.join(':'))], pos)).toEqual(signOn);
    expect(await answer([fileOf(Buffer.from(POS, 'hex'))], pos)).toEqual(signOn);
  });

  it('passes over the header that BASE24 puts before a text, and nothing else', async () => {
    // A host's logon of a public test: with the length of the line, and as logs have it.
    const logon = 'ISO0060000500800822000000000000004000000000000000808153045000042001';
    for (const text of [logon, `0066${logon}`]) {
      const [line = ''] = (await runVerb(decode, [text])).lines;
      expect(JSON.parse(line)).toMatchObject({
        mti: '0800',
        fields: { 7: '0808153045', 11: '000042', 70: '001' },
      });
    }
    await expect(runVerb(decode, [logon.replace('ISO', 'ISA')])).rejects.toThrow(
      'a message type of 4 digits',
    );
  });

  it('reads a message as logs have it: without its length, and from its type on', async () => {
    const pos = { dialect: 'unionpay-pos' };
    const whole = await answer([POS], pos);
    expect(await answer([POS.slice(4)], pos)).toEqual(whole);
    const { tpdu, header, ...alone } = whole;
    expect([tpdu, header]).toEqual(['6000060000', '603100311003']);
    expect(await answer([POS.slice(26)], pos)).toEqual(alone);
    // What fits none of these is told by its length.
    for (const wrong of [`0024${POS.slice(4)}`, POS.slice(0, -2), `${POS}FF`])
      await expect(answer([wrong], pos)).rejects.toThrow(InputError);
  });

  it('for people hides card data, unless asked for it; in JSON hides it where asked', async () => {
    const { lines } = await runForPeople(decode, [ASCII]);
    expect(lines).toContain('   2 Primary account number: 424242******4242');
    expect(lines.join()).not.toContain('4242424242');
    expect((await runForPeople(decode, [ASCII], { clear: true })).lines.join()).toContain('4242424242424242');
    expect((await answer([ASCII], { redact: true })).fields[2]).toBe('424242******4242');
    const lower = '0800000000000000c000156156';
    expect((await answer([lower])).written).toEqual({ lowerCase: [1] });
    expect(await answer([lower], { redact: true })).not.toHaveProperty('written');
  });

  it('for people shows a terminal’s sign-on, and a payment whose number is on the track alone', async () => {
    const pos = { dialect: 'unionpay-pos' };
    const signOn = (await runForPeople(decode, [POS], pos)).lines;
    expect(signOn).toContain('     TPDU 6000060000');
    expect(signOn).toContain('  11 System trace audit number: 000403');
    // A published test of a terminal's purchase (halo-pos).
    const swiped =
      '007060000400006022000000000200302004C020C0981100000000000008880010017502100012356221550999400728D15111018546801584403130343231363935383734333530333537323232343731313536F421C8F4FFE584DC20000000000000000008220000013246394433453536';
    const { lines } = await runForPeople(decode, [swiped], pos);
    expect(lines).toContain('   4 Amount, transaction: 000000088800');
    expect(lines).toContain('  35 Track 2 data: (35 hidden)');
  });

  it('shows chip data by its objects, the cryptogram hidden', async () => {
    const chip = `02000000000000000200032${'9F260895BBE372271DDA7C9F27018000'}`;
    const { lines } = await runForPeople(decode, [chip], { lang: 'zh-Hans' });
    expect(lines).toContain('     9F26 应用密文: (8 hidden)');
    expect(lines).toContain('     9F27 密文信息数据: 80');
    expect((await answer([chip])).icc).toHaveLength(2);
  });

  it('names and meanings come in three languages', async () => {
    const refusal = '0110000000000200000051';
    expect((await answer([refusal], { lang: 'zh-Hans' })).meanings).toEqual({
      mti: '授权应答',
      39: '资金不足',
    });
    expect((await answer([refusal], { lang: 'zh-Hant' })).names).toEqual({ 39: '回應碼' });
    expect((await runForPeople(decode, [refusal])).lines).toContain(
      '  39 Response code: 51  insufficient funds',
    );
  });

  it('says what is wrong, where, without quoting it', async () => {
    const wrong = runVerb(decode, [ASCII.replace('4242424242424242', '424242424242424X')]);
    await expect(wrong).rejects.toThrow(InputError);
    await expect(wrong).rejects.toThrow(/^field 2, byte 22: expected digits$/);
    await expect(runVerb(decode, [POS.replace('0020', '0021')], { dialect: 'unionpay-pos' })).rejects.toThrow(
      'the length says 33 bytes, 32 follow',
    );
  });

  it.each<[string, string[], Record<string, string>]>([
    ['no message', [], {}],
    ['two messages', [ASCII, LATER], {}],
    ['an unknown dialect', [ASCII], { dialect: 'morse' }],
    ['an unknown language', [ASCII], { lang: 'fr' }],
  ])('%s is wrong use', async (_, args, flags) => {
    await expect(runVerb(decode, args, flags)).rejects.toThrow(UsageError);
  });
});

describe('iso8583 encode', () => {
  it.each([
    [ASCII, {}],
    [LATER, {}],
    [POS, { dialect: 'unionpay-pos' }],
    // An empty second bitmap, hexadecimal in lower case, and F beside an odd track.
    ['080080200000000000000000000000000000000001', {}],
    ['0800000000000000c00115615600112233445566ff', {}],
    ['001960000600006031003110030200000000002000000005' + '1234DF', { dialect: 'unionpay-pos' }],
  ] as const)('makes the same message of what decode printed: %s', async (message, flags) => {
    const file = fileOf(await answer([message], flags));
    expect((await runForPeople(encode, [file])).lines).toEqual([message]);
    expect(JSON.parse((await runVerb(encode, [file], flags)).lines.join())).toMatchObject({ message });
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'is not JSON'],
    ['a list', [], 'is not an object'],
    ['no message type', { fields: {} }, '"mti" is not a text'],
    ['no fields', { mti: '0100' }, '"fields" is not an object'],
    ['a number as a value', { mti: '0100', fields: { 4: 100 } }, 'Field 4 is not a text'],
    ['a field without number', { mti: '0100', fields: { x: '1' } }, 'no field number'],
    ['what was written of no kind', { mti: '0100', fields: {}, written: { x: [1] } }, 'a key that is none'],
    ['more bitmaps than any', { mti: '0100', fields: {}, written: { bitmaps: 9 } }, 'not 2 or 3'],
    [
      'fields that are no list',
      { mti: '0100', fields: {}, written: { lowerCase: 2 } },
      'not a list of field',
    ],
    ['a list of no numbers', { mti: '0100', fields: {}, written: { filledByF: ['2'] } }, 'a list of field'],
    [
      'a field that does not fit',
      { mti: '0100', fields: { 4: '100' } },
      'field 4: expected 12 digits, found 3',
    ],
  ])('%s is refused', async (_, content, why) => {
    const refused = runVerb(encode, [fileOf(content)]);
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(why);
  });

  it('without a file, or in no dialect, is wrong use', async () => {
    await expect(runVerb(encode, [])).rejects.toThrow(UsageError);
    await expect(runVerb(encode, [fileOf({ mti: '0100', fields: {} })], { dialect: 'x' })).rejects.toThrow(
      UsageError,
    );
  });
});
