import { fileOf, type Import, importsOf, packageOf } from './imports.ts';
import type { Offence, Rule } from './offence.ts';
import { heights, type Room, roomFolderOf, roomsOf } from './rooms.ts';
import type { Source } from './source.ts';

interface Step {
  readonly from: Room;
  readonly to: Room;
  readonly source: Source;
  readonly import: Import;
}

type Check = (step: Step) => string | undefined;

const downward: Check = ({ from, to, source }) =>
  heights[to.storey] > heights[from.storey] && !(source.isTest && to.storey === 'tests')
    ? `${from.storey} may not import from ${to.storey}: imports point downward only`
    : undefined;

const pilotsApart: Check = ({ from, to }) =>
  from.storey === 'pilots' && to.storey === 'pilots'
    ? 'a pilot never imports another pilot: offer the ability through the module catalogue that apps/server wires'
    : undefined;

const standardsPure: Check = ({ from, to, source }) =>
  from.storey === 'standards' && to.storey === 'standards' && !source.isTest
    ? 'a standard stands alone: it imports no other room'
    : undefined;

/** The root's tests have no name, and look behind doors: their set-up must not load the whole server. */
const byName: Check = ({ from, to, import: { specifier } }) =>
  specifier.startsWith('.') && from.storey !== 'tests' && to.storey !== 'tests'
    ? `import ${to.name ?? to.folder} by its workspace name, not by a path`
    : undefined;

const listed: Check = ({ from, to, source, import: { specifier } }) => {
  if (specifier.startsWith('.') || to.name === undefined || from.storey === 'tests') return undefined;
  if (from.dependencies.has(to.name) || (source.isTest && from.devDependencies.has(to.name)))
    return undefined;
  return `list ${to.name} in the dependencies of ${from.folder}/package.json`;
};

const checks: readonly Check[] = [downward, pilotsApart, standardsPure, byName, listed];

/** Imports between rooms point downward, by workspace name, and stand in the importing room's package.json. */
export const directions: Rule = (sources) =>
  stepsOf(sources).flatMap((step): Offence[] => {
    const message = checks.map((check) => check(step)).find((found) => found !== undefined);
    if (message === undefined) return [];
    return [{ path: step.source.path, line: step.source.lineAt(step.import.start), message }];
  });

/** Each import that leads from one room to another. */
export function stepsOf(sources: readonly Source[]): Step[] {
  const rooms = roomsOf(sources);
  const byPackage = new Map(
    [...rooms.values()].flatMap((room) => (room.name ? [[room.name, room] as const] : [])),
  );
  return sources
    .filter(({ isCode }) => isCode)
    .flatMap((source) => {
      const from = rooms.get(roomFolderOf(source.path) ?? '');
      if (from === undefined) return [];
      return importsOf(source).flatMap((one): Step[] => {
        const to = one.specifier.startsWith('.')
          ? rooms.get(roomFolderOf(fileOf(source.path, one.specifier)) ?? '')
          : byPackage.get(packageOf(one.specifier));
        return to === undefined || to === from ? [] : [{ from, to, source, import: one }];
      });
    });
}
