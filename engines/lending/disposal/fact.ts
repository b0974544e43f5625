import type { Fact } from '@sandglass/operations';
import type { Lender } from '../lender.ts';
import type { Pool } from './pool.ts';

/** A fact of a pool: what it is, its state and its size are public; no loan and nobody is named. */
export const factOfPool = (
  { shard }: Lender,
  event: string,
  { id, form, round, listed }: Pool,
  header: Readonly<Record<string, string | number | boolean>> = {},
): Fact => ({
  kind: `${shard}.disposal-${event}`,
  header: { pool: id, form, round, loans: listed.length, ...header },
});
