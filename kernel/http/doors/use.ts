import { type Actor, type Executor, InvalidInput, type Json } from '@sandglass/operations';
import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from '../problem.ts';
import type { DataUse } from '../route.ts';

/**
 * Commits the use of the data that an answer holds; until then nothing of it may leave.
 * @throws DoorRefusal with the use's own reason where it is not covered.
 */
export async function commitUse(
  { purpose, basis, data, operation, parties }: DataUse,
  executor: Executor,
  request: FastifyRequest,
  actor: Actor,
  found: Json,
): Promise<void> {
  const others = new Set(parties(found));
  others.delete(actor.party);
  if (others.size === 0) return;
  const input = { parties: [...others], purpose, basis, data };
  // Each reading is a use of its own, also by the same page again: the key is the request's.
  const use = { actor, key: `use:${request.id}` };
  const outcome = await executor.submit(operation, input, use).catch((error: unknown) => {
    // The caller asked nothing wrong: the route shows more people than a use may name.
    throw error instanceof InvalidInput
      ? new Error('the read names no use that can be', { cause: error })
      : error;
  });
  if (outcome.outcome === 'refused') throw new DoorRefusal(outcome.code, outcome.values);
}
