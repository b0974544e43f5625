export interface NewCryptogram {
  /** Decimal string. */
  readonly amount: string;
  /** ISO 4217 numeric: 156. */
  readonly currency: string;
  /** Field 42 of ISO 8583: whom the acquirer knows the merchant as. */
  readonly merchant: string;
}

/** Good for one payment of this amount at this merchant, and only in the order in which they were made. */
export interface Cryptogram {
  readonly cryptogram: string;
  readonly counter: number;
}

export interface TokenStatus {
  readonly reference: string;
  readonly state: 'inactive' | 'active' | 'suspended' | 'deleted';
  readonly suspendedBy: 'holder' | 'requestor' | 'issuer' | null;
  readonly expires: string;
  readonly lastFour: string;
  readonly par: string;
}
