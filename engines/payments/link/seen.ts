import type { Iso8583Message, MessageParts } from '@sandglass/iso8583';

/** What passes over a link, told to whoever watches it. What is still to leave has its card data in clear: it is not to be kept. */
export interface LinkSeen {
  /** `late`: an answer nobody waits for any more. `no-answer`: of this request, in time. `not-sent`: it never left. */
  readonly kind: 'message' | 'late' | 'no-answer' | 'not-sent';
  readonly way: 'in' | 'out';
  readonly message: Iso8583Message | MessageParts;
}

/** How a link is now. */
export interface LinkState {
  /** Open connections. */
  readonly open: number;
  readonly signedOn: boolean;
  /** Requests of this end that wait for an answer, and of the other end that are being answered. */
  readonly inFlight: number;
  /** Messages since the start that were neither done nor answered: not authentic, or not to be read as far as what they ask. */
  readonly dropped: number;
}
