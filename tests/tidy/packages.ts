import { isBuiltin } from 'node:module';
import { importsOf, packageOf } from './imports.ts';
import type { Rule } from './offence.ts';
import { roomFolderOf, roomsOf } from './rooms.ts';

/** What the root brings for every room's tests and build. */
const everywhere = new Set(['vitest', 'fast-check', 'playwright-core', 'axe-core', 'vite']);

/** A package from outside stands in the package.json of the room that imports it, not of a neighbour. */
export const packages: Rule = (sources) => {
  const rooms = roomsOf(sources);
  return sources
    .filter(({ isCode }) => isCode)
    .flatMap((source) => {
      const room = rooms.get(roomFolderOf(source.path) ?? '');
      if (room === undefined || room.storey === 'tests') return [];
      return importsOf(source).flatMap(({ specifier, start }) => {
        const name = packageOf(specifier);
        if (/^[./]/.test(name) || isBuiltin(specifier) || name.startsWith('@sandglass/')) return [];
        if (room.dependencies.has(name)) return [];
        if (source.isTest && (everywhere.has(name) || room.devDependencies.has(name))) return [];
        const message = `list ${name} in ${room.folder}/package.json`;
        return [{ path: source.path, line: source.lineAt(start), message }];
      });
    });
};
