/** What became of it. `pending`: nobody knows yet, and it is neither paid nor not paid. */
export type PaymentState = 'pending' | 'approved' | 'declined' | 'reversed';

export type PaymentKind = 'purchase' | 'hold' | 'completion' | 'refund';

/**
 * Why a payment was declined, as far as a merchant is told: what the payer can mend (`funds`, `limit`, `rule`), what ends the
 * token (`token`), what the shop must mend (`shop`), and what may pass by itself (`try-later`).
 */
export type ReasonClass = 'funds' | 'limit' | 'rule' | 'token' | 'shop' | 'try-later';

/** Amounts are decimal strings of renminbi, times RFC 3339. */
export interface Payment {
  /** The merchant's own. */
  readonly id: string;
  readonly kind: PaymentKind;
  readonly amount: string;
  readonly state: PaymentState;
  /** Only where it was declined. */
  readonly reason: ReasonClass | null;
  /** Field 39 of ISO 8583, where there is an answer. */
  readonly response: string | null;
  /** Retrieval reference number. */
  readonly rrn: string;
  /** The payment that a capture or a refund follows. */
  readonly original: string | null;
  readonly at: string;
}

export interface PaymentPage {
  readonly payments: readonly Payment[];
  /** Where the next page begins; null: that was the last. */
  readonly next: string | null;
}

export interface NewPayment {
  /** The merchant's own, up to 40 characters; asked again, it gives the same payment. */
  readonly id: string;
  readonly amount: string;
  /** The token's number, as it was handed over; it is never sent to a browser, logged or put in an address. */
  readonly token: string;
  /** Last day on which the token pays, YYYY-MM-DD. */
  readonly expires: string;
  readonly cryptogram?: string;
  /** Within what the holder agreed to earlier: needs no cryptogram of its own. */
  readonly recurring?: boolean;
  /** `later` holds the amount; captures then take it. */
  readonly capture: 'now' | 'later';
}
