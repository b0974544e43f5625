import type { AnyOperation } from '@sandglass/operations';
import type { DailyRun } from '@sandglass/pilot';
import { CLAIMS_OVERDUE } from './claim/overdue.ts';
import type { CompensationOperations } from './operations.ts';

/** What every business date asks about claims. */
export const compensationDaily = ({ overdue }: CompensationOperations): readonly DailyRun[] => [
  {
    name: 'claims-overdue',
    list: CLAIMS_OVERDUE,
    operation: overdue as unknown as AnyOperation,
    input: (claim) => ({ claim }),
  },
];
