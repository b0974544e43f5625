import { daysLater } from '@sandglass/lending';
import type { CaseFile } from '../case/case-file.ts';

/** For so long a value carries a decision; a signed case is valued every month. */
const VALUE_DAYS_MAX = 31;

/** Until when the value could be used, where that is over; undefined: it still can. */
export function valueTooOld({ valued_on }: Pick<CaseFile, 'valued_on'>, today: string): string | undefined {
  const until = daysLater(valued_on ?? today, VALUE_DAYS_MAX);
  return today > until ? until : undefined;
}
