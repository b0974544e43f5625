import { hash } from 'node:crypto';

/** A strong entity tag of a body (RFC 9110 §8.8.3). */
export const etagOf = (body: string | Buffer): string => `"${hash('sha256', body, 'hex').slice(0, 32)}"`;

/** Whether an If-None-Match header names the tag; proxies weaken tags, so `W/` is overlooked (RFC 9110 §13.1.2). */
export const isCurrent = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag) ??
  false;
