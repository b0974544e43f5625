import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from './imports.ts';
import type { Offence } from './offence.ts';
import type { Source } from './source.ts';

/** Relative links of the docs lead somewhere, also to a heading. */
export function docLinks(root: string, sources: readonly Source[]): readonly Offence[] {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return sources
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap((source) =>
      [...withoutCode(source.text).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].flatMap(
        (match): Offence[] => {
          const link = match[1] ?? match[2] ?? '';
          if (/^[a-z]+:/.test(link)) return [];
          const [target = '', heading] = link.split('#');
          const path = target === '' ? source.path : fileOf(source.path, target);
          const at = { path: source.path, line: source.lineAt(match.index) };
          if (!texts.has(path) && !existsSync(join(root, path)))
            return [{ ...at, message: `the link to ${link} is dead` }];
          if (heading === undefined || headingsOf(texts.get(path) ?? '').has(heading)) return [];
          return [{ ...at, message: `${path} has no heading #${heading}` }];
        },
      ),
    );
}

/** Code keeps its length, so that lines stay where they are. */
const withoutCode = (text: string): string =>
  text.replace(/```[\s\S]*?```|`[^`\n]*`/g, (code) => code.replace(/[^\n]/g, ' '));

const headingsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
