import { type Cipheriv, hash, randomBytes, randomFillSync } from 'node:crypto';
import { subjectCipher, subjectDecipher } from '@sandglass/keys';

const SALT_BYTES = 16;
const BLOCK_BYTES = 16;
const COUNTER_BYTES = 16;

/** An opening's private content and the salt that its commitment was made with. */
export interface Opened {
  readonly salt: Buffer;
  readonly content: string;
}

/** sha256(salt ‖ content), lower-case hex: what the public leaf carries. */
export function commitment(salt: Buffer, content: string): string {
  return hash('sha256', Buffer.concat([salt, Buffer.from(content)]), 'hex');
}

/**
 * Encrypts openings for one subject in counter mode (NIST SP 800-38A §6.5), by AES-256 or SM4 as its key is. The cipher stays open and every message
 * takes the counter's next blocks, so no block is used twice; each stream starts at a random 128-bit counter. CTR does
 * not authenticate: the salted commitment in the public leaf does, over the decrypted content.
 */
export class SubjectSeal {
  readonly #cipher: Cipheriv;
  /** The counter of the next message's first block. */
  readonly #counter: Buffer;

  constructor(key: Buffer) {
    this.#counter = randomBytes(COUNTER_BYTES);
    this.#cipher = subjectCipher(key, this.#counter);
  }

  /** counter (16 bytes) ‖ ciphertext of salt ‖ content, and the commitment. */
  seal(content: string): { sealed: Buffer; commitment: string } {
    const most = SALT_BYTES + content.length * 3 + BLOCK_BYTES;
    if (scratch.length < most) scratch = Buffer.alloc(most * 2);
    fillSalt(scratch);
    const length = SALT_BYTES + scratch.write(content, SALT_BYTES);
    const blocks = Math.ceil(length / BLOCK_BYTES);
    const sealed = Buffer.allocUnsafe(COUNTER_BYTES + length);
    this.#counter.copy(sealed);
    // Whole blocks, so that the next message begins with one; what lies behind the content is not kept.
    this.#cipher.update(scratch.subarray(0, blocks * BLOCK_BYTES)).copy(sealed, COUNTER_BYTES, 0, length);
    count(this.#counter, blocks);
    return { sealed, commitment: hash('sha256', scratch.subarray(0, length), 'hex') };
  }
}

/** Where a message is put together, before it is encrypted. */
let scratch = Buffer.alloc(1024);

/** Opens what a seal of the same subject made. Check the commitment afterwards: that is what proves the content. */
export function unseal(key: Buffer, sealed: Buffer): Opened {
  const decipher = subjectDecipher(key, sealed.subarray(0, COUNTER_BYTES));
  const plain = decipher.update(sealed.subarray(COUNTER_BYTES));
  return { salt: plain.subarray(0, SALT_BYTES), content: plain.subarray(SALT_BYTES).toString() };
}

/** Moves a big-endian counter on, modulo 2^128. */
function count(counter: Buffer, blocks: number): void {
  let carry = blocks;
  for (let at = COUNTER_BYTES - 1; at >= 0 && carry > 0; at -= 1) {
    carry += counter[at]!;
    counter[at] = carry & 0xff;
    carry >>>= 8;
  }
}

const POOL_BYTES = 4096;
const pool = Buffer.alloc(POOL_BYTES);
let drawn = POOL_BYTES;

/** Puts a fresh random salt at the beginning; salts are drawn from the system in larger portions. */
function fillSalt(into: Buffer): void {
  if (drawn === POOL_BYTES) {
    randomFillSync(pool);
    drawn = 0;
  }
  pool.copy(into, 0, drawn, drawn + SALT_BYTES);
  drawn += SALT_BYTES;
}
