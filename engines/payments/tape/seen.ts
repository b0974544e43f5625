import type { Name } from '@sandglass/iso8583';

/** Who stands on the way of a payment. */
export const PLACES = ['shop', 'acquirer', 'network', 'bank'] as const;
export type Place = (typeof PLACES)[number];

/** A field of a message as it may be printed: card data is masked or only counted. */
export interface ShownField {
  readonly field: number;
  readonly name: Name;
  readonly value: string;
  /** What a code says. */
  readonly meaning?: Name;
}

/**
 * `message`: it left, or came in. `late`: an answer that nobody waits for any more. `no-answer`: who asked gave up waiting.
 * `not-sent`: the line was not there, so it never left.
 */
export type SeenKind = 'message' | 'late' | 'no-answer' | 'not-sent';

/** What one end of a line saw of a message. */
export interface Seen {
  readonly kind: SeenKind;
  /** ms since 1970 with fractions, by the clock of the end that saw it. */
  readonly at: number;
  readonly from: Place;
  readonly to: Place;
  readonly end: 'sender' | 'receiver';
  /** Message type; between shop and acquirer, which do not speak ISO 8583, `order` or `reply`. */
  readonly mti: string;
  /** Field 39, or how the sale stands that the shop is told. */
  readonly response?: string;
  readonly fields?: readonly ShownField[];
}

/** ms since 1970 with fractions of a millisecond, so that what happens within one is told apart. */
export const momentNow = (): number => performance.timeOrigin + performance.now();
