import { posix } from 'node:path';
import { nodesOf, stringOf } from './nodes.ts';
import type { Source } from './source.ts';

export interface Import {
  /** As written: `./x.ts`, `@sandglass/money`, `node:fs`. */
  readonly specifier: string;
  readonly start: number;
}

/** What a file imports or re-exports, also when it does so later, by `import()`. */
export function importsOf(source: Source): Import[] {
  return nodesOf(source).flatMap(({ type, source: from, start }) => {
    if (!/^(Import|Export)/.test(type) && type !== 'TSImportType') return [];
    const specifier = stringOf(from);
    return specifier === undefined ? [] : [{ specifier, start }];
  });
}

/** The file that a relative specifier names, from the root. */
export const fileOf = (from: string, specifier: string): string =>
  posix.normalize(posix.join(posix.dirname(from), specifier));

/** `@sandglass/database` of `@sandglass/database/testing`; `pg` of `pg`. */
export function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
