import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAfl, recordsOf } from '../bits/afl.ts';
import { EmvError } from '../error.ts';
import { writeTlv } from '../tlv/write.ts';
import { decisionOf, readDirectory, readGeneratedAc, readProcessingOptions } from './answers.ts';
import { followUp, readCommand, readResponse, writeCommand, writeResponse } from './apdu.ts';
import {
  generateAcCommand,
  internalAuthenticateCommand,
  PPSE,
  processingOptionsCommand,
  readRecordCommand,
  selectCommand,
} from './emv-commands.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const upper = (bytes: Buffer): string => bytes.toString('hex').toUpperCase();

const shared = process.env.SANDGLASS_SHARED ?? join(import.meta.dirname, '../../../../shared');
const files = ['emv_build_candidate_list_test.json', 'emv_initiate_application_processing_test.json'];
const missing = !files.every((name) => existsSync(join(shared, 'vectors/emv', name)));

type Exchange = { readonly command: string; readonly response: string };
const exchanges: readonly Exchange[] = missing
  ? []
  : files.flatMap((name) => {
      const content: { transcripts: Record<string, Exchange[]> } = JSON.parse(
        readFileSync(join(shared, 'vectors/emv', name), 'utf8'),
      );
      return Object.values(content.transcripts).flat();
    });

describe('commands and answers of openemv/emv-utils', () => {
  it.skipIf(missing)(
    missing ? 'skipped: ../shared/vectors/emv has no transcripts' : 'are read and written the same',
    () => {
      expect(exchanges.length).toBeGreaterThan(40);
      for (const { command, response } of exchanges) {
        expect(upper(writeCommand(readCommand(hex(command))))).toBe(command);
        expect(upper(writeResponse(readResponse(hex(response))))).toBe(response);
      }
    },
  );

  it('ours are theirs', () => {
    const pse = selectCommand(Buffer.from('1PAY.SYS.DDF01'));
    expect(upper(writeCommand(pse))).toBe('00A404000E315041592E5359532E444446303100');
    expect(upper(writeCommand(selectCommand(hex('A0000000031010'))))).toBe('00A4040007A000000003101000');
    expect(upper(writeCommand(readRecordCommand(1, 1)))).toBe('00B2010C00');
    expect(upper(writeCommand(processingOptionsCommand(hex(''))))).toBe('80A8000002830000');
    expect(upper(writeCommand(processingOptionsCommand(hex('60F0C8'))))).toBe('80A8000005830360F0C800');
  });
});

describe('commands', () => {
  it('of a contactless payment', () => {
    expect(upper(writeCommand(selectCommand(PPSE)))).toBe('00A404000E325041592E5359532E444446303100');
    expect(upper(writeCommand(selectCommand(PPSE, true)))).toBe('00A404020E325041592E5359532E444446303100');
    expect(upper(writeCommand(generateAcCommand('ARQC', hex('0102'), true)))).toBe('80AE900002010200');
    expect(upper(writeCommand(generateAcCommand('TC', hex('01'))))).toBe('80AE4000010100');
    expect(upper(writeCommand(internalAuthenticateCommand(hex('01020304'))))).toBe('00880000040102030400');
  });

  it('come in four forms', () => {
    for (const text of ['00A40400', '00A4040000', '00A40400020102', '00A4040002010207'])
      expect(upper(writeCommand(readCommand(hex(text))))).toBe(text);
    expect(readCommand(hex('00C0000000')).le).toBe(256);
  });

  it.each([
    ['three bytes', () => readCommand(hex('00A404'))],
    ['less data than said', () => readCommand(hex('00A404000301'))],
    ['more than said', () => readCommand(hex('00A4040001010203'))],
    ['a length of nothing', () => readCommand(hex('00A40400000102'))],
    ['too much data', () => writeCommand({ cla: 0, ins: 0xa4, p1: 4, p2: 0, data: Buffer.alloc(256) })],
    ['an answer of 257', () => writeCommand({ cla: 0, ins: 0xb2, p1: 1, p2: 12, le: 257 })],
    ['file 31', () => readRecordCommand(31, 1)],
    ['record 0', () => readRecordCommand(1, 0)],
    ['a status of one byte', () => readResponse(hex('90'))],
  ])('%s is refused', (_, act) => {
    expect(act).toThrow(EmvError);
  });

  it('an answer that is not the last says what comes next', () => {
    const command = selectCommand(PPSE);
    expect(followUp(command, readResponse(hex('611A')))).toMatchObject({ ins: 0xc0, le: 0x1a });
    expect(followUp(command, readResponse(hex('6C33')))).toEqual({ ...command, le: 0x33 });
    expect(followUp(command, readResponse(hex('6100')))).toMatchObject({ le: 256 });
    expect(followUp(command, readResponse(hex('9000')))).toBeUndefined();
  });
});

