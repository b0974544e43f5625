import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { MasterKey } from './master.ts';

const SECRET_BYTES = 32;

/** One version of a secret that is changed now and then. */
export interface SecretVersion {
  /** From 1. */
  readonly version: number;
  readonly secret: Buffer;
}

/** Binds a wrapped secret to its place; the first version was there before there were others. */
export const secretContext = (name: string, version: number): string =>
  version === 1 ? `secret ${name}` : `secret ${name} version ${version}`;

/** The versions of a secret that are there, oldest first. */
export async function readVersions(
  pool: Pool,
  master: MasterKey,
  name: string,
): Promise<readonly SecretVersion[]> {
  const { rows } = await pool.query<{ version: number; wrapped: Buffer }>(
    'select version, wrapped from keys.secret where name = $1 order by version',
    [name],
  );
  return rows.map(({ version, wrapped }) => ({
    version,
    secret: master.unwrap(wrapped, secretContext(name, version)),
  }));
}

/** Makes a version, 32 random bytes, where it is not there; two that make it at once agree on one. */
export async function addVersion(
  pool: Pool,
  master: MasterKey,
  { name, version }: { readonly name: string; readonly version: number },
): Promise<void> {
  await pool.query(
    'insert into keys.secret (name, version, wrapped) values ($1, $2, $3) on conflict do nothing',
    [name, version, master.wrap(randomBytes(SECRET_BYTES), secretContext(name, version))],
  );
}
