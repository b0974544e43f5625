import type { Declaration } from '../schema/declaration.ts';
import type { Text } from '../schema/text.ts';
import type { Locale } from '../words/locale.ts';
import { textIn } from './text.ts';

/** Who reads, and the document that references are looked up in. */
export interface Reader {
  readonly declaration: Declaration;
  readonly locale: Locale;
}

/** What an id stands for, in the reader's language. */
export function nameOf(
  list: readonly { readonly id: string; readonly name: Text }[],
  id: string,
  locale: Locale,
): string {
  const name = list.find((item) => item.id === id)?.name;
  return name === undefined ? id : textIn(name, locale);
}
