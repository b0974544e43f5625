import { execFileSync } from 'node:child_process';
import { DatabaseError } from '../error.ts';

/** The user that PostgreSQL runs as: ourselves, or `postgres` when we are root. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

const USER = 'postgres';

/** Finds, or makes, the unprivileged user that PostgreSQL needs when we are root. */
export function runAs(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const known = lookUp();
  if (known !== undefined) return known;
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', USER], {
      stdio: 'ignore',
    });
  } catch {
    throw new DatabaseError(
      `PostgreSQL does not run as root, and the user ${USER} could not be made. Make it (useradd --system ${USER}), start as an ordinary user, or give DATABASE_URL.`,
    );
  }
  return lookUp() ?? {};
}

function lookUp(): RunAs | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, USER], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
