import { existsSync, readdirSync, rmdirSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { dataFolder, openDatabase, prepareFolder, runAs } from '@sandglass/database';
import { bad, type Check, good, note } from './check.ts';

const NODE_MIN = 24;
const FREE_BYTES_MIN = 1_000_000_000;
/** PostgreSQL's own memory is 512 MB, and Node needs about as much for itself. */
const MEMORY_BYTES_MIN = 768_000_000;
const MEMORY_BYTES_WANTED = 1_500_000_000;
/** Leases, facts and sign-ins compare times of both. */
const SKEW_MS_MAX = 2_000;

export function node(): Check {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= NODE_MIN) return good('node', `Node ${process.versions.node} runs TypeScript as it is.`);
  return bad(
    'node',
    `This is Node ${process.versions.node}.`,
    'Run npm install again without --omit=optional: npm brings Node 24.',
  );
}

/** Makes the folder as a start does, under whatever umask, and takes away again what was not there. */
export function folder(): Check {
  const at = dataFolder();
  const missing = missingOf(at);
  try {
    prepareFolder(at, process.getuid?.() === 0 ? runAs() : {});
    return good('data-folder', `${at} can be written.`);
  } catch (error) {
    return bad(
      'data-folder',
      error instanceof Error ? error.message : String(error),
      'Give another folder with --data or SANDGLASS_DATA.',
    );
  } finally {
    for (const made of missing) removeEmpty(made);
  }
}

/** A start that came meanwhile may have filled it. */
function removeEmpty(made: string): void {
  if (existsSync(made) && readdirSync(made).length === 0) rmdirSync(made);
}

/** The folder and those above it that are not there yet, innermost first. */
function missingOf(at: string): string[] {
  const missing: string[] = [];
  for (let up = at; !existsSync(up) && up !== dirname(up); up = dirname(up)) missing.push(up);
  return missing;
}

export function space(): Check {
  let at = dataFolder();
  while (!existsSync(at)) at = dirname(at);
  const { bavail, bsize } = statfsSync(at);
  const free = bavail * bsize;
  const text = `${inGigabytes(free)} GB are free at ${at}.`;
  return free >= FREE_BYTES_MIN
    ? good('disk', text)
    : bad('disk', text, 'Free at least 1 GB, or choose another disk with SANDGLASS_DATA.');
}

export const memory = (): Check => memoryOf(process.availableMemory());

export function memoryOf(available: number): Check {
  const text = `${inGigabytes(available)} GB of memory are available.`;
  if (available < MEMORY_BYTES_MIN)
    return bad('memory', text, 'End other programs, or give the machine or container at least 1.5 GB.');
  return available < MEMORY_BYTES_WANTED
    ? note('memory', text, 'It starts; under load give it at least 1.5 GB.')
    : good('memory', text);
}

const inGigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);

/** This machine's clock, and how far the database's is from it. */
export async function clock(): Promise<Check> {
  const now = performance.timeOrigin + performance.now();
  const year = new Date(now).getUTCFullYear();
  if (year < 2024 || year >= 2100) return bad('clock', `The clock says the year ${year}.`, 'Set it.');
  const text = `The clock says ${new Date(now).toISOString()}`;
  const url = process.env.DATABASE_URL;
  if (url === undefined || url === '') return good('clock', `${text}; the database is on this machine.`);
  try {
    return skewOf(text, await databaseAheadMs(url));
  } catch {
    return note('clock', `${text}; the database's could not be asked.`, 'See database.');
  }
}

export function skewOf(text: string, aheadMs: number): Check {
  const skewed = `${(Math.abs(aheadMs) / 1000).toFixed(1)} s ${aheadMs < 0 ? 'behind' : 'ahead'}`;
  return Math.abs(aheadMs) <= SKEW_MS_MAX
    ? good('clock', `${text}; the database agrees within ${SKEW_MS_MAX / 1000} s.`)
    : bad(
        'clock',
        `${text}; the database is ${skewed}.`,
        'Let both machines set their clocks by NTP (timedatectl set-ntp true).',
      );
}

/** By the middle of the question, so that a slow line is not taken for a wrong clock. */
async function databaseAheadMs(url: string): Promise<number> {
  const opened = await openDatabase({ url, rooms: [] });
  try {
    const asked = performance.now();
    const { rows } = await opened.pool.query<{ now: number }>(
      'select (extract(epoch from clock_timestamp()) * 1000)::float8 as now',
    );
    return (rows[0]?.now ?? 0) - (performance.timeOrigin + (asked + performance.now()) / 2);
  } finally {
    await opened.close();
  }
}
