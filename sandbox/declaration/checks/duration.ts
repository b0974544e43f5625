import { type Check, wrong } from './check.ts';

/** A test has an end, and it lies after its start. */
export const duration: Check = ({ duration: { startsOn, endsOn } }) =>
  startsOn < endsOn
    ? []
    : [
        wrong(
          '/duration/endsOn',
          'end-before-start',
          `测试于 ${endsOn} 结束，不晚于开始日 ${startsOn}，请更正。`,
          `測試於 ${endsOn} 結束，不晚於開始日 ${startsOn}，請更正。`,
          `the test ends on ${endsOn}, not after it starts on ${startsOn}; correct one of them.`,
        ),
      ];
