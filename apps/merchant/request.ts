/** What the holder may allow a token; the merchant suggests, the holder decides. Absent: not restricted. */
export interface Rules {
  /** IANA name of the holder's zone. */
  readonly zone: string;
  /** 1 is Monday. */
  readonly weekdays?: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
  /** HH:MM. */
  readonly hours?: { readonly from: string; readonly until: string };
  readonly perPayment?: string;
  readonly perDay?: string;
  readonly total?: string;
  readonly paymentsPerDay?: number;
  readonly payments?: number;
}

export interface NewRequest {
  /** What it is for, as the holder reads it; up to 40 characters. */
  readonly scenario: string;
  /** One of the return addresses that are registered for the merchant. */
  readonly returnTo: string;
  /** Payments will follow the first one without the holder: a subscription. */
  readonly recurring: boolean;
  readonly suggestedRules?: Rules;
}

export interface Consented {
  readonly request: string;
  /** Where the holder's browser goes next. */
  readonly consentUrl: string;
}

/** The token, handed over once. The number is as secret as a card's: keep it encrypted, and never show it. */
export interface Redeemed {
  /** Names the token wherever a number must not stand. */
  readonly reference: string;
  readonly number: string;
  /** Last day on which it pays, YYYY-MM-DD. */
  readonly expires: string;
  readonly lastFour: string;
  /** Payment account reference: the same for all tokens of an account; it cannot pay. */
  readonly par: string;
}
