import { importsOf } from './imports.ts';
import type { Rule } from './offence.ts';
import type { Source } from './source.ts';

const LENDERS = ['engines/lending/', 'pilots/microloan/', 'pilots/swiftcredit/'];
const PLAIN = '@sandglass/operations/testing';
/** The one file that makes the one of the other. */
const MADE_IN = 'engines/lending/testing/house.ts';

/** Whoever tests lending on a database does so in a house whose books must agree when it stops. */
export const keptBooks: Rule = (sources) =>
  sources
    .filter(({ isCode, isTest, path }) => isCode && isTest && path !== MADE_IN)
    .filter(isLending)
    .filter((source) => /\bHouse\b[^;]*from '@sandglass\/operations\/testing'/.test(source.text))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ specifier }) => specifier === PLAIN)
        .map(({ start }) => ({
          path: source.path,
          line: source.lineAt(start),
          message: 'take House of @sandglass/lending/testing: its books must agree when it stops',
        })),
    );

const isLending = (source: Source): boolean =>
  LENDERS.some((room) => source.path.startsWith(room)) ||
  importsOf(source).some(({ specifier }) => specifier === '@sandglass/lending/testing');
