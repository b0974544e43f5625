import { execFileSync } from 'node:child_process';
import { chownSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseError } from '../error.ts';
import type { RunAs } from './account.ts';
import { ownFolder } from './folder.ts';

/**
 * Makes an empty cluster in `data`, whole or not at all: it is set up beside its place and moved there, so that a start
 * which was killed in the middle leaves nothing that looks like a cluster.
 */
export function initialise(bin: string, data: string, password: string, as: RunAs): void {
  const unfinished = `${basename(data)}.unfinished-`;
  for (const name of readdirSync(dirname(data))) {
    if (name.startsWith(unfinished)) rmSync(join(dirname(data), name), { recursive: true, force: true });
  }
  const beside = join(dirname(data), `${unfinished}${process.pid}`);
  ownFolder(beside, as);
  const passwordFile = join(beside, '..', `.initdb-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (as.uid !== undefined && as.gid !== undefined) chownSync(passwordFile, as.uid, as.gid);
  // Locale C: text keys compare byte by byte, which is what ids want and several times as fast.
  const rules = ['-U', 'sandglass', '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C'];
  try {
    execFileSync(join(bin, 'initdb'), ['-D', beside, '--pwfile', passwordFile, ...rules], {
      ...as,
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: beside,
    });
    renameSync(beside, data);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new DatabaseError(
      `PostgreSQL could not be set up in ${data}: ${said.trim().split('\n').slice(-3).join(' ')}`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
