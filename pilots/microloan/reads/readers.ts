import type { Actor, Role } from '@sandglass/operations';

/** Customers read their own rows, the institution's staff all of the pilot's. */
export const readers: readonly Role[] = ['customer', 'institution'];

/** The customer whose rows the caller may see; null: everybody's. SQL: `($2::text is null or customer = $2)`. */
export const seenBy = ({ role, party }: Actor): string | null => (role === 'institution' ? null : party);
