import { type Check, wrong } from './check.ts';

/** Hours that end before they start go over midnight (22:00–06:00); those that end as they start have no length. */
export const hoursEmpty: Check = ({ limits }) =>
  limits.flatMap(({ kind, from, to }, at) =>
    kind !== 'hours' || from === undefined || to === undefined || from !== to
      ? []
      : [
          wrong(
            `/limits/${at}/to`,
            'hours-empty',
            `服务时段在开始的 ${from} 即结束；全天请写 00:00 至 24:00，否则请更正。`,
            `服務時段在開始的 ${from} 即結束；全天請寫 00:00 至 24:00，否則請更正。`,
            `the hours end at ${to}, when they start; write 00:00 to 24:00 for the whole day, or correct one of them.`,
          ),
        ],
  );
