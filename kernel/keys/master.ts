import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key could not be used; says what to do, and never shows key material. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

/**
 * The institution's master key: it wraps all other keys (AES-256-GCM, NIST SP 800-38D) and makes pseudonyms
 * (HMAC-SHA-256). It lies in a file of its own, never in the database: whoever has only one of the two has nothing.
 */
export class MasterKey {
  readonly #wrapping: Buffer;
  readonly #naming: Buffer;

  constructor(key: Buffer) {
    if (key.length !== KEY_BYTES) throw new KeyError(`A master key has ${KEY_BYTES} bytes.`);
    this.#wrapping = Buffer.from(hkdfSync('sha256', key, '', 'sandglass wrap v1', KEY_BYTES));
    this.#naming = Buffer.from(hkdfSync('sha256', key, '', 'sandglass pseudonym v1', KEY_BYTES));
  }

  /** nonce ‖ ciphertext ‖ tag. `context` binds the wrapped bytes to their place. */
  wrap(plain: Uint8Array, context: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#wrapping, nonce);
    cipher.setAAD(Buffer.from(context));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws KeyError when another master key wrapped it, or it was altered or moved. */
  unwrap(wrapped: Uint8Array, context: string): Buffer {
    const bytes = Buffer.from(wrapped);
    const end = bytes.length - TAG_BYTES;
    if (end < NONCE_BYTES) throw new KeyError('This is not a wrapped key.');
    const decipher = createDecipheriv('aes-256-gcm', this.#wrapping, bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(end));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, end)), decipher.final()]);
    } catch {
      throw new KeyError(
        'A stored key does not open with this master key. Put back the master.key that belongs to this database.',
      );
    }
  }

  /** 32 hexadecimal digits: the same for the same name, and of no use to whoever lacks the key. */
  pseudonym(of: string): string {
    return createHmac('sha256', this.#naming).update(of).digest('hex').slice(0, 32);
  }

  /** Never printed, also by accident. */
  toJSON(): string {
    return 'MasterKey';
  }
}

/** Reads the master key's file (mode 0600), making it on the first start. */
export function openMasterKey(file: string): MasterKey {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return new MasterKey(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'));
}
