import { inspect } from 'node:util';
import { EmvError } from '../error.ts';

/**
 * Track 2 equivalent data (tag 57, ISO/IEC 7813): number, expiry as YYMM, service code, discretionary data; expiry and service code are
 * empty where the card has none. It prints as nothing but that it is one.
 */
export class Track2 {
  readonly #pan: string;
  readonly expiry: string;
  readonly serviceCode: string;
  readonly #discretionary: string;

  constructor(pan: string, expiry: string, serviceCode: string, discretionary: string) {
    this.#pan = pan;
    this.expiry = expiry;
    this.serviceCode = serviceCode;
    this.#discretionary = discretionary;
  }

  reveal(): { readonly pan: string; readonly discretionary: string } {
    return { pan: this.#pan, discretionary: this.#discretionary };
  }

  /** The digits with D between, as tag 57 has them before its F. */
  revealText(): string {
    const { expiry, serviceCode } = this;
    return `${this.#pan}D${expiry || SEPARATOR}${serviceCode || SEPARATOR}${this.#discretionary}`;
  }

  toJSON(): string {
    return 'Track2(hidden)';
  }

  toString(): string {
    return this.toJSON();
  }

  [inspect.custom](): string {
    return this.toJSON();
  }
}

const SEPARATOR = 'D';
/** A separator stands in the place of an expiry or a service code that there is not (ISO/IEC 7813, 6.2). */
const FORM = /^(\d{1,19})D(\d{4}|D)(\d{3}|D)(\d*)F?$/;
const CHARACTERS_MAX = 37;

/** Reads the hexadecimal of tag 57, or a track as field 35 of a message has it. */
export function readTrack2(text: string): Track2 {
  const [, pan, expiry, serviceCode, discretionary] =
    FORM.exec(text.toUpperCase().replaceAll('=', SEPARATOR)) ?? [];
  if (pan === undefined || expiry === undefined || serviceCode === undefined || discretionary === undefined)
    throw new EmvError('format', 'expected a number, D, expiry, service code and discretionary data');
  if (
    pan.length + SEPARATOR.length + expiry.length + serviceCode.length + discretionary.length >
    CHARACTERS_MAX
  )
    throw new EmvError('length', `expected at most ${CHARACTERS_MAX} characters`);
  const said = (part: string): string => (part === SEPARATOR ? '' : part);
  return new Track2(pan, said(expiry), said(serviceCode), discretionary);
}

/** The bytes of tag 57: an odd number of digits is filled up by F. */
export function writeTrack2(track: Track2): Buffer {
  const digits = track.revealText();
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}F`, 'hex');
}
