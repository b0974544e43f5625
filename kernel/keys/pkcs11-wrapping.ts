import { randomBytes } from 'node:crypto';
import type { Binding, Pkcs11 } from './pkcs11.ts';
import type { Wrapping } from './wrap.ts';
import type { WrappingVersions } from './wrapping-keys.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const TAG_BITS = 8 * TAG_BYTES;
const KEYS_MAX = 64;

/** A session of a token that somebody is logged in to. */
export interface Pkcs11Session {
  readonly library: Pkcs11;
  readonly pkcs11js: Binding;
  readonly session: Buffer;
}

/** Wrapping keys of a token, by purpose and version: AES-256 that never leaves it (PKCS #11 v2.40 §2.12.4, CKM_AES_GCM). */
export interface TokenWrapping extends WrappingVersions {
  /** Makes the next version, which wraps from now on. @returns its number */
  add(): number;
  /** Destroys a version: what it wrapped and nobody wrapped anew is gone for good, in every copy. */
  retire(version: number): void;
}

export function pkcs11Wrapping(at: Pkcs11Session, purpose: string): TokenWrapping {
  const { library, pkcs11js: of, session } = at;
  const labelOf = (version: number): string => `sandglass ${purpose} aes-256 ${version}`;
  const LABEL = new RegExp(`^sandglass ${purpose} aes-256 (\\d{1,9})$`);
  let keys = found();

  function found(): ReadonlyMap<number, Buffer> {
    library.C_FindObjectsInit(session, [
      { type: of.CKA_CLASS, value: of.CKO_SECRET_KEY },
      { type: of.CKA_KEY_TYPE, value: of.CKK_AES },
    ]);
    const objects: Buffer[] = [];
    for (let some = library.C_FindObjects(session, KEYS_MAX); some.length > 0; ) {
      objects.push(...some);
      some = library.C_FindObjects(session, KEYS_MAX);
    }
    library.C_FindObjectsFinal(session);
    const versions = objects.flatMap((object): [number, Buffer][] => {
      const [label] = library.C_GetAttributeValue(session, object, [{ type: of.CKA_LABEL }]);
      const version = LABEL.exec(String(label?.value))?.[1];
      return version === undefined ? [] : [[Number(version), object]];
    });
    return new Map(versions.sort(([a], [b]) => a - b));
  }

  const make = (version: number): void => {
    library.C_GenerateKey(session, { mechanism: of.CKM_AES_KEY_GEN }, [
      { type: of.CKA_CLASS, value: of.CKO_SECRET_KEY },
      { type: of.CKA_KEY_TYPE, value: of.CKK_AES },
      { type: of.CKA_VALUE_LEN, value: KEY_BYTES },
      { type: of.CKA_LABEL, value: labelOf(version) },
      { type: of.CKA_TOKEN, value: true },
      { type: of.CKA_PRIVATE, value: true },
      { type: of.CKA_SENSITIVE, value: true },
      { type: of.CKA_EXTRACTABLE, value: false },
      { type: of.CKA_ENCRYPT, value: true },
      { type: of.CKA_DECRYPT, value: true },
    ]);
  };

  const wrappingBy = (key: Buffer): Wrapping => {
    const gcm = (iv: Buffer, context: string) => ({
      mechanism: of.CKM_AES_GCM,
      parameter: {
        type: of.CK_PARAMS_AES_GCM,
        iv,
        aad: Buffer.from(context),
        ivBits: 8 * NONCE_BYTES,
        tagBits: TAG_BITS,
      },
    });
    return {
      wrap(plain, context) {
        const nonce = randomBytes(NONCE_BYTES);
        library.C_EncryptInit(session, gcm(nonce, context), key);
        const room = Buffer.alloc(plain.length + TAG_BYTES);
        return Buffer.concat([nonce, library.C_Encrypt(session, Buffer.from(plain), room)]);
      },
      unwrap(wrapped, context) {
        if (wrapped.length < NONCE_BYTES + TAG_BYTES) return undefined;
        const [nonce, body] = [wrapped.subarray(0, NONCE_BYTES), wrapped.subarray(NONCE_BYTES)];
        library.C_DecryptInit(session, gcm(Buffer.from(nonce), context), key);
        try {
          return Buffer.from(library.C_Decrypt(session, Buffer.from(body), Buffer.alloc(body.length)));
        } catch {
          // A token says of a false tag no more than that something failed; SoftHSM says a general error.
          return undefined;
        }
      },
    };
  };

  return {
    get versions() {
      return [...keys.keys()];
    },
    of(version) {
      const key = keys.get(version);
      if (key === undefined) throw new RangeError(`the token has no version ${version} of ${purpose}`);
      return wrappingBy(key);
    },
    add() {
      const version = ([...found().keys()].at(-1) ?? 0) + 1;
      make(version);
      keys = found();
      return version;
    },
    retire(version) {
      const key = keys.get(version);
      if (key !== undefined) library.C_DestroyObject(session, key);
      keys = found();
    },
  };
}
