import { createHash } from 'node:crypto';
import { access, glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');
/** Beside dist, which a build empties. */
const stamp = join(here, '.cache', 'built');
const SOURCES = ['**/*.{ts,tsx,css,html,json}', '../kit/**/*.{ts,tsx,css,json}', '../../package-lock.json'];
const NOT_SOURCES = ['dist/', '.cache/', 'node_modules/', 'testing/', '.test.'];

/** The budget of the first script, compressed. */
export const FIRST_SCRIPT_BYTES_MAX = 250_000;

export interface Built {
  /** Compressed bytes that the first screen loads as script. */
  readonly firstScriptBytes: number;
  readonly tookMs: number;
  /** True when nothing had changed since the last build. */
  readonly reused: boolean;
}

/**
 * Builds the wallet into `dist` unless it is already built from these very sources.
 * @throws Error with the bundler's message when it cannot be built, or when the first script is over its budget.
 */
export async function buildWallet(): Promise<Built> {
  const began = performance.now();
  const sources = await sourcesHash();
  const [hash, bytes] = (await readFile(stamp, 'utf8').catch(() => '')).split(' ');
  const isThere = await access(join(dist, 'index.html')).then(
    () => true,
    () => false,
  );
  if (isThere && hash === sources && bytes !== undefined) {
    return { firstScriptBytes: Number(bytes), tookMs: performance.now() - began, reused: true };
  }
  const firstScriptBytes = await bundle();
  if (firstScriptBytes > FIRST_SCRIPT_BYTES_MAX) {
    throw new Error(
      `the wallet's first script has ${firstScriptBytes} bytes compressed, over ${FIRST_SCRIPT_BYTES_MAX}`,
    );
  }
  await mkdir(join(here, '.cache'), { recursive: true });
  await writeFile(stamp, `${sources} ${firstScriptBytes}`);
  return { firstScriptBytes, tookMs: performance.now() - began, reused: false };
}

async function sourcesHash(): Promise<string> {
  const files: string[] = [];
  for await (const file of glob(SOURCES, { cwd: here })) {
    if (!NOT_SOURCES.some((part) => file.includes(part))) files.push(file);
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\n`).update(await readFile(join(here, file)));
  return hash.digest('hex');
}

/** Vite is loaded here only: a start that finds everything built does not pay for it. */
async function bundle(): Promise<number> {
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  const result = await build({
    root: here,
    base: '/wallet/',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    resolve: { dedupe: ['react', 'react-dom'] },
    build: {
      outDir: dist,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
    },
  });
  const output = 'output' in result ? result.output : [];
  const chunks = new Map(
    output.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each] as const] : [])),
  );
  const first = new Set<string>();
  const follow = (name: string): void => {
    if (first.has(name)) return;
    first.add(name);
    for (const next of chunks.get(name)?.imports ?? []) follow(next);
  };
  for (const [name, chunk] of chunks) if (chunk.isEntry) follow(name);
  return [...first].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '').length, 0);
}
