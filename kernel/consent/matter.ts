import { IdString } from '@sandglass/http';
import type { Objection, RowKey, State } from '@sandglass/operations';
import Type from 'typebox';
import type { Purpose } from './purpose.ts';

/** The one case or contract that a use is for. */
export const Matter = Type.Optional(IdString());

/** How a pilot says whose a matter is: a consent is given, and data used, only for one's own. */
export interface Matters {
  readonly load: (matter: string) => readonly RowKey[];
  readonly isOf: (state: State, matter: string, party: string) => boolean;
}

/** For pilots without bound purposes. */
export const noMatters: Matters = { load: () => [], isOf: () => false };

/** Why this purpose may not be used, or agreed to, for this matter. */
export function matterObjection(
  state: State,
  { id: purpose, bound = false }: Pick<Purpose, 'id' | 'bound'>,
  matter: string | undefined,
  parties: readonly string[],
  matters: Matters,
): Objection | undefined {
  if (bound && matter === undefined) {
    return { code: 'use-without-matter', values: { purpose, parties: parties.join(', ') } };
  }
  if (!bound && matter !== undefined) return { code: 'purpose-not-bound', values: { purpose } };
  const stranger = bound ? parties.find((party) => !matters.isOf(state, matter!, party)) : undefined;
  return stranger === undefined
    ? undefined
    : { code: 'use-outside-matter', values: { purpose, matter: matter!, parties: stranger } };
}
