import { consentId, consents } from '@sandglass/consent';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { classOfGrade } from '../provision/parameters.ts';
import { type Figures, gradeIn } from './figures.ts';
import type { Monitored } from './monitored.ts';

/** What told the class; it stands in the fact. */
const SOURCE = 'invoices';

/**
 * The customer's loans that a reading rates anew, each with its class. None without a grade, or where the consent does not stand in a
 * wording that names it: it is not even asked for then.
 */
export async function ratingsBy(
  { lender: { shard }, purpose, rating }: Monitored,
  pool: Pool,
  customer: string,
  figures: Figures,
): Promise<readonly { readonly loanId: string; readonly pdClass: number; readonly source: string }[]> {
  const grade = gradeIn(figures);
  if (rating === undefined || grade === undefined) return [];
  const where = 'where shard = $1 and id = $2 and withdrawn_at is null and version >= $3';
  const consent = await readRows(pool, consents, where, [shard, consentId(customer, purpose), rating.since]);
  if (consent.length === 0) return [];
  const { rows } = await pool.query<{ id: string }>(rating.loans, [shard, customer]);
  return rows.map(({ id }) => ({ loanId: id, pdClass: classOfGrade(grade), source: SOURCE }));
}
