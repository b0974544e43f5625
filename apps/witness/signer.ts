import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ed25519Signer, newEd25519Seed } from '@sandglass/keys';
import { COSIGNATURE_V1, isKeyName, type Signer, verifierKey } from '@sandglass/tlog';

/** The witness's key in its folder, made on first use; mode 0600. One key has one name (C2SP tlog-cosignature). */
export function openSigner(folder: string, name: string): Signer {
  if (!isKeyName(name))
    throw new Error(`${JSON.stringify(name)} is no name of a key: no spaces, no plus sign.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'key.json');
  const { name: kept, seed } = readOrMake(file, name);
  if (kept !== name)
    throw new Error(`The key in ${file} belongs to the witness ${kept}; one key has one name.`);
  const { publicKey, sign } = ed25519Signer(Buffer.from(seed, 'hex'));
  return { key: verifierKey(name, COSIGNATURE_V1, publicKey), sign };
}

interface KeyFile {
  readonly name: string;
  /** Hex. */
  readonly seed: string;
}

function readOrMake(file: string, name: string): KeyFile {
  try {
    const made: KeyFile = { name, seed: newEd25519Seed().toString('hex') };
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return JSON.parse(readFileSync(file, 'utf8'));
  }
}
