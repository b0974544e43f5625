import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openToAll } from '../embedded/folder.ts';

const SECRET_BYTES = 32;

/** The secret that the roles' passwords are made from; it lies beside the owner's password and is made once. */
export function roleSecret(folder: string): string {
  const file = join(folder, 'role-secret');
  openToAll(folder);
  if (!existsSync(file))
    writeFileSync(file, randomBytes(SECRET_BYTES).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** Each role has a password of its own, from which neither the secret nor another's can be told. */
export const passwordOf = (secret: string, role: string): string =>
  createHmac('sha256', secret).update(role).digest('base64url');
