import { EmvError } from '../error.ts';
import { writeTlv } from '../tlv/write.ts';
import type { Command } from './apdu.ts';

const WANTED = 256;

/** The contactless directory (EMV Book B, 3.3). */
export const PPSE = Buffer.from('2PAY.SYS.DDF01', 'latin1');

/** SELECT by name: the directory, or an application by its identifier (Book 1, 11.3). */
export const selectCommand = (name: Uint8Array, next = false): Command => ({
  cla: 0x00,
  ins: 0xa4,
  p1: 0x04,
  p2: next ? 0x02 : 0x00,
  data: name,
  le: WANTED,
});

/** GET PROCESSING OPTIONS with what the PDOL asked for, in tag 83 (Book 3, 6.5.8). */
export const processingOptionsCommand = (pdolData: Uint8Array): Command => ({
  cla: 0x80,
  ins: 0xa8,
  p1: 0x00,
  p2: 0x00,
  data: writeTlv([{ tag: '83', value: pdolData }]),
  le: WANTED,
});

/** READ RECORD of a file (Book 3, 6.5.11). */
export function readRecordCommand(file: number, record: number): Command {
  if (file < 1 || file > 30 || record < 1 || record > 255)
    throw new EmvError('apdu', 'expected a file of 1 to 30 and a record of 1 to 255');
  return { cla: 0x00, ins: 0xb2, p1: record, p2: (file << 3) | 0x04, le: WANTED };
}

/** What a terminal asks a card to decide. */
export type Asked = 'AAC' | 'TC' | 'ARQC';
const CONTROL: Readonly<Record<Asked, number>> = { AAC: 0x00, TC: 0x40, ARQC: 0x80 };
const COMBINED = 0x10;

/** GENERATE AC with what the CDOL asked for (Book 3, 6.5.5); `combined` asks for the signature with it (CDA). */
export const generateAcCommand = (asked: Asked, cdolData: Uint8Array, combined = false): Command => ({
  cla: 0x80,
  ins: 0xae,
  p1: CONTROL[asked] | (combined ? COMBINED : 0),
  p2: 0x00,
  data: cdolData,
  le: WANTED,
});

/** INTERNAL AUTHENTICATE with what the DDOL asked for (Book 3, 6.5.9). */
export const internalAuthenticateCommand = (ddolData: Uint8Array): Command => ({
  cla: 0x00,
  ins: 0x88,
  p1: 0x00,
  p2: 0x00,
  data: ddolData,
  le: WANTED,
});
