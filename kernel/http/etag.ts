import { hash } from 'node:crypto';

/** A strong entity tag of a body (RFC 9110 §8.8.3). */
export const etagOf = (body: string | Buffer): string => `"${hash('sha256', body, 'hex').slice(0, 32)}"`;
