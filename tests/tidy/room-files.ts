import type { Offence, Rule } from './offence.ts';
import { roomsOf } from './rooms.ts';

/** What each room has, and what it is for. */
const wanted = {
  'package.json': 'its name and what it stands on',
  'README.md': 'a page: what it is for, how data flows through it, what it never does',
  'index.ts': 'its only door',
} as const;

/** The command line is started, not imported; tests belong to the root. */
const without = new Map([
  ['apps/cli', ['index.ts']],
  ['tests', ['package.json', 'index.ts']],
]);

export const roomFiles: Rule = (sources) => {
  const paths = new Set(sources.map(({ path }) => path));
  return [...roomsOf(sources).keys()].flatMap((room): Offence[] =>
    Object.entries(wanted)
      .filter(([file]) => !paths.has(`${room}/${file}`) && !without.get(room)?.includes(file))
      .map(([file, purpose]) => ({ path: room, message: `has no ${file} (${purpose})` })),
  );
};
