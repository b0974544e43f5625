import { type Dialect, Iso8583Error, unframe } from '@sandglass/iso8583';

/** The identifier with which a terminal's TPDU begins, and the length with which a host's header does. */
const FIRST_OF_HEADER = { 'unionpay-pos': 0x60, 'unionpay-host': 46 } as const;
/** Version 1987 and a class from 1 to 8: what a message type begins with. */
const FIRST_OF_TYPE = { bcd: /^0[1-8]/, ascii: /^303[1-8]/ } as const;

/**
 * A message's bytes as logs have them, with the dialect that reads them: with the length of the line, without it, or from the message
 * type on.
 * @throws Iso8583Error when none of these fits: what is wrong with the length.
 */
export function formOf(dialect: Dialect, bytes: Buffer): { dialect: Dialect; bytes: Buffer } {
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
