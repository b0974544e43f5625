import { type Check, wrong } from './check.ts';

/** The test is no longer than the participation that the plan asks for, with its extension. */
export const participation: Check = ({ euAiAct57, duration: { startsOn, endsOn } }) => {
  if (euAiAct57 === undefined) return [];
  const { months, extensionMonths } = euAiAct57.participation;
  const last = monthsAfter(startsOn, months + extensionMonths);
  if (endsOn <= last) return [];
  return [
    wrong(
      '/duration/endsOn',
      'participation-too-short',
      `测试于 ${endsOn} 结束，晚于参与期限（${months} 个月，可延长 ${extensionMonths} 个月）届满的 ${last}，请更正。`,
      `測試於 ${endsOn} 結束，晚於參與期限（${months} 個月，可延長 ${extensionMonths} 個月）屆滿的 ${last}，請更正。`,
      `the test ends on ${endsOn}, after the participation of ${months} months and ${extensionMonths} more, which ends on ${last}; correct one of them.`,
    ),
  ];
};

/** The same day of a later month; the month's last where it has no such day. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
