import type { Elements } from './element.ts';

/** How digits, texts and lengths are written. */
export type DigitCoding = 'ascii' | 'bcd';
export type LengthCoding = 'ascii' | 'bcd' | 'binary';
export type ByteCoding = 'binary' | 'hex';
/** Tracks also as `nibbles`: two to a byte as in BCD, each of any value, since terminals encrypt a part of them. */
export type TrackCoding = DigitCoding | 'nibbles';
/** Where the odd nibble of BCD goes: `left` before the digits, `right` after them. */
export type Side = 'left' | 'right';

/** What a link puts before each message so that its end is known. */
export interface FrameForm {
  readonly coding: 'binary' | 'ascii' | 'bcd';
  /** Bytes of the length itself: 2 or 4. */
  readonly bytes: 2 | 4;
  /** Whether the length counts itself too. */
  readonly countsItself: boolean;
}

/** What stands between the length and the message type. */
export type HeaderForm = 'none' | 'unionpay-pos' | 'unionpay-host';

/**
 * A dialect is data: which elements there are and how each kind of content is written. A further network is one more of
 * these, not code.
 */
export interface Dialect {
  readonly name: string;
  /** The first digit of the message type that this version has (ISO 8583, 4.1.1): 0 is 1987, 1 is 1993. */
  readonly version: '0' | '1';
  readonly elements: Elements;
  readonly frame: FrameForm | undefined;
  readonly header: HeaderForm;
  readonly mti: DigitCoding;
  readonly bitmap: ByteCoding;
  /** Bitmaps at most: 1, 2, or 3 where data element 65 is a third one. */
  readonly bitmaps: 1 | 2 | 3;
  readonly digits: DigitCoding;
  /** Tracks, whose separator is D in BCD (and in nibbles) and = in ASCII. */
  readonly tracks: TrackCoding;
  readonly bytes: ByteCoding;
  /** What a length counts of bytes that are written in hexadecimal. */
  readonly hexLengths: 'characters' | 'bytes';
  readonly lengths: LengthCoding;
  /** Where the odd nibble goes, by content length kind, and for single fields. Of a variable length it is also found on the other side. */
  readonly oddNibble: {
    readonly fixed: Side;
    readonly variable: Side;
    readonly fields?: Readonly<Record<number, Side>>;
  };
}
