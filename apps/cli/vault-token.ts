import type { KeyToken } from '@sandglass/keys';
import { VaultKeyRefused } from '@sandglass/server';
import { configuredToken } from './keysettings.ts';
import { UsageError } from './verb.ts';

/** Works with the configured HSM, and closes it; what the vault refuses is said in a sentence. */
export async function withVaultToken<T>(work: (token: KeyToken) => T | Promise<T>): Promise<T> {
  const token = await configuredToken();
  if (token === undefined)
    throw new UsageError(
      'This needs an HSM: set SANDGLASS_PKCS11_MODULE, SANDGLASS_PKCS11_TOKEN and SANDGLASS_PKCS11_PIN.',
    );
  try {
    return await work(token);
  } catch (error) {
    throw error instanceof VaultKeyRefused ? new UsageError(`${error.message}.`) : error;
  } finally {
    token.close();
  }
}
