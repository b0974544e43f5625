import {
  KeyError,
  type KeyToken,
  openPkcs11,
  type Pkcs11Options,
  type Suite,
  suiteNamed,
} from '@sandglass/keys';
import { UsageError } from './verb.ts';

/** SANDGLASS_SUITE: which algorithms the house writes with. */
export function suiteSetting(text: string | undefined = process.env.SANDGLASS_SUITE): Suite {
  try {
    return suiteNamed(text);
  } catch (error) {
    throw inWords(error);
  }
}

/** SANDGLASS_PKCS11_MODULE, _TOKEN and _PIN: the HSM, where one is configured. */
export function tokenSettings(): Pkcs11Options | undefined {
  const {
    SANDGLASS_PKCS11_MODULE: module,
    SANDGLASS_PKCS11_TOKEN: token,
    SANDGLASS_PKCS11_PIN: pin,
  } = process.env;
  if (module === undefined || module === '') return undefined;
  if (token === undefined || pin === undefined)
    throw new UsageError(
      'With SANDGLASS_PKCS11_MODULE give SANDGLASS_PKCS11_TOKEN and SANDGLASS_PKCS11_PIN too.',
    );
  return { module, token, pin };
}

/** The configured HSM, opened; undefined where none is. */
export async function configuredToken(): Promise<KeyToken | undefined> {
  const settings = tokenSettings();
  if (settings === undefined) return undefined;
  try {
    return await openPkcs11(settings);
  } catch (error) {
    throw inWords(error);
  }
}

const inWords = (error: unknown): unknown =>
  error instanceof KeyError ? new UsageError(error.message) : error;
