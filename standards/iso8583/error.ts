/** What can be wrong with a message, a closed list. */
export type Iso8583Fault =
  | 'truncated'
  | 'trailing'
  | 'mti'
  | 'bitmap'
  | 'undefined-field'
  | 'length'
  | 'characters'
  | 'padding'
  | 'header'
  | 'frame'
  | 'mac'
  | 'dialect'
  | 'secret';

/** Where it is wrong: the data element, and the byte of the message, from 0 at the message type. */
export interface Place {
  readonly field?: number | undefined;
  readonly offset?: number | undefined;
}

/**
 * The only error that this room makes of input. Its sentence names field, position and what was expected, and never quotes
 * what was found: that might be card data.
 */
export class Iso8583Error extends Error {
  override readonly name = 'Iso8583Error';
  readonly fault: Iso8583Fault;
  readonly field: number | undefined;
  readonly offset: number | undefined;

  constructor(fault: Iso8583Fault, expected: string, { field, offset }: Place = {}) {
    const where = [
      field === undefined ? undefined : `field ${field}`,
      offset === undefined ? undefined : `byte ${offset}`,
    ].filter((part) => part !== undefined);
    super(where.length === 0 ? expected : `${where.join(', ')}: ${expected}`);
    this.fault = fault;
    this.field = field;
    this.offset = offset;
  }
}
