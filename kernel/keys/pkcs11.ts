import { createRequire } from 'node:module';
import { KeyError } from './error.ts';

/** One attribute of an object, by its number (PKCS #11 v2.40 §4). */
export interface Attribute {
  readonly type: number;
  readonly value?: number | boolean | string | Buffer;
}
export type Template = readonly Attribute[];

interface Mechanism {
  readonly mechanism: number;
  readonly parameter?: object;
}

/** A maker's library, loaded; names and order of arguments are the standard's (PKCS #11 v2.40 §5). */
export interface Pkcs11 {
  load(module: string): void;
  close(): void;
  C_Initialize(): void;
  C_Finalize(): void;
  C_GetSlotList(withToken: boolean): Buffer[];
  C_GetTokenInfo(slot: Buffer): { readonly label: string };
  C_GetMechanismList(slot: Buffer): number[];
  C_OpenSession(slot: Buffer, flags: number): Buffer;
  C_CloseSession(session: Buffer): void;
  C_Login(session: Buffer, user: number, pin: string): void;
  C_FindObjectsInit(session: Buffer, template: Template): void;
  C_FindObjects(session: Buffer, most: number): Buffer[];
  C_FindObjectsFinal(session: Buffer): void;
  C_GetAttributeValue(session: Buffer, object: Buffer, template: Template): Attribute[];
  C_GenerateKeyPair(session: Buffer, mechanism: Mechanism, open: Template, secret: Template): unknown;
  C_GenerateKey(session: Buffer, mechanism: Mechanism, template: Template): Buffer;
  C_DestroyObject(session: Buffer, object: Buffer): void;
  C_EncryptInit(session: Buffer, mechanism: Mechanism, key: Buffer): void;
  C_Encrypt(session: Buffer, plain: Buffer, room: Buffer): Buffer;
  C_DecryptInit(session: Buffer, mechanism: Mechanism, key: Buffer): void;
  C_Decrypt(session: Buffer, sealed: Buffer, room: Buffer): Buffer;
  C_SignInit(session: Buffer, mechanism: Mechanism, key: Buffer): void;
  C_Sign(session: Buffer, message: Buffer, room: Buffer): Buffer;
}

/** What we use of the package pkcs11js. */
export interface Binding {
  readonly PKCS11: new () => Pkcs11;
  readonly CKF_SERIAL_SESSION: number;
  readonly CKF_RW_SESSION: number;
  readonly CKU_USER: number;
  readonly CKO_SECRET_KEY: number;
  readonly CKK_AES: number;
  readonly CKM_AES_KEY_GEN: number;
  readonly CKM_AES_GCM: number;
  readonly CK_PARAMS_AES_GCM: number;
  readonly CKA_VALUE_LEN: number;
  readonly CKA_ENCRYPT: number;
  readonly CKA_DECRYPT: number;
  readonly CKO_PUBLIC_KEY: number;
  readonly CKO_PRIVATE_KEY: number;
  readonly CKA_CLASS: number;
  readonly CKA_LABEL: number;
  readonly CKA_ID: number;
  readonly CKA_TOKEN: number;
  readonly CKA_KEY_TYPE: number;
  readonly CKA_EC_POINT: number;
  readonly CKA_EC_PARAMS: number;
  readonly CKA_VERIFY: number;
  readonly CKA_PRIVATE: number;
  readonly CKA_SENSITIVE: number;
  readonly CKA_EXTRACTABLE: number;
  readonly CKA_SIGN: number;
}

export const BINDING = 'pkcs11js';

/**
 * The binding, found beside the program or on NODE_PATH. It is compiled where it is installed, with a C++ compiler and
 * Node's headers, so it comes only to those who have an HSM. @throws KeyError
 */
export function loadBinding(): Binding {
  try {
    return createRequire(import.meta.url)(BINDING);
  } catch {
    throw new KeyError(
      `An HSM needs the package ${BINDING}. With a C++ compiler and Python, run npm install ${BINDING} in Sandglass’s folder, or put it on NODE_PATH.`,
    );
  }
}
