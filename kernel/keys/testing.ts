import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBinding } from './pkcs11.ts';

const MODULE = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib64/pkcs11/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
].find(existsSync);

/** The token that `softHsm` makes. */
export const SOFT_TOKEN = { module: MODULE ?? '', token: 'sandglass test', pin: '4711' };

/** Whether softhsm2 and pkcs11js are there; the tests that need them are skipped where not, and say so. */
export const hasSoftHsm = MODULE !== undefined && isBuilt();

/** A new software token of this process's own. */
export function softHsm(): { readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'softhsm-'));
  mkdirSync(join(folder, 'tokens'));
  writeFileSync(join(folder, 'softhsm2.conf'), `directories.tokendir = ${join(folder, 'tokens')}\n`);
  process.env.SOFTHSM2_CONF = join(folder, 'softhsm2.conf');
  const { token, pin } = SOFT_TOKEN;
  spawnSync('softhsm2-util', ['--init-token', '--free', '--label', token, '--pin', pin, '--so-pin', '0000']);
  return { remove: () => rmSync(folder, { recursive: true }) };
}

function isBuilt(): boolean {
  try {
    return loadBinding() !== undefined;
  } catch {
    return false;
  }
}
