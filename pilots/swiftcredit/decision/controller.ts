import { hash } from 'node:crypto';
import { bigint, int, type RowOf, type RowWrite, type State, table, text } from '@sandglass/operations';
import { calledEverywhere } from '../ownership/called.ts';

/** What all borrowers of one actual controller have been granted together. */
export const controllers = table(
  'swiftcredit.controller',
  { id: text(), limits: bigint(), cases: int() },
  { key: 'id' },
);
export type Controller = RowOf<typeof controllers>;

/**
 * Persons are named within a case, so whoever signs for several borrowers is known by what registers call them everywhere:
 * their name here, the number of their papers in life. A digest of it: the row outlives the cases, and names nobody.
 */
export const controllerId = (name: string): string =>
  hash('sha256', `controller/${calledEverywhere(name)}`).slice(0, 32);

export const limitsOf = (state: State, id: string | undefined): bigint =>
  id === undefined ? 0n : (state.get(controllers, id)?.limits ?? 0n);

/** A limit comes under a controller, or leaves them; nobody stands over a case whose controller is not known. */
export function limitsMoved(
  state: State,
  id: string | undefined,
  limit: bigint,
  cases: 1 | -1,
): readonly RowWrite[] {
  if (id === undefined) return [];
  const row = state.get(controllers, id);
  if (row === undefined) return cases === 1 ? [controllers.insert({ id, limits: limit, cases })] : [];
  const limits = row.limits + (cases === 1 ? limit : -limit);
  if (limits < 0n || row.cases + cases < 0) throw new Error('a controller has fewer limits than were signed');
  return [controllers.update({ ...row, limits, cases: row.cases + cases })];
}
