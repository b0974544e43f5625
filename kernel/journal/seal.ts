import { type Cipheriv, createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';

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
 * Encrypts openings for one subject with AES-256-CTR (NIST SP 800-38A §6.5). The cipher stays open and every message
 * takes the counter's next blocks, so no block is used twice; each stream starts at a random 128-bit counter. CTR does
 * not authenticate: the salted commitment in the public leaf does, over the decrypted content.
 */
export class SubjectSeal {
  readonly #cipher: Cipheriv;
  #counter: bigint;

  constructor(key: Buffer) {
    const start = randomBytes(COUNTER_BYTES);
    this.#cipher = createCipheriv('aes-256-ctr', key, start);
    this.#counter = BigInt(`0x${start.toString('hex')}`);
  }

  /** counter (16 bytes) ‖ ciphertext of salt ‖ content, and the commitment. */
  seal(salt: Buffer, content: string): { sealed: Buffer; commitment: string } {
    const length = SALT_BYTES + Buffer.byteLength(content);
    const blocks = Math.ceil(length / BLOCK_BYTES);
    const plain = Buffer.alloc(blocks * BLOCK_BYTES);
    salt.copy(plain);
    plain.write(content, SALT_BYTES);
    const sealed = Buffer.allocUnsafe(COUNTER_BYTES + length);
    writeCounter(sealed, this.#counter);
    this.#cipher.update(plain).copy(sealed, COUNTER_BYTES, 0, length);
    this.#counter = (this.#counter + BigInt(blocks)) & COUNTER_MASK;
    return { sealed, commitment: hash('sha256', plain.subarray(0, length), 'hex') };
  }
}

/** Opens what a seal of the same subject made. Check the commitment afterwards: that is what proves the content. */
export function unseal(key: Buffer, sealed: Buffer): Opened {
  const decipher = createDecipheriv('aes-256-ctr', key, sealed.subarray(0, COUNTER_BYTES));
  const plain = decipher.update(sealed.subarray(COUNTER_BYTES));
  return { salt: plain.subarray(0, SALT_BYTES), content: plain.subarray(SALT_BYTES).toString() };
}

const COUNTER_MASK = (1n << 128n) - 1n;

function writeCounter(into: Buffer, counter: bigint): void {
  into.writeBigUInt64BE(counter >> 64n, 0);
  into.writeBigUInt64BE(counter & 0xffff_ffff_ffff_ffffn, 8);
}

const POOL_BYTES = 4096;
let pool = Buffer.alloc(0);

/** Fresh random salts, drawn from the system in larger portions. */
export function newSalt(): Buffer {
  if (pool.length < SALT_BYTES) pool = randomBytes(POOL_BYTES);
  const salt = pool.subarray(0, SALT_BYTES);
  pool = pool.subarray(SALT_BYTES);
  return salt;
}
