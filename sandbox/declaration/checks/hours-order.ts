import { type Check, wrong } from './check.ts';

/** Hours lie within one day: the guard reads them from their start to their end, never over midnight. */
export const hoursOrder: Check = ({ limits }) =>
  limits.flatMap(({ kind, from, to }, at) =>
    kind !== 'hours' || from === undefined || to === undefined || from < to
      ? []
      : [
          wrong(
            `/limits/${at}/to`,
            'hours-reversed',
            `服务时段的结束 ${to} 不晚于开始 ${from}，请更正。`,
            `服務時段的結束 ${to} 不晚於開始 ${from}，請更正。`,
            `the hours end at ${to}, not after they start at ${from}; correct one of them.`,
          ),
        ],
  );
