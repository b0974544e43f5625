/** What a merchant asks of its acquirer. */
export interface Order {
  /** The merchant's own key: asked again, it gives the same sale. */
  readonly sale: string;
  readonly merchant: string;
  readonly terminal: string;
  readonly amount: string;
}
