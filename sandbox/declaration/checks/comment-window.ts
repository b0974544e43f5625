import { type Check, wrong } from './check.ts';

const WORKING_DAYS_MIN = 5;

/** The public has at least five working days to comment. */
export const commentWindow: Check = ({ commentWindow: { workingDays } }) =>
  workingDays >= WORKING_DAYS_MIN
    ? []
    : [
        wrong(
          '/commentWindow/workingDays',
          'comment-window-short',
          `公示期为 ${workingDays} 个工作日，不得少于 ${WORKING_DAYS_MIN} 个。`,
          `公示期為 ${workingDays} 個工作日，不得少於 ${WORKING_DAYS_MIN} 個。`,
          `the public has ${workingDays} working day(s) to comment; give at least ${WORKING_DAYS_MIN}.`,
        ),
      ];
