import { hash } from 'node:crypto';
import type { Form } from './form.ts';

/** What is bid, as it is sealed. */
export interface Sealed {
  readonly pool: string;
  readonly round: number;
  /** The bidder's party; `reserve` for the bank's own reserve. */
  readonly by: string;
  /** A price such as `1250000.00`, or a commission in hundredths of a percent such as `2500`. */
  readonly value: string;
  /** Known to the bidder alone until the bids are opened: at least 16 random bytes, lower-case hex. */
  readonly code: string;
}

export const RESERVE = 'reserve';

/**
 * The seal of a bid: SHA-256, lower-case hex, of `sandglass-bid/1` and the parts, each on a line. The bidder makes it and hands
 * in the seal alone; without the code nobody, not even who keeps the database, can say what was bid.
 *
 * @example
 * sealOf({ pool: 'pool-1', round: 1, by: 'amc-east', value: '1250000.00', code: '00'.repeat(16) });
 */
export const sealOf = ({ pool, round, by, value, code }: Sealed): string =>
  hash('sha256', ['sandglass-bid/1', pool, String(round), by, value, code].join('\n'), 'hex');

/** What a value must look like, by form. */
export const VALUE: Readonly<Record<Form, RegExp>> = {
  sale: /^(0|[1-9][0-9]{0,14})\.[0-9]{2}$/,
  outsourcing: /^(0|[1-9][0-9]{0,3})$/,
};

/** Minor units of a price, hundredths of a percent of a commission. */
export const amountBid = (value: string): bigint => BigInt(value.replace('.', ''));
