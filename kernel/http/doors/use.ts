import { type Actor, type Executor, InvalidInput, type Json, type Locale } from '@sandglass/operations';
import type { FastifyRequest } from 'fastify';
import { localeOf } from '../language.ts';
import { DoorRefusal, problemOf } from '../problem.ts';
import type { DataUse, Download, WithheldRow } from '../route.ts';

/**
 * Commits the use of the data that an answer holds, and returns what of it may leave; until then nothing may.
 * @throws DoorRefusal with the use's own reason where it is not covered.
 */
export async function commitUse(
  { purpose, basis, data, operation, parties, matter, withhold }: DataUse,
  executor: Executor,
  request: FastifyRequest,
  actor: Actor,
  found: Json,
): Promise<Json> {
  const others = new Set(parties(found));
  others.delete(actor.party);
  if (others.size === 0) return found;
  const may = withhold === undefined ? {} : { withhold: true };
  const about = matter === undefined ? {} : { matter: matter(found) };
  const input = { parties: [...others], purpose, basis, data, ...about, ...may };
  // Each reading is a use of its own, also by the same page again: the key is the request's.
  const use = { actor, key: `use:${request.id}` };
  const outcome = await executor.submit(operation, input, use).catch((error: unknown) => {
    // The caller asked nothing wrong: the route shows more people than a use may name.
    throw error instanceof InvalidInput
      ? new Error('the read names no use that can be', { cause: error })
      : error;
  });
  if (outcome.outcome === 'refused') throw new DoorRefusal(outcome.code, outcome.values);
  if (withhold === undefined) return found;
  return withhold(found, withheldIn(outcome.reply, purpose, localeOf(request.headers['accept-language'])));
}

/** The same for a file, which says itself whose data it holds: all of it leaves or nothing. */
export async function commitFileUse(
  { withhold: _, ...use }: DataUse,
  { name, parties, matter }: Download,
  executor: Executor,
  request: FastifyRequest,
  actor: Actor,
): Promise<void> {
  if (parties === undefined) throw new Error(`${name} does not say whose data it holds, and must not leave`);
  const about = matter === undefined ? {} : { matter: () => matter };
  await commitUse({ ...use, ...about, parties: () => parties }, executor, request, actor, null);
}

/** Whom the operation named, each with the reason in the reader's language. */
function withheldIn(reply: Json, purpose: string, locale: Locale): ReadonlyMap<string, WithheldRow> {
  const { withheld = [] } = reply as { withheld?: readonly { party: string; code: string }[] };
  return new Map(
    withheld.map(({ party, code }) => {
      const { title, detail } = problemOf(code, { purpose, parties: party }, locale);
      return [party, { code, title, detail }];
    }),
  );
}
