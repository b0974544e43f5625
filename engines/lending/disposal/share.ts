/**
 * A loan's part of a price: by what its claim is of all claims, whole fen. Parts telescope over the loans' places, so that
 * together they are the price to the fen. All amounts in minor units.
 *
 * @param from claims of the loans before it
 * @param to those and its own
 * @param all every claim of the pool; more than zero
 */
export const shareOf = (price: bigint, from: bigint, to: bigint, all: bigint): bigint =>
  (price * to) / all - (price * from) / all;

/** Hundredths of a percent of what was recovered, rounded down: to be taken of the whole, less what was paid before. */
export const commissionOf = (recovered: bigint, bps: bigint): bigint => (recovered * bps) / 10_000n;