describe('answers', () => {
  it('a directory names applications, the wished-for first', () => {
    const entry = (parts: Record<string, string>) => ({
      tag: '61',
      children: Object.entries(parts).map(([tag, value]) => ({ tag, value: hex(value) })),
    });
    const offered = [
      entry({ '4F': 'A000000333010102', 87: '02', '9F2A': '03' }),
      entry({ '4F': 'A000000333010101', 50: '4445424954', 87: '01' }),
      entry({ '4F': 'A000000333010106' }),
    ];
    const proprietary = [{ tag: 'BF0C', children: offered }];
    const directory = writeTlv([
      {
        tag: '6F',
        children: [
          { tag: '84', value: PPSE },
          { tag: 'A5', children: proprietary },
        ],
      },
    ]);
    expect(readDirectory(directory)).toEqual([
      { aid: 'A000000333010101', label: 'DEBIT', priority: 1, kernel: undefined },
      { aid: 'A000000333010102', label: undefined, priority: 2, kernel: '03' },
      { aid: 'A000000333010106', label: undefined, priority: undefined, kernel: undefined },
    ]);
    expect(readDirectory(hex('6F0661044F02A000'))).toEqual([]);
  });

  it('processing options in format 1 and 2', () => {
    // openemv/emv-utils, tests/emv_initiate_application_processing_test.c.
    const one = readProcessingOptions(hex('800E 7800 08020200 10010400 18010201'));
    expect(upper(one.aip)).toBe('7800');
    expect(readAfl(one.afl)).toEqual([
      { file: 1, first: 2, last: 2, authenticated: 0 },
      { file: 2, first: 1, last: 4, authenticated: 0 },
      { file: 3, first: 1, last: 2, authenticated: 1 },
    ]);
    expect(
      recordsOf(readAfl(one.afl))
        .map(({ file, record }) => `${file}.${record}`)
        .join(' '),
    ).toBe('1.2 2.1 2.2 2.3 2.4 3.1 3.2');
    const two = readProcessingOptions(hex('770E 82023900 9408 18010201 20020400'));
    expect(upper(two.aip)).toBe('3900');
    expect(recordsOf(readAfl(two.afl)).filter(({ authenticated }) => authenticated)).toEqual([
      { file: 3, record: 1, authenticated: true },
    ]);
    expect(readProcessingOptions(hex('770482023900')).afl).toHaveLength(0);
  });

  it('what the card decided', () => {
    const one = readGeneratedAc(hex('8012 80 0157 0102030405060708 07010103A00000'));
    expect(one).toMatchObject({ decision: 'ARQC', atc: hex('0157'), cryptogram: hex('0102030405060708') });
    const two = readGeneratedAc(hex('7714 9F270140 9F36020001 9F26080102030405060708'));
    expect(two).toMatchObject({ decision: 'TC', atc: hex('0001'), issuerData: undefined });
    expect(decisionOf(0)).toBe('AAC');
  });

  it.each([
    ['options without a template', () => readProcessingOptions(hex('82023900'))],
    ['options without AIP', () => readProcessingOptions(hex('7706940408010100'))],
    ['half an AFL', () => readProcessingOptions(hex('80057800080202'))],
    ['a decision that is none', () => decisionOf(0xc0)],
    ['a decision without counter', () => readGeneratedAc(hex('77049F270180'))],
    ['a cryptogram too short', () => readGeneratedAc(hex('8003800157'))],
    ['an AFL of file 0', () => readAfl(hex('00010100'))],
    ['records from last to first', () => readAfl(hex('08020100'))],
    ['more authenticated than there are', () => readAfl(hex('08010102'))],
    ['three bytes of AFL', () => readAfl(hex('080101'))],
  ])('%s are refused', (_, act) => {
    expect(act).toThrow(EmvError);
  });
});
