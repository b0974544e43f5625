import { type Check, wrong } from './check.ts';

/** Milestones follow one another within the test. */
export const milestones: Check = ({ ukFca: plan, duration: { startsOn, endsOn } }) =>
  (plan?.timeline ?? []).flatMap(({ on }, at, all) =>
    on >= (all[at - 1]?.on ?? startsOn) && on <= endsOn
      ? []
      : [
          wrong(
            `/ukFca/timeline/${at}/on`,
            'milestone-out-of-order',
            `里程碑 ${on} 不在测试期 ${startsOn} 至 ${endsOn} 之内，或早于前一个，请更正。`,
            `里程碑 ${on} 不在測試期 ${startsOn} 至 ${endsOn} 之內，或早於前一個，請更正。`,
            `the milestone of ${on} is not within the test (${startsOn} to ${endsOn}) or comes before the one above it; correct it.`,
          ),
        ],
  );
