import type { Actor } from '@sandglass/operations';
import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from '../problem.ts';

/**
 * The caller named by an Authorization header; nobody in particular without one.
 * Throws DoorRefusal for a token that does not hold.
 */
export type Authenticate = (authorization: string | undefined) => Promise<Actor>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls, once it is known. */
    actor: Actor | undefined;
  }
}

export async function callerOf(request: FastifyRequest, authenticate: Authenticate): Promise<Actor> {
  request.actor ??= await authenticate(request.headers.authorization);
  return request.actor;
}

/** Whose share of the rate a request takes: the signed-in caller's, else the address's. */
export async function rateKeyOf(request: FastifyRequest, authenticate: Authenticate): Promise<string> {
  if (request.headers.authorization === undefined) return request.ip;
  try {
    const { role, party } = await callerOf(request, authenticate);
    return `${role}:${party}`;
  } catch {
    // Refused where the request is answered; made-up tokens all count for the address.
    return request.ip;
  }
}

/** Which institution runs a pilot, or a party that the house plays; undefined while nobody has declared it. */
export type OperatorOf = (pilot: string) => Promise<string | undefined>;

/** Staff of another institution are told that the pilot is not theirs. */
export async function requireOperator(
  { role, party }: Actor,
  pilot: string | undefined,
  operatorOf: OperatorOf | undefined,
): Promise<void> {
  if (role !== 'institution' || pilot === undefined) return;
  if (party !== (await operatorOf?.(pilot))) throw new DoorRefusal('another-institution', { pilot });
}

/** Callers who did not sign in are told to; others are told that their role may not. */
export function requireRole(actor: Actor, roles: readonly string[]): void {
  if (roles.includes(actor.role) || roles.includes('public')) return;
  if (actor.role === 'public') throw new DoorRefusal('sign-in-needed');
  throw new DoorRefusal('role-not-allowed', { role: actor.role });
}
