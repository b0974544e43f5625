import type { Route } from '@sandglass/http';
import { type AddOperation, addOperation } from './operations/add.ts';
import { type RemoveOperation, removeOperation } from './operations/remove.ts';
import { documentRoutes } from './routes.ts';
import type { DocumentRules } from './rules.ts';
import type { DocumentStore } from './store.ts';

/** A pilot's documents: its operations, and its doors once there is a store. */
export interface Documents {
  readonly operations: { readonly add: AddOperation; readonly remove: RemoveOperation };
  readonly routes: (store: DocumentStore) => readonly Route[];
}

/**
 * How a pilot keeps documents, by its rules.
 *
 * @example documentsOf({ pilot: 'swiftcredit', kinds, load: (id) => [cases.key(id)], mayAdd, mayRemove, use })
 */
export function documentsOf(rules: DocumentRules): Documents {
  const operations = { add: addOperation(rules), remove: removeOperation(rules) };
  return { operations, routes: (store) => documentRoutes(rules, operations, store) };
}
