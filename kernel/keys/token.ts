import { randomBytes } from 'node:crypto';
import { verifyEd25519 } from './ed25519.ts';
import { KeyError } from './error.ts';
import { type Binding, loadBinding, type Pkcs11, type Template } from './pkcs11.ts';
import { pkcs11Wrapping, type TokenWrapping } from './pkcs11-wrapping.ts';
import type { Signer, SigningAlgorithm } from './signer.ts';

/** A place whose keys sign and wrap but never leave it. */
export interface KeyToken {
  /** The purpose's key, made on first use; undefined for an algorithm that the token does not offer. */
  signer(purpose: string, algorithm: SigningAlgorithm): Signer | undefined;
  offers(algorithm: SigningAlgorithm): boolean;
  /** Keys of a purpose that wrap other keys, in versions; there is none until one is added. */
  wrapping(purpose: string): TokenWrapping;
  close(): void;
}

export interface Pkcs11Options {
  /** Path of the maker's library, e.g. /usr/lib/softhsm/libsofthsm2.so. */
  readonly module: string;
  /** The token's label. */
  readonly token: string;
  readonly pin: string;
}

/** PKCS #11 v3.0 §2.3 (the package stops at v2.40). */
const CKK_EC_EDWARDS = 0x40;
const CKM_EC_EDWARDS_KEY_PAIR_GEN = 0x1055;
const CKM_EDDSA = 0x1057;
/** DER of id-Ed25519, 1.3.101.112 (RFC 8410 §3). */
const ED25519_OID = Buffer.from('06032b6570', 'hex');
const KEY_ID_BYTES = 16;
const KEYS_MAX = 16;

/**
 * Opens an HSM by its PKCS #11 library. Ed25519 only: SM2 is in no version of PKCS #11, each maker has its own numbers
 * for it. One login a process; signing is a synchronous call. @throws KeyError that says what to look at.
 */
export async function openPkcs11({ module, token, pin }: Pkcs11Options): Promise<KeyToken> {
  const pkcs11js = loadBinding();
  const library = new pkcs11js.PKCS11();
  attempt(`The PKCS #11 module ${module} does not open`, () => library.load(module));
  try {
    attempt(`The PKCS #11 module ${module} does not start`, () => library.C_Initialize());
    try {
      return openToken(library, pkcs11js, token, pin);
    } catch (error) {
      library.C_Finalize();
      throw error;
    }
  } catch (error) {
    library.close();
    throw error;
  }
}

function openToken(library: Pkcs11, pkcs11js: Binding, label: string, pin: string): KeyToken {
  const slot = library.C_GetSlotList(true).find((at) => library.C_GetTokenInfo(at).label.trim() === label);
  if (slot === undefined) throw new KeyError(`The PKCS #11 module has no token with the label ${label}.`);
  const session = library.C_OpenSession(slot, pkcs11js.CKF_SERIAL_SESSION | pkcs11js.CKF_RW_SESSION);
  attempt(`The token ${label} does not accept the PIN`, () =>
    library.C_Login(session, pkcs11js.CKU_USER, pin),
  );
  const mechanisms = library.C_GetMechanismList(slot);
  const offers = (algorithm: SigningAlgorithm): boolean =>
    algorithm === 'ed25519' &&
    [CKM_EC_EDWARDS_KEY_PAIR_GEN, CKM_EDDSA].every((one) => mechanisms.includes(one));

  const find = (template: Template): Buffer[] => {
    library.C_FindObjectsInit(session, template);
    const found = library.C_FindObjects(session, KEYS_MAX);
    library.C_FindObjectsFinal(session);
    return found;
  };

  const publicKeys = (name: string) =>
    find([
      { type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_PUBLIC_KEY },
      { type: pkcs11js.CKA_LABEL, value: name },
    ])
      .map((object) => {
        const [point, id] = library.C_GetAttributeValue(session, object, [
          { type: pkcs11js.CKA_EC_POINT },
          { type: pkcs11js.CKA_ID },
        ]);
        // An OCTET STRING around the 32 bytes (PKCS #11 v3.0 §2.3.5).
        return { publicKey: (point!.value as Buffer).subarray(-32), id: id!.value as Buffer };
      })
      .sort((a, b) => a.publicKey.compare(b.publicKey));

  const make = (name: string): void => {
    const shared = [
      { type: pkcs11js.CKA_TOKEN, value: true },
      { type: pkcs11js.CKA_LABEL, value: name },
      { type: pkcs11js.CKA_ID, value: randomBytes(KEY_ID_BYTES) },
      { type: pkcs11js.CKA_KEY_TYPE, value: CKK_EC_EDWARDS },
    ];
    library.C_GenerateKeyPair(
      session,
      { mechanism: CKM_EC_EDWARDS_KEY_PAIR_GEN },
      [
        ...shared,
        { type: pkcs11js.CKA_VERIFY, value: true },
        { type: pkcs11js.CKA_EC_PARAMS, value: ED25519_OID },
      ],
      [
        ...shared,
        { type: pkcs11js.CKA_PRIVATE, value: true },
        { type: pkcs11js.CKA_SENSITIVE, value: true },
        { type: pkcs11js.CKA_EXTRACTABLE, value: false },
        { type: pkcs11js.CKA_SIGN, value: true },
      ],
    );
  };

  return {
    offers,
    wrapping: (purpose) => pkcs11Wrapping({ library, pkcs11js, session }, purpose),
    signer(purpose, algorithm) {
      if (!offers(algorithm)) return undefined;
      const name = `sandglass ${purpose} ${algorithm}`;
      if (publicKeys(name).length === 0) make(name);
      // Two starts at once may have made one each: the smaller one is everybody's.
      const { publicKey, id } = publicKeys(name)[0]!;
      const [privateKey] = find([
        { type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_PRIVATE_KEY },
        { type: pkcs11js.CKA_ID, value: id },
      ]);
      if (privateKey === undefined) throw new KeyError(`The token has the public half of ${name} only.`);
      return {
        algorithm,
        publicKey,
        sign(message) {
          library.C_SignInit(session, { mechanism: CKM_EDDSA }, privateKey);
          const signature = Buffer.from(library.C_Sign(session, Buffer.from(message), Buffer.alloc(64)));
          if (!verifyEd25519(publicKey, message, signature))
            throw new KeyError(`The token’s signature does not fit its key ${name}.`);
          return signature;
        },
      };
    },
    close() {
      library.C_CloseSession(session);
      library.C_Finalize();
      library.close();
    },
  };
}

function attempt(what: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw new KeyError(`${what}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
