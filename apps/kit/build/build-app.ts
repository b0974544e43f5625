import { createHash } from 'node:crypto';
import { access, glob, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const SOURCES = [
  '**/*.{ts,tsx,css,html,json}',
  'public/**/*',
  '../kit/**/*.{ts,tsx,css,json}',
  '../../package-lock.json',
];
const NOT_SOURCES = ['dist/', '.cache/', 'node_modules/', 'testing/', '.test.'];

/** The budget of the first script, compressed. */
const FIRST_SCRIPT_BYTES_MAX = 250_000;

/** An app of screens: where its sources lie, and the address under which it is served. */
export interface App {
  readonly folder: string;
  /** `/wallet/`. */
  readonly base: string;
  /** Other rooms that go into it, as patterns from its folder. */
  readonly rooms?: readonly string[];
  /** A file in which the build lists all others, for a service worker that keeps them. */
  readonly fileList?: string;
}

export interface Built {
  /** Compressed bytes that the first screen loads as script. */
  readonly firstScriptBytes: number;
  readonly tookMs: number;
  /** True when nothing had changed since the last build. */
  readonly reused: boolean;
}

/**
 * Builds an app into its `dist` unless it is already built from these very sources.
 * @throws Error with the bundler's message when it cannot be built, when the first script is over its budget, or when a file goes into
 * it that is of none of its rooms: it would be served as it was once that changed.
 */
export async function buildApp(app: App): Promise<Built> {
  const began = performance.now();
  const sources = await sourcesHash(app);
  const bytes = await builtFrom(app, sources);
  if (bytes !== undefined)
    return { firstScriptBytes: bytes, tookMs: performance.now() - began, reused: true };
  // Beside what is served, and moved there when it is whole: two that build at once never empty each other's folder.
  const fresh = join(app.folder, '.cache', `dist-${process.pid}`);
  try {
    const firstScriptBytes = await asProduction(() => bundle(app, fresh));
    if (firstScriptBytes > FIRST_SCRIPT_BYTES_MAX) {
      throw new Error(
        `the first script of ${app.base} has ${firstScriptBytes} bytes compressed, over ${FIRST_SCRIPT_BYTES_MAX}`,
      );
    }
    if ((await builtFrom(app, sources)) === undefined) await putInPlace(app, fresh);
    await writeFile(stampOf(app), `${sources} ${firstScriptBytes}`);
    return { firstScriptBytes, tookMs: performance.now() - began, reused: false };
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

const distOf = ({ folder }: App): string => join(folder, 'dist');
/** Beside what is served, which a build replaces. */
const stampOf = ({ folder }: App): string => join(folder, '.cache', 'built');

/** Compressed bytes of the first script, where what is served was built from these sources. */
async function builtFrom(app: App, sources: string): Promise<number | undefined> {
  const [hash, bytes] = (await readFile(stampOf(app), 'utf8').catch(() => '')).split(' ');
  if (hash !== sources || bytes === undefined) return undefined;
  return access(join(distOf(app), 'index.html')).then(
    () => Number(bytes),
    () => undefined,
  );
}

async function putInPlace(app: App, fresh: string): Promise<void> {
  const old = `${fresh}-old`;
  await rename(distOf(app), old).catch(() => undefined);
  await rename(fresh, distOf(app)).catch(async (error) => {
    // Another put its own there in this very moment: it is as good.
    await access(join(distOf(app), 'index.html')).catch(() => {
      throw error;
    });
  });
  await rm(old, { recursive: true, force: true });
}

/** The files that an app is built from, from its folder. */
async function sourcesOf({ folder, rooms = [] }: App): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const file of glob([...SOURCES, ...rooms], { cwd: folder })) {
    if (!NOT_SOURCES.some((part) => file.includes(part))) files.push(file);
  }
  return files.sort();
}

async function sourcesHash(app: App): Promise<string> {
  const { folder } = app;
  const hash = createHash('sha256');
  for (const file of await sourcesOf(app))
    hash.update(`${file}\n`).update(await readFile(join(folder, file)));
  return hash.digest('hex');
}

let building: Promise<unknown> = Promise.resolve();

/**
 * Builds as for people, whoever asks: under a test's NODE_ENV Vite takes React's development build, which would then be served by the
 * next start as well, for its sources are the same. One at a time, as the variable is the whole process's.
 */
function asProduction<T>(build: () => Promise<T>): Promise<T> {
  const built = building.then(async () => {
    const { NODE_ENV } = process.env;
    process.env.NODE_ENV = 'production';
    try {
      return await build();
    } finally {
      if (NODE_ENV === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = NODE_ENV;
    }
  });
  building = built.catch(() => undefined);
  return built;
}

/** Vite is loaded here only: a start that finds everything built does not pay for it. */
async function bundle(app: App, dist: string): Promise<number> {
  const { folder, base, fileList = '' } = app;
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  const read = new Set<string>();
  const result = await build({
    root: folder,
    base,
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), { name: 'sources', transform: (_, id) => void read.add(id.split('?')[0]!) }],
    resolve: { dedupe: ['react', 'react-dom'] },
    build: {
      outDir: dist,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      manifest: fileList === '' ? false : fileList,
    },
  });
  const output = 'output' in result ? result.output : [];
  const chunks = new Map(
    output.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each] as const] : [])),
  );
  const known = new Set((await sourcesOf(app)).map((file) => join(folder, file)));
  const unknown = [...read].filter(
    (id) => isAbsolute(id) && !id.includes('/node_modules/') && !known.has(resolve(id)),
  );
  if (unknown.length > 0)
    throw new Error(`${base} is built from files of no room of it: ${unknown.join(', ')}`);
  const first = new Set<string>();
  const follow = (name: string): void => {
    if (first.has(name)) return;
    first.add(name);
    for (const next of chunks.get(name)?.imports ?? []) follow(next);
  };
  for (const [name, chunk] of chunks) if (chunk.isEntry) follow(name);
  return [...first].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '').length, 0);
}
