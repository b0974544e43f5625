/** Terms that no schedule can be made of. The message is one plain sentence that says what to do. */
export class LoanTermsError extends Error {
  override readonly name = 'LoanTermsError';
  /** The term at fault, in the words of the caller's input: `principal`, `rate`, `periods`, `dates`, … */
  readonly term: string;
  constructor(term: string, message: string) {
    super(message);
    this.term = term;
  }
}
