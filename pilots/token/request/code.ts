import { createHmac, timingSafeEqual } from 'node:crypto';
import { keyOf } from '../keys.ts';
import type { TokenRequest } from './request.ts';

const LENGTH = 32;

/**
 * The code that comes back with the holder: it follows from request, requestor, return address and token, so it is kept nowhere
 * and is good for nothing else.
 */
export function codeOf({ id, requestor, return_to: returnTo, token }: TokenRequest): string {
  const bound = JSON.stringify([id, requestor, returnTo, token]);
  return createHmac('sha256', keyOf('requests')()).update(bound).digest('base64url').slice(0, LENGTH);
}

export function isCode(request: TokenRequest, given: string): boolean {
  const [own, theirs] = [Buffer.from(codeOf(request)), Buffer.from(given)];
  return own.length === theirs.length && timingSafeEqual(own, theirs);
}

/** Where the holder's browser goes back to. */
export function returnOf(request: TokenRequest, more: Readonly<Record<string, string>>): string {
  const url = new URL(request.return_to);
  for (const [name, value] of Object.entries({ request: request.id, ...more }))
    url.searchParams.set(name, value);
  return url.href;
}
