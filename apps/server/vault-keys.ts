import { openDatabase } from '@sandglass/database';
import type { KeyToken } from '@sandglass/keys';
import { countWrappedBy } from '@sandglass/payments';
import { rooms } from './rooms.ts';

/** The pilot that keeps numbers of cards and tokens. */
const PILOT = 'token';

/** What a pilot's wrapping keys are called in the HSM. */
export const wrappingPurpose = (pilot: string, name: string): string => `pilot ${pilot} ${name}`;

/** Why a wrapping key is not rotated or retired: it needs something to be done before. */
export class VaultKeyRefused extends Error {
  override readonly name = 'VaultKeyRefused';
}

const keptIn = (token: KeyToken) => {
  const kept = token.wrapping(wrappingPurpose(PILOT, 'vault'));
  if (kept.versions.length === 0)
    throw new VaultKeyRefused(
      'The HSM has no wrapping key of the vault: the house makes the first when it starts with it',
    );
  return kept;
};

/** Makes the next version of the vault's wrapping key; a house that runs finds it within a minute. @returns all versions */
export function rotateVaultKey(token: KeyToken): readonly number[] {
  const kept = keptIn(token);
  kept.add();
  return kept.versions;
}

/**
 * Destroys an older version of the vault's wrapping key for good, once no number is wrapped by it any more.
 *
 * @returns the versions that are left
 * @throws VaultKeyRefused where it is the newest, or is not there, or numbers would be lost
 */
export async function retireVaultKey(
  where: { readonly folder?: string | undefined; readonly url?: string },
  token: KeyToken,
  version: number,
): Promise<readonly number[]> {
  const kept = keptIn(token);
  if (!kept.versions.includes(version)) throw new VaultKeyRefused(`The HSM has no version ${version}`);
  if (version === kept.versions.at(-1))
    throw new VaultKeyRefused(`Version ${version} is the newest, which wraps now: rotate first`);
  const database = await openDatabase({ ...where, rooms });
  try {
    const count = await countWrappedBy(database.pools.read, PILOT, kept, version);
    if (count > 0)
      throw new VaultKeyRefused(
        `${count} numbers are still wrapped by version ${version}, and would be lost: let the house run with the HSM first`,
      );
  } finally {
    await database.close();
  }
  kept.retire(version);
  return kept.versions;
}
