/** A sale passes the claims to the buyer for good; an agency that is entrusted collects them for the bank (委外催收). */
export const FORMS = ['sale', 'outsourcing'] as const;
export type Form = (typeof FORMS)[number];

/** What is bid for, and what the reserve is: a price in minor units, or a commission in hundredths of a percent. */
interface Bidding {
  /** More than zero where `a` is better for the bank than `b`. */
  readonly compare: (a: bigint, b: bigint) => number;
}

const order = (a: bigint, b: bigint): number => (a > b ? 1 : a < b ? -1 : 0);

/** A price is better the higher it is, a commission the lower. */
export const biddingOf: Readonly<Record<Form, Bidding>> = {
  sale: { compare: order },
  outsourcing: { compare: (a, b) => order(b, a) },
};
