/** Credit data that cannot be used as given; the message is one plain sentence for its reader. */
export class CreditDataError extends Error {
  override readonly name = 'CreditDataError';
  /** Stable, for programs: `credit-data-invalid`, `credit-column-missing`, `credit-model-invalid`, … */
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}
