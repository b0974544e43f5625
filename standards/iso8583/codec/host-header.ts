import { Iso8583Error } from '../error.ts';

/** The fields of the 46 bytes before a message between a member and UnionPay's exchange (Q/CUP 006.2, message header). */
export interface HostHeader {
  /** Version, 7 bits, and in the high bit whether the message is a test. */
  readonly version: number;
  /** Identification codes of at most 11 characters: to whom and from whom. */
  readonly destination: string;
  readonly source: string;
  /** Six hexadecimal digits. */
  readonly reserved: string;
  readonly batch: number;
  /** Eight characters. */
  readonly transaction: string;
  readonly user: number;
  /** Five digits; 00000 where nothing was rejected. */
  readonly reject: string;
}

const BYTES = 46;
const ID_LENGTH = 11;

/** Makes the header, in hexadecimal; its total length is written when the message is encoded. */
export function hostHeader(parts: Partial<HostHeader> & Pick<HostHeader, 'destination' | 'source'>): string {
  const { version = 1, destination, source, reserved = '000000', batch = 0, user = 0 } = parts;
  const { transaction = '00000000', reject = '00000' } = parts;
  const bytes = Buffer.alloc(BYTES);
  bytes[0] = BYTES;
  bytes[1] = version;
  bytes.write('0000', 2, 'latin1');
  bytes.write(identification(destination), 6, 'latin1');
  bytes.write(identification(source), 17, 'latin1');
  if (!/^[0-9A-Fa-f]{6}$/.test(reserved))
    throw new Iso8583Error('header', 'reserved has 6 hexadecimal digits');
  bytes.write(reserved, 28, 'hex');
  bytes[31] = batch;
  if (!/^[ -~]{8}$/.test(transaction)) throw new Iso8583Error('header', 'transaction has 8 characters');
  bytes.write(transaction, 32, 'latin1');
  bytes[40] = user;
  if (!/^\d{5}$/.test(reject)) throw new Iso8583Error('header', 'a reject code has 5 digits');
  bytes.write(reject, 41, 'latin1');
  return bytes.toString('hex').toUpperCase();
}

function identification(code: string): string {
  if (!/^[ -~]{1,11}$/.test(code))
    throw new Iso8583Error('header', `an identification code has 1 to ${ID_LENGTH} characters`);
  return code.padEnd(ID_LENGTH);
}

/** Reads the header that a message came with. */
export function readHostHeader(hex: string): HostHeader {
  const bytes = Buffer.from(hex, 'hex');
  if (bytes.length !== BYTES) throw new Iso8583Error('header', `a host's header has ${BYTES} bytes`);
  return {
    version: bytes[1]!,
    destination: bytes.toString('latin1', 6, 17).trimEnd(),
    source: bytes.toString('latin1', 17, 28).trimEnd(),
    reserved: bytes.toString('hex', 28, 31),
    batch: bytes[31]!,
    transaction: bytes.toString('latin1', 32, 40),
    user: bytes[40]!,
    reject: bytes.toString('latin1', 41, 46),
  };
}
