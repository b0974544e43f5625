import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from './up.ts';

let root: string;
let brought: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sandglass-launcher-'));
  mkdirSync(join(root, 'apps', 'cli'), { recursive: true });
  copyFileSync(join(ROOT, 'apps', 'cli', 'sandglass.mjs'), join(root, 'apps', 'cli', 'sandglass.mjs'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
  const folder = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
  mkdirSync(folder, { recursive: true });
  brought = join(folder, 'node');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The launcher, under a Node that says that it is 22: it goes on with the one that npm brought. */
function launch(env: NodeJS.ProcessEnv = { SANDGLASS_INSTALLING: '1' }): {
  code: number | null;
  said: string;
} {
  const older =
    "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'22.0.0'}})";
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', older, join(root, 'apps', 'cli', 'sandglass.mjs'), '--version'],
    { env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  return { code: status, said: stderr };
}

describe.skipIf(process.platform === 'win32')('the launcher', () => {
  test('says in a sentence that the Node which npm brought may not be run', () => {
    writeFileSync(brought, '');
    chmodSync(brought, 0o644);
    expect(launch()).toEqual({
      code: 1,
      said: expect.stringMatching(/^\S+ may not be run \(EACCES\)\. .*\n$/),
    });
  });

  test('says in a sentence that what this Node needs of the system is missing', () => {
    writeFileSync(brought, '#!/no/such/loader\n');
    chmodSync(brought, 0o755);
    expect(launch()).toEqual({
      code: 1,
      said: expect.stringMatching(/^\S+ is gone, or .* \(ENOENT\)\. .*\n$/),
    });
  });

  test('says in a sentence that there is no npm to install with', () => {
    const { code, said } = launch({ PATH: join(root, 'nothing'), SANDGLASS_INSTALLING: '' });
    expect(code).toBe(1);
    expect(said).toMatch(/npm could not be run \(ENOENT\)\. Install npm/);
    expect(said).not.toMatch(/\n\s+at /);
  });
});
