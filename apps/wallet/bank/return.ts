import { object } from '@sandglass/kit';

/** Where an erased customer of a pilot begins anew. */
export const returnPath = (pilot: string): string =>
  `${RETURN_DOORS[pilot] ?? `/api/pilots/${pilot}`}/customers/me/return`;

const RETURN_DOORS: Readonly<Record<string, string>> = { microloan: '/api', token: '/api/token' };

export const returning = object({});
