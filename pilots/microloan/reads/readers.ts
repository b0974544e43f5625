import { PARTIES_MAX } from '@sandglass/consent';
import { IdString } from '@sandglass/http';
import type { Actor, Role } from '@sandglass/operations';
import Type from 'typebox';

/** Customers read their own rows, the institution's staff all of the pilot's. */
export const readers: readonly Role[] = ['customer', 'institution'];

/** Rows of a list; its page of staff may show the data of no more people than a use names. */
export const LIST_MAX = PARTIES_MAX;

/** Whose rows staff ask for. */
export const Of = Type.Object({ customer: Type.Optional(IdString()) }, { additionalProperties: false });

/** The customer whose rows the caller may see; null: everybody's. SQL: `($2::text is null or customer = $2)`. */
export const seenBy = ({ role, party }: Actor): string | null => (role === 'institution' ? null : party);
