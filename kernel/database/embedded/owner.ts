import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError } from '../error.ts';
import { birthOf, isAlive } from '../process.ts';

/** Each attempt that fails has seen another process take the folder or give it back. */
const TRIES_MAX = 100;
const CLAIM = /^owner-(\d+)\.json$/;

interface Owner {
  /** 0 when the folder was given back. */
  readonly pid: number;
  /** When it began, in the kernel's own count: a number alone may have gone to another process since. */
  readonly birth?: string | undefined;
}

const NOBODY: Owner = { pid: 0 };

/**
 * Takes the data folder for this process, or refuses in words when a living one has it. Claims are numbered and the
 * highest holds; it is made by a link, which is made whole or not at all, and never removed but by a higher one's owner.
 * So of two that start in the same instant one wins, also where both found the claim of a dead process.
 */
export function claim(folder: string): void {
  const mine = join(folder, `.owner-${process.pid}`);
  writeWhole(mine, { pid: process.pid, birth: birthOf(process.pid) });
  try {
    for (let tried = 0; tried < TRIES_MAX; tried += 1) {
      const highest = highestIn(folder);
      const owner = ownerOf(folder, highest);
      if (owner !== undefined && lives(owner)) {
        throw new DatabaseError(
          `Sandglass runs already on ${folder} (process ${owner.pid}). Stop it first, or give another folder with --data.`,
        );
      }
      if (linked(mine, fileOf(folder, highest + 1)) && isHighest(folder, highest + 1)) return;
    }
    throw new DatabaseError(`The data folder ${folder} cannot be claimed. Start again.`);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Gives the folder back, unless another has taken it since. The claim's number stays, so that none is used twice. */
export function release(folder: string): void {
  const highest = highestIn(folder);
  if (ownerOf(folder, highest)?.pid !== process.pid) return;
  const free = join(folder, `.owner-${process.pid}`);
  writeWhole(free, NOBODY);
  renameSync(free, fileOf(folder, highest));
}

/** Whoever looked before a higher claim was made, and linked after lower ones were removed, has not won. */
function isHighest(folder: string, number: number): boolean {
  if (highestIn(folder) !== number) {
    rmSync(fileOf(folder, number), { force: true });
    return false;
  }
  for (const lower of claimsIn(folder)) if (lower < number) rmSync(fileOf(folder, lower), { force: true });
  return true;
}

/** None where the folder itself was removed under us. */
function claimsIn(folder: string): number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const number = CLAIM.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

const highestIn = (folder: string): number => Math.max(0, ...claimsIn(folder));

const fileOf = (folder: string, number: number): string => join(folder, `owner-${number}.json`);

function writeWhole(file: string, owner: Owner): void {
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(owner), { mode: 0o600 });
}

function linked(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** A file that a power cut left half written, or that is gone by now, names nobody. */
function ownerOf(folder: string, number: number): Owner | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(folder, number), 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

const lives = ({ pid, birth }: Owner): boolean =>
  pid > 0 && isAlive(pid) && (birth === undefined || birthOf(pid) === birth);
