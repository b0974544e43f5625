import { isUndisclosed } from '../schema/text.ts';
import { type Check, wrong } from './check.ts';

/** An assessment must still hold when the test starts, and on the day on which the declaration is judged. */
export const assessments: Check = ({ legalAssessment, securityAssessment, duration }, { on }) =>
  Object.entries({ legalAssessment, securityAssessment }).flatMap(([section, { validUntil }]) => {
    const needed = [on, duration.startsOn].sort().at(-1)!;
    if (isUndisclosed(validUntil) || validUntil >= needed) return [];
    return [
      wrong(
        `/${section}/validUntil`,
        'assessment-expired',
        `评估有效期至 ${validUntil}，在 ${needed} 已失效，请重新评估。`,
        `評估有效期至 ${validUntil}，在 ${needed} 已失效，請重新評估。`,
        `the assessment is valid until ${validUntil} and no longer holds on ${needed}; have it renewed.`,
      ),
    ];
  });
