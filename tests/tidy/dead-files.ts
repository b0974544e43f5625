import { fileOf } from './imports.ts';
import { nodesOf, stringOf } from './nodes.ts';
import type { Rule } from './offence.ts';
import { roomsOf } from './rooms.ts';
import type { Source } from './source.ts';

/** Where reading begins besides the rooms' doors: the command line, pages, and the tools' configuration. */
const ENTRY = /^apps\/cli\/sandglass\.mjs$|\.html$|^[^/]+\.config\.ts$/;

/** A file that nobody reaches is history. Product code must be reached without the tests. */
export const deadFiles: Rule = (sources) => {
  const files = new Map(sources.map((source) => [source.path, source]));
  const doors = [...roomsOf(sources).values()].flatMap((room) => room.doors);
  const entries = sources.filter(({ path }) => ENTRY.test(path) || doors.includes(path));
  const tests = sources.filter(({ path }) => /\.test\.tsx?$/.test(path));
  const inProduct = reached(entries, files);
  const inTests = reached([...entries, ...tests], files);
  return sources.flatMap((source) => {
    if (!/\.(ts|tsx|mjs|css)$/.test(source.path) || source.path.endsWith('.d.ts')) return [];
    if ((source.isTest ? inTests : inProduct).has(source.path)) return [];
    const only = inTests.has(source.path)
      ? 'only tests reach it: delete it, or move it to testing/'
      : 'nothing reaches it';
    return [{ path: source.path, message: only }];
  });
};

function reached(from: readonly Source[], files: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...from];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    if (found.has(source.path)) continue;
    found.add(source.path);
    for (const path of namedIn(source)) {
      const next = files.get(path);
      if (next !== undefined) waiting.push(next);
    }
  }
  return found;
}

/** Files that a file names in any string: imports, `new URL('./x.ts', import.meta.url)`, a page's script. */
function namedIn(source: Source): string[] {
  const names = source.isCode
    ? nodesOf(source).flatMap((node) => stringOf(node) ?? [])
    : [...source.text.matchAll(/["'(]([^"'()\s]+)["')]/g)].map(([, name]) => name ?? '');
  return names
    .filter((name) => /\.(ts|tsx|mjs|css)$/.test(name))
    .flatMap((name) => [fileOf(source.path, name), fileOf('', name)]);
}
