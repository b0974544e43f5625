/** The answer is no, with the reason: RFC 9457 problem details. Asking again changes nothing. */
export class MerchantProblem extends Error {
  override readonly name = 'MerchantProblem';
  /** HTTP status. */
  readonly status: number;
  /** Stable reason code, e.g. `token-suspended-by-holder`. */
  readonly code: string;
  /** What happened and what to do, in the client's language. */
  readonly detail: string;

  constructor(status: number, code: string, title: string, detail: string) {
    super(title);
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

/**
 * No answer came, so it is not known what happened. Ask again under the same key: it happens once, and the first answer is
 * given again. Until then nothing may be shown as paid, nor as not paid.
 */
export class NotKnown extends Error {
  override readonly name = 'NotKnown';
}
