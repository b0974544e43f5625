import { type Dialect, Iso8583Error, unframe } from '@sandglass/iso8583';

/** The identifier with which a terminal's TPDU begins, and the length with which a host's header does. */
const FIRST_OF_HEADER = { 'unionpay-pos': 0x60, 'unionpay-host': 46 } as const;
/** Version 1987 and a class from 1 to 8: what a message type begins with. */
const FIRST_OF_TYPE = { bcd: /^0[1-8]/, ascii: /^303[1-8]/ } as const;

/** BASE24's header on lines of text: ISO and nine digits (product, release, status, who wrote and who answers), after a length or none. */
const BASE24_HEADER = /^(?:\d{4})?ISO\d{9}(?=[01][1-8]\d{2})/;
const BASE24_CHARACTERS_MAX = 20;

/**
 * A message's bytes as logs have them, with the dialect that reads them: with the length of the line, without it, or from the message
 * type on. Text may have BASE24's header before it, which is passed over.
 * @throws Iso8583Error when none of these fits: what is wrong with the length.
 */
export function formOf(dialect: Dialect, bytes: Buffer): { dialect: Dialect; bytes: Buffer } {
  if (dialect.frame === undefined) return { dialect, bytes: withoutBase24(bytes) };
  try {
    return { dialect, bytes: unframe(dialect, bytes) };
  } catch (error) {
    if (!(error instanceof Iso8583Error)) throw error;
    const { header, mti } = dialect;
    if (header !== 'none' && bytes[0] === FIRST_OF_HEADER[header]) return { dialect, bytes };
    if (FIRST_OF_TYPE[mti].test(bytes.toString('hex', 0, 2)))
      return { dialect: { ...dialect, header: 'none' }, bytes };
    throw error;
  }
}

function withoutBase24(bytes: Buffer): Buffer {
  const [before = ''] = BASE24_HEADER.exec(bytes.toString('latin1', 0, BASE24_CHARACTERS_MAX)) ?? [];
  return bytes.subarray(before.length);
}
