import type { Classified } from '../classify/classify.ts';
import { isNonPerforming } from '../classify/tier.ts';
import { daysBetween } from './days.ts';
import type { RiskParameters } from './parameters.ts';

export type Stage = 1 | 2 | 3;

export interface StageInput extends Classified {
  readonly days: number;
  /** Classes below that of signing. */
  readonly down: number;
  readonly before: Stage;
  /** Since when there has been no sign of more risk. */
  readonly calmSince: string | null;
  readonly date: string;
}

export interface Staged {
  readonly stage: Stage;
  readonly calmSince: string | null;
}

/**
 * The stage of expected loss (IFRS 9 5.5): 3 is credit-impaired, here the same as non-performing; 2 is significantly more
 * risk than on signing, by more than 30 days past due, by a rating that fell far enough, or by a tier that is not owed to days
 * alone. Back to 1 only after 90 days without any sign, and with the rating nearer than it had to fall: no loan flickers.
 */
export function stageOf(
  of: StageInput,
  { backstopDays, classesUp, classesDown, calmDays }: RiskParameters,
): Staged {
  const { tier, because, days, down, before, date } = of;
  if (isNonPerforming(tier)) return { stage: 3, calmSince: null };
  const risen = days > backstopDays || down >= classesUp || (tier !== 'normal' && because !== 'overdue');
  const isCalm = !risen && days === 0 && down < classesDown;
  const calmSince = isCalm ? (of.calmSince ?? date) : null;
  if (risen) return { stage: 2, calmSince };
  if (before === 1) return { stage: 1, calmSince };
  const long = calmSince !== null && daysBetween(calmSince, date) >= calmDays;
  return { stage: long ? 1 : 2, calmSince };
}
