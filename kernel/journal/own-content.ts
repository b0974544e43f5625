import type { Json } from '@sandglass/operations';
import type { Pool } from 'pg';
import { ownFacts } from './own-facts.ts';
import { openOwn, subjectsOf } from './own-key.ts';
import type { SubjectKeys } from './record.ts';

/** Whose entries are opened, in which shard. */
export interface Whose {
  /** Name of the log. */
  readonly origin: string;
  readonly shard: string;
  readonly party: string;
  readonly keys: Pick<SubjectKeys, 'unwrap'>;
}

type Content = Readonly<Record<string, Json>>;

/**
 * The private content of one entry about a person, by its place `operation.n`; null where the person's key was erased or
 * there is no such entry. Whoever shows it to others than that person commits a use of it first.
 */
export async function ownContent(pool: Pool, whose: Whose, place: string): Promise<Content | null> {
  const [operation = '', n = ''] = place.split('.');
  const names = await subjectsOf(pool, [whose.shard], whose.party);
  const only = { operation: BigInt(operation), n: Number(n) };
  const [fact] = await ownFacts(pool, whose.origin, names, { only, limit: 1 });
  const wrapped = names[0]?.wrapped;
  if (fact === undefined || fact.opening === null || wrapped === null || wrapped === undefined) return null;
  const { commitment } = JSON.parse(fact.leaf) as { commitment?: string };
  const opened = openOwn(whose.keys, wrapped, fact.opening, commitment ?? '');
  return opened === undefined ? null : (JSON.parse(opened.content) as Content);
}
