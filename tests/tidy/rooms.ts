import type { Source } from './source.ts';

/** How high each kind of room stands: it imports from its own height and below. */
export const heights = {
  standards: 0,
  kernel: 1,
  engines: 2,
  sandbox: 3,
  pilots: 4,
  apps: 5,
  bench: 5,
  tests: 6,
} as const;
export type Storey = keyof typeof heights;
const storeys = Object.keys(heights) as Storey[];

export interface Room {
  /** `kernel/ledger`; bench and tests are rooms by themselves. */
  readonly folder: string;
  readonly storey: Storey;
  /** `@sandglass/ledger`; none for tests, which belongs to the root. */
  readonly name: string | undefined;
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
  /** Files that its package.json opens to others. */
  readonly doors: readonly string[];
}

interface Manifest {
  readonly name?: string;
  readonly exports?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The folder of the room that a file is in; undefined for the root's own files and the docs. */
export function roomFolderOf(path: string): string | undefined {
  const [first = '', second] = path.split('/');
  if (second === undefined || !storeys.some((storey) => storey === first)) return undefined;
  return first === 'bench' || first === 'tests' ? first : `${first}/${second}`;
}

export function roomsOf(sources: readonly Source[]): ReadonlyMap<string, Room> {
  const files = new Map(sources.map((source) => [source.path, source]));
  const folders = new Set(sources.flatMap(({ path }) => roomFolderOf(path) ?? []));
  return new Map([...folders].map((folder) => [folder, roomOf(folder, files)]));
}

function roomOf(folder: string, files: ReadonlyMap<string, Source>): Room {
  const manifest = manifestOf(files.get(`${folder}/package.json`) ?? files.get('package.json'));
  const storey = storeys.find((known) => folder === known || folder.startsWith(`${known}/`)) ?? 'tests';
  const doors =
    typeof manifest.exports === 'string' ? [manifest.exports] : Object.values(manifest.exports ?? {});
  return {
    folder,
    storey,
    name: manifest.name?.startsWith('@') ? manifest.name : undefined,
    dependencies: new Set(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })),
    devDependencies: new Set(Object.keys(manifest.devDependencies ?? {})),
    doors: doors.map((door) => `${folder}/${door.replace('./', '')}`),
  };
}

const manifestOf = (source: Source | undefined): Manifest =>
  source === undefined ? {} : JSON.parse(source.text);
