import { hash, randomFillSync } from 'node:crypto';

const SEED_BYTES = 16;

/**
 * Randomness of one operation. The seed is drawn by the executor on first use and recorded with the operation,
 * so that a replay decides the same.
 */
export class Random {
  #seed: Buffer | undefined;
  #drawn = 0;

  constructor(seed?: Buffer) {
    this.#seed = seed;
  }

  /** The seed if anything was drawn, else undefined. */
  get seed(): Buffer | undefined {
    return this.#seed;
  }

  /** 32 fresh bytes. */
  bytes(): Buffer {
    this.#seed ??= freshSeed();
    this.#drawn += 1;
    return hash('sha256', Buffer.concat([this.#seed, Buffer.from(`/${this.#drawn}`)]), 'buffer');
  }

  /** A new id such as `loan-7k3v9q2m8x4t6w1z` (80 bits, Crockford base 32 in lower case). */
  id(prefix: string): string {
    const drawn = this.bytes();
    let id = '';
    for (let at = 0; at < 16; at += 1) id += ALPHABET[drawn[at]! & 31];
    return `${prefix}-${id}`;
  }
}

const POOL_BYTES = 4096;
const pool = Buffer.alloc(POOL_BYTES);
let drawn = POOL_BYTES;

/** Seeds are drawn from the system in larger portions; each byte is given out once. */
function freshSeed(): Buffer {
  if (drawn === POOL_BYTES) {
    randomFillSync(pool);
    drawn = 0;
  }
  const seed = Buffer.from(pool.subarray(drawn, drawn + SEED_BYTES));
  pool.fill(0, drawn, drawn + SEED_BYTES);
  drawn += SEED_BYTES;
  return seed;
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
