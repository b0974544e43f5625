import { bigint, int, type RowOf, type State, table, text } from '@sandglass/operations';

/** What all borrowers of one actual controller have been granted together. */
export const controllers = table(
  'swiftcredit.controller',
  { id: text(), limits: bigint(), cases: int() },
  { key: 'id' },
);
export type Controller = RowOf<typeof controllers>;

/**
 * Persons are named within a case, so whoever signs for several borrowers is known by what registers call them everywhere:
 * their name here, the number of their papers in life.
 */
export const controllerId = (name: string): string => name.trim().toLowerCase();

export const limitsOf = (state: State, id: string | undefined): bigint =>
  id === undefined ? 0n : (state.get(controllers, id)?.limits ?? 0n);
