import { InvalidRequest } from '../invalid.ts';
import { otherWords } from '../violation-words.ts';

/** Objects and lists within one another; a declaration has eight. */
export const DEPTH_MAX = 32;

/**
 * Refuses what no schema speaks of and no database holds: a NUL, half a surrogate pair (RFC 7493 §2.1), and nesting that
 * would exhaust whoever walks it.
 * @throws InvalidRequest
 */
export function requireStorable(value: unknown, path = '', depth = 0): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) throw told(path, 'notText');
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth === DEPTH_MAX) throw told('', 'tooDeep', { depth: String(DEPTH_MAX) });
  for (const [name, of] of Object.entries(value)) {
    if (!isStorable(name)) throw told(path, 'notText');
    requireStorable(of, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
  }
}

/** Whether a database can hold this text. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

function told(
  path: string,
  word: 'notText' | 'tooDeep',
  values: Readonly<Record<string, string>> = {},
): InvalidRequest {
  const name = `\`${path === '' ? '/' : path.slice(1).replaceAll('/', '.')}\``;
  return new InvalidRequest([{ path, sentence: otherWords[word], values: { name, ...values } }]);
}
