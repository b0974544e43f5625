import type { AnyOperation } from '@sandglass/operations';
import type { DailyRun } from '@sandglass/pilot';
import type { ComplaintOperations } from './operations.ts';
import { COMPLAINTS_DUE } from './steps/pass-day.ts';

/** What every business date asks about complaints. */
export const complaintDaily = ({ passDay }: ComplaintOperations): readonly DailyRun[] => [
  {
    name: 'complaints-due',
    list: COMPLAINTS_DUE,
    operation: passDay as unknown as AnyOperation,
    input: (complaint) => ({ complaint }),
  },
];
