import type { CaseFile } from '../case/case-file.ts';
import { priorLiens } from '../value/ltv.ts';
import type { MortgageRow } from './mortgage.ts';

/**
 * What the register shows before our mortgage beyond what the case names and the decision counted, in minor units at the maximum
 * secured amounts; null: nothing. The earlier registered is satisfied first (Civil Code art. 414).
 */
export function ranksBefore(
  { home }: Pick<CaseFile, 'home'>,
  row: Pick<MortgageRow, 'liens_found'> | undefined,
): bigint | null {
  if (home === null || row === undefined || row.liens_found === null) return null;
  const more = row.liens_found - priorLiens(home);
  return more > 0n ? more : null;
}
