import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** pgbench where it is installed: on the PATH, or in Debian's folder of a PostgreSQL version; SANDGLASS_PGBENCH names another, or `none`. */
export function findPgbench(): string | undefined {
  const named = process.env.SANDGLASS_PGBENCH;
  if (named) return named === 'none' ? undefined : named;
  const onPath = (process.env.PATH ?? '').split(':').map((folder) => join(folder, 'pgbench'));
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).map((version) => join(debian, version, 'bin', 'pgbench'))
    : [];
  return [...onPath, ...versions].find((file) => existsSync(file));
}
