import type { Dialect, HeaderForm } from '../dialect/dialect.ts';
import { Iso8583Error } from '../error.ts';

/** What stands before the message type, in hexadecimal. */
export interface Preamble {
  /** Transport protocol data unit of a terminal: an identifier, to whom, from whom; 5 bytes. */
  readonly tpdu?: string | undefined;
  /** The network's own header: 6 bytes for UnionPay terminals, 46 for hosts. */
  readonly header?: string | undefined;
}

const TPDU_BYTES = 5;
const HEADER_BYTES: Readonly<Record<HeaderForm, number>> = {
  none: 0,
  'unionpay-pos': 6,
  'unionpay-host': 46,
};
const TOTAL_LENGTH_AT = 2;
const TOTAL_LENGTH_DIGITS = 4;

/** Bytes before the message type. */
export const preambleBytes = ({ header }: Dialect): number =>
  HEADER_BYTES[header] + (header === 'unionpay-pos' ? TPDU_BYTES : 0);

/** Reads what stands before the message type. */
export function readPreamble(dialect: Dialect, message: Buffer): Preamble {
  const { header: form } = dialect;
  if (form === 'none') return {};
  const size = preambleBytes(dialect);
  if (message.length < size)
    throw new Iso8583Error('truncated', `expected ${size} bytes of header, found ${message.length}`, {
      offset: 0,
    });
  const hex = message.toString('hex', 0, size).toUpperCase();
  if (form === 'unionpay-pos')
    return { tpdu: hex.slice(0, TPDU_BYTES * 2), header: hex.slice(TPDU_BYTES * 2) };
  if (message[0] !== HEADER_BYTES[form])
    throw new Iso8583Error(
      'header',
      `expected a header of ${HEADER_BYTES[form]} bytes that says its length`,
      {
        offset: 0,
      },
    );
  const said = message.toString('latin1', TOTAL_LENGTH_AT, TOTAL_LENGTH_AT + TOTAL_LENGTH_DIGITS);
  if (said !== totalOf(message.length))
    throw new Iso8583Error('header', `expected the header to say ${message.length} bytes in all`, {
      offset: TOTAL_LENGTH_AT,
    });
  return { header: hex };
}

/** Writes it, with the total length where the header has one. */
export function writePreamble(dialect: Dialect, message: Buffer, { tpdu, header }: Preamble): void {
  const { header: form } = dialect;
  if (form === 'none') return;
  const tpduBytes = form === 'unionpay-pos' ? TPDU_BYTES : 0;
  if (tpduBytes > 0) writeHex(message, 0, tpdu, tpduBytes, 'TPDU');
  writeHex(message, tpduBytes, header, HEADER_BYTES[form], 'header');
  if (form !== 'unionpay-host') return;
  message[0] = HEADER_BYTES[form];
  message.write(totalOf(message.length), TOTAL_LENGTH_AT, 'latin1');
}

const totalOf = (bytes: number): string => String(bytes).padStart(TOTAL_LENGTH_DIGITS, '0');

function writeHex(message: Buffer, at: number, hex: string | undefined, bytes: number, what: string): void {
  if (hex === undefined || hex.length !== bytes * 2 || !/^[0-9A-Fa-f]*$/.test(hex))
    throw new Iso8583Error('header', `this dialect needs a ${what} of ${bytes} bytes in hexadecimal`);
  message.write(hex, at, 'hex');
}

/** The TPDU of an answer: the same identifier, the two addresses changed about. */
export function answerTpdu(tpdu: string): string {
  if (!/^[0-9A-Fa-f]{10}$/.test(tpdu)) throw new Iso8583Error('header', 'a TPDU has 5 bytes in hexadecimal');
  return `${tpdu.slice(0, 2)}${tpdu.slice(6)}${tpdu.slice(2, 6)}`;
}
