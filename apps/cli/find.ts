import { UsageError } from './verb.ts';

/** Two slips of the finger, no more: beyond that a suggestion is a guess. */
const SLIPS_MAX = 2;

export interface Found {
  readonly name: string;
  readonly rest: readonly string[];
}

/** The known command with the most words that the command line begins with. */
export function find(words: readonly string[], known: readonly string[]): Found {
  const longest = Math.max(...known.map((name) => name.split(' ').length));
  for (let count = longest; count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ');
    if (known.includes(name)) return { name, rest: words.slice(count) };
  }
  const said = words.slice(0, 2).filter((word, at) => at === 0 || !word.startsWith('-'));
  const near = nearest(said, known);
  const hint =
    near.length > 0 ? `Did you mean ${near.map((name) => `“${name}”`).join(' or ')}?` : 'See sandglass help.';
  throw new UsageError(`There is no command “${said.join(' ')}”. ${hint}`);
}

/** Commands that begin with, or hold, the first word; else those that are a slip or two away. */
function nearest(said: readonly string[], known: readonly string[]): string[] {
  const [first = ''] = said;
  const sharing = known.filter((name) => name.startsWith(first) || name.split(' ').includes(first));
  if (first !== '' && sharing.length > 0) return sharing;
  const away = known.map((name) => {
    const typed = said.slice(0, name.split(' ').length).join(' ');
    return typed.length > SLIPS_MAX ? slips(typed, name) : Number.POSITIVE_INFINITY;
  });
  const least = Math.min(...away, SLIPS_MAX);
  return known.filter((_, at) => away[at] === least);
}

/** Letters to add, drop or change to get from one word to the other (Levenshtein 1966). */
function slips(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1];
    for (const [column, other] of [...to].entries()) {
      next.push(Math.min(next[column]! + 1, row[column + 1]! + 1, row[column]! + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}
