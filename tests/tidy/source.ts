import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseResult, parseSync } from 'vite';

/** A file of the house as the rules see it: parsed once, when a rule first asks. */
export class Source {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  #parsed: ParseResult | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  get isCode(): boolean {
    return /\.(ts|tsx|mjs)$/.test(this.path);
  }

  /** Tests, and what only tests use: these may look at more, and may say forbidden words. */
  get isTest(): boolean {
    return /\.test\.tsx?$|\/testing[/.]|^tests\//.test(this.path);
  }

  get parsed(): ParseResult {
    this.#parsed ??= parseSync(this.path, this.text, { astType: 'ts' });
    return this.#parsed;
  }

  lineAt(offset: number): number {
    return this.text.slice(0, offset).split('\n').length;
  }
}

const ELSEWHERE = new Set(['node_modules', 'dist', 'screenshots', 'coverage']);

/** Every text file under the root, but what git ignores. */
export function readSources(root: string, folder = ''): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith('.') || ELSEWHERE.has(entry.name)) return [];
    if (entry.isDirectory()) return readSources(root, path);
    return isText(entry.name) ? [new Source(path, readFileSync(join(root, path), 'utf8'))] : [];
  });
}

const isText = (name: string): boolean =>
  /\.(ts|tsx|mjs|json|md|sql|css|html|txt)$/.test(name) && name !== 'package-lock.json';
