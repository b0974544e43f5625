import { forgetPayloads } from '@sandglass/jobs';
import { forgetReplies } from '@sandglass/operations';
import type { Pool } from 'pg';
import { ownFacts } from './own-facts.ts';
import { subjectsOf } from './own-key.ts';

/** More than anybody has: the largest integer of PostgreSQL. */
const ALL = 2 ** 31 - 1;

/**
 * Takes what an erased person was answered, and what was delivered outside, out of the operations that left a fact about them; a repeat by the
 * same key is told that they were erased. What the erasure itself answered stays. `owner` is the pool of the database's owner, `origin` the log's. Done twice, it is done once.
 */
export async function forgetAnswers(
  owner: Pool,
  origin: string,
  [pilot, party]: readonly [string, string],
): Promise<void> {
  const facts = await ownFacts(owner, origin, await subjectsOf(owner, [pilot], party), { limit: ALL });
  const about = facts.filter(({ kind }) => kind !== 'journal.erased').map(({ operation }) => operation);
  const operations = [...new Set(about)];
  await forgetPayloads(owner, pilot, operations);
  await forgetReplies(owner, pilot, operations, {
    done: JSON.stringify({ state: 'erased' }),
    refused: JSON.stringify({ code: 'person-erased', values: { parties: party } }),
  });
}
