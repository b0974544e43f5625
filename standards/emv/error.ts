/** What can be wrong with EMV data, a closed list. */
export type EmvFault =
  | 'truncated'
  | 'trailing'
  | 'tag'
  | 'length'
  | 'depth'
  | 'format'
  | 'missing'
  | 'key'
  | 'number'
  | 'qr'
  | 'apdu'
  | 'certificate';

/** The only error that this room makes of input. Its sentence says what was expected and never quotes card data. */
export class EmvError extends Error {
  override readonly name = 'EmvError';
  readonly fault: EmvFault;
  /** The byte, from 0, where there is one. */
  readonly offset: number | undefined;

  constructor(fault: EmvFault, expected: string, offset?: number) {
    super(offset === undefined ? expected : `byte ${offset}: ${expected}`);
    this.fault = fault;
    this.offset = offset;
  }
}
