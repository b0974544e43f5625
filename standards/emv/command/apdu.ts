import { EmvError } from '../error.ts';

/** A command to a card (ISO/IEC 7816-4, 5.1): class, instruction, two parameters, data, and what length of answer is wanted. */
export interface Command {
  readonly cla: number;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  readonly data?: Uint8Array | undefined;
  /** 1 to 256; undefined where no answer but the status is wanted. */
  readonly le?: number | undefined;
}

const DATA_BYTES_MAX = 255;
const LE_MAX = 256;

/** The command's bytes, short form. */
export function writeCommand({ cla, ins, p1, p2, data = new Uint8Array(), le }: Command): Buffer {
  if (data.length > DATA_BYTES_MAX)
    throw new EmvError('apdu', `expected at most ${DATA_BYTES_MAX} bytes of data`);
  if (le !== undefined && !(Number.isInteger(le) && le >= 1 && le <= LE_MAX))
    throw new EmvError('apdu', `expected a wanted length of 1 to ${LE_MAX}`);
  return Buffer.concat([
    Buffer.of(cla, ins, p1, p2),
    data.length === 0 ? Buffer.alloc(0) : Buffer.concat([Buffer.of(data.length), data]),
    le === undefined ? Buffer.alloc(0) : Buffer.of(le % LE_MAX),
  ]);
}

/** Reads a command in short form. */
export function readCommand(bytes: Uint8Array): Command {
  const [cla, ins, p1, p2, p3] = bytes;
  if (cla === undefined || ins === undefined || p1 === undefined || p2 === undefined)
    throw new EmvError('apdu', 'expected a command of at least 4 bytes');
  const head = { cla, ins, p1, p2 };
  if (p3 === undefined) return head;
  if (bytes.length === 5) return { ...head, le: p3 || LE_MAX };
  const end = 5 + p3;
  if (p3 === 0 || bytes.length < end || bytes.length > end + 1)
    throw new EmvError('apdu', 'expected as many bytes of data as the command says, and at most one more', 4);
  const data = Buffer.from(bytes.subarray(5, end));
  return bytes.length === end ? { ...head, data } : { ...head, data, le: bytes[end]! || LE_MAX };
}

/** What a card answers: data and two bytes of status. */
export interface Response {
  readonly data: Buffer;
  /** 9000 where all went well. */
  readonly status: number;
}

export function readResponse(bytes: Uint8Array): Response {
  const all = Buffer.from(bytes);
  if (all.length < 2) throw new EmvError('apdu', 'expected a status of 2 bytes');
  return { data: all.subarray(0, -2), status: all.readUInt16BE(all.length - 2) };
}

export const writeResponse = ({ data, status }: Response): Buffer =>
  Buffer.concat([data, Buffer.of(status >> 8, status & 0xff)]);

/** What is to be sent next for an answer that is not yet the last: 61xx has more, 6Cxx wants another length (T=0). */
export function followUp(command: Command, { status }: Response): Command | undefined {
  const low = status & 0xff || LE_MAX;
  if (status >> 8 === 0x61) return { cla: 0x00, ins: 0xc0, p1: 0, p2: 0, le: low };
  return status >> 8 === 0x6c ? { ...command, le: low } : undefined;
}
