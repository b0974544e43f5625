import { Iso8583Error } from '../error.ts';

/** What a reversal or advice says of the message that it is about: data element 90 (ISO 8583:1987, 4.4.24). */
export interface OriginalData {
  readonly mti: string;
  /** System trace audit number, data element 11. */
  readonly stan: string;
  /** Transmission date and time, data element 7: MMDDhhmmss. */
  readonly transmitted: string;
  /** Acquiring and forwarding institution, data elements 32 and 33; undefined where there was none. */
  readonly acquirer?: string | undefined;
  readonly forwarder?: string | undefined;
}

const FIELD = 90;
const FORM = /^(\d{4})(\d{6})(\d{10})(\d{11})(\d{11})$/;
const INSTITUTION_DIGITS = 11;
const NONE = '0'.repeat(INSTITUTION_DIGITS);

/** The 42 digits of data element 90: institutions stand right-justified, zeros for none. */
export function writeOriginalData({
  mti,
  stan,
  transmitted,
  acquirer = '',
  forwarder = '',
}: OriginalData): string {
  const digits =
    mti +
    stan +
    transmitted +
    acquirer.padStart(INSTITUTION_DIGITS, '0') +
    forwarder.padStart(INSTITUTION_DIGITS, '0');
  readOriginalData(digits);
  return digits;
}

/** Reads them. An institution's leading zeros are its own only where it has eleven digits without them, so they are left out. */
export function readOriginalData(digits: string): OriginalData {
  const [, mti, stan, transmitted, acquirer, forwarder] = FORM.exec(digits) ?? [];
  if (mti === undefined || stan === undefined || transmitted === undefined)
    throw new Iso8583Error(
      'characters',
      'expected 42 digits: type 4, trace 6, date and time 10, institutions 11 each',
      {
        field: FIELD,
      },
    );
  return { mti, stan, transmitted, acquirer: institutionOf(acquirer), forwarder: institutionOf(forwarder) };
}

const institutionOf = (digits = NONE): string | undefined =>
  digits === NONE ? undefined : digits.replace(/^0+/, '');
