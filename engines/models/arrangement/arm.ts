import { createHmac } from 'node:crypto';
import type { Rating } from './arrangement.ts';

/** Whose decision counts for a customer. */
export type Arm = 'champion' | 'challenger';

const POINT_BYTES = 6;

/**
 * The customer's arm: a point in [0, 100) drawn by a keyed hash of the customer, below the share or not. It is the same
 * for every application, whichever process asks; a larger share keeps those who were in the smaller one.
 */
export function armOf(
  { challenger, share_percent, salt }: Pick<Rating, 'challenger' | 'share_percent' | 'salt'>,
  customer: string,
): Arm {
  // Nobody's point is below nothing, so none need be drawn.
  if (challenger === null || share_percent === 0) return 'champion';
  const drawn = createHmac('sha256', Buffer.from(salt, 'hex')).update(customer).digest();
  const point = (100 * drawn.readUIntBE(0, POINT_BYTES)) / 256 ** POINT_BYTES;
  return point < share_percent ? 'challenger' : 'champion';
}
