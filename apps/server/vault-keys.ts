import { openDatabase } from '@sandglass/database';
import { type KeyToken, subjectBox, wrappingKeys } from '@sandglass/keys';
import { rooms } from './rooms.ts';

const KEY_BYTES = 32;
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
  const { bytes, start } = wrappingKeys(subjectBox(Buffer.alloc(KEY_BYTES)), KEY_BYTES, kept).markOf(version);
  const database = await openDatabase({ ...where, rooms });
  try {
    const { rows } = await database.pools.read.query<{ count: number }>(
      `select count(*)::int as count from payments.number
       where shard = $1 and octet_length(key) = $2 and substring(key from 1 for octet_length($3::bytea)) = $3`,
      [PILOT, bytes, start],
    );
    const count = rows[0]?.count ?? 0;
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
