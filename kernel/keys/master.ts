import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { KeyError } from './error.ts';
import { SUITES, type Suite } from './suite.ts';
import { WRAPPINGS, type Wrapping } from './wrap.ts';

const KEY_BYTES = 32;

/**
 * The institution's master key: it wraps all other keys by the suite's cipher and makes pseudonyms. It lies in a file of
 * its own, never in the database: whoever has only one of the two has nothing. It opens what either suite wrapped, so a
 * house may change its suite; pseudonyms are HMAC-SHA-256 in both, or a change would give everybody another name.
 */
export class MasterKey {
  readonly suite: Suite;
  readonly #wrappings: Readonly<Record<Suite, Wrapping>>;
  readonly #naming: KeyObject;

  constructor(key: Buffer, suite: Suite = 'international') {
    if (key.length !== KEY_BYTES) throw new KeyError(`A master key has ${KEY_BYTES} bytes.`);
    this.suite = suite;
    this.#wrappings = { international: WRAPPINGS.international(key), gm: WRAPPINGS.gm(key) };
    this.#naming = createSecretKey(
      Buffer.from(hkdfSync('sha256', key, '', 'sandglass pseudonym v1', KEY_BYTES)),
    );
  }

  /** `context` binds the wrapped bytes to their place. */
  wrap(plain: Uint8Array, context: string): Buffer {
    return this.#wrappings[this.suite].wrap(plain, context);
  }

  /** @throws KeyError when another master key wrapped it, or it was altered or moved. */
  unwrap(wrapped: Uint8Array, context: string): Buffer {
    const bytes = Buffer.from(wrapped);
    for (const suite of SUITES) {
      const plain = this.#wrappings[suite].unwrap(bytes, context);
      if (plain !== undefined) return plain;
    }
    throw new KeyError(
      'A stored key does not open with this master key. Put back the master.key that belongs to this database.',
    );
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
export function openMasterKey(file: string, suite: Suite = 'international'): MasterKey {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return new MasterKey(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'), suite);
}
