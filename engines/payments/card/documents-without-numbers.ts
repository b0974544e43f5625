import { type DocumentRules, type Documents, documentsOf } from '@sandglass/documents';
import { withoutNumbers } from './refuse-numbers.ts';

/** A room's documents whose doors take no number of a card or token; what stands in a document is not looked at. */
export function documentsWithoutNumbers(rules: DocumentRules): Documents {
  const { operations, routes } = documentsOf(rules);
  return { operations, routes: (store) => routes(store).map((route) => withoutNumbers(route)) };
}
