/** The day of the week as ISO 8601 counts it: 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * What the holder allows a token (EMVCo token domain restriction controls, and the holder's own). What is absent is not
 * restricted. Amounts are decimal strings of renminbi; times are those of the zone.
 */
export interface Rules {
  /** IANA name; the holder's days and hours are those of this place, wherever the shop is. */
  readonly zone: string;
  readonly weekdays?: readonly Weekday[];
  /** 'HH:MM'. From is in, until is out; a window over midnight belongs to the day on which it began. */
  readonly hours?: { readonly from: string; readonly until: string };
  /** Last civil date on which it pays. The token's own end, which its requestor holds with the number, stays. */
  readonly lastDay?: string;
  readonly perPayment?: string;
  readonly perDay?: string;
  readonly total?: string;
  readonly paymentsPerDay?: number;
  readonly payments?: number;
  /** Field 42 of the merchants that it pays. */
  readonly merchants?: readonly string[];
  /** ISO 18245. */
  readonly categories?: readonly string[];
  /** GB/T 2260, province level, of the merchant. */
  readonly regions?: readonly string[];
  /** Field 22, first two digits. */
  readonly entryModes?: readonly string[];
}
