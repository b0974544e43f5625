import { expect, it } from 'vitest';
import { anybody, bank, Desk, officer, otherBank } from './testing/desk.ts';
import { mayRead, type VersionLife } from './version-life.ts';

const { pilot } = new Desk().running();
const at = new Date(0);
const never: VersionLife = { submitted: null, disclosed: null, inForce: null };

it.each([
  ['in force', 1, undefined, 'bank office public others'],
  ['never handed in', 2, undefined, 'bank'],
  ['handed in', 2, { ...never, submitted: at }, 'bank office'],
  ['disclosed', 2, { ...never, submitted: at, disclosed: at }, 'bank office public others'],
] as const)('a version that is %s is read by those whom it was shown to', (_, version, life, whom) => {
  const readers = { bank, office: officer, public: anybody, others: otherBank };
  const may = Object.entries(readers).filter(([, actor]) => mayRead(pilot, version, life, actor));
  expect(may.map(([name]) => name).join(' ')).toBe(whom);
});
