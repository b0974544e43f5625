import { createHash, timingSafeEqual } from 'node:crypto';
import { EmvError } from '../error.ts';

/** Bytes of SHA-1, the one hash that RSA cards have (Book 2, B2.3, indicator 01). */
export const HASH_BYTES = 20;

/** Refuses signed data whose hash is not that of its contents and what belongs to it (Book 2, 5 and 6). */
export function assertHash(recovered: Buffer, ...outside: readonly Uint8Array[]): void {
  const inside = recovered.subarray(1, -(HASH_BYTES + 1));
  const hash = createHash('sha1').update(inside);
  for (const part of outside) hash.update(part);
  if (!timingSafeEqual(hash.digest(), recovered.subarray(-(HASH_BYTES + 1), -1)))
    throw new EmvError('certificate', 'expected the hash of what was signed');
}

/** Refuses a hash or signature algorithm that is not SHA-1 with RSA. */
export function assertAlgorithm(indicator: number | undefined): void {
  if (indicator !== 0x01) throw new EmvError('certificate', 'expected the algorithm 01, SHA-1 with RSA');
}
