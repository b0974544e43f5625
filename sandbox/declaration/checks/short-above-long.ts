import type { Limit } from '../schema/limit.ts';
import { type Check, wrong } from './check.ts';
import { pairsExceeding } from './pairs.ts';

/** Each lies within the next. */
const LENGTH: Readonly<Record<Limit['period'], number>> = { day: 0, month: 1, year: 2, total: 3 };

/** A day may not be allowed more than its year: that limit would never bind. */
export const shortAboveLong: Check = ({ limits }) =>
  pairsExceeding(limits)
    .filter(({ limit, other }) => limit.per === other.per && LENGTH[limit.period] < LENGTH[other.period])
    .map(({ at, limit, other }) =>
      wrong(
        `/limits/${at}/maximum`,
        'limit-short-above-long',
        `限额“${limit.id}”的周期较短，却高于“${other.id}”，请降低前者或提高后者。`,
        `限額「${limit.id}」的週期較短，卻高於「${other.id}」，請降低前者或提高後者。`,
        `the limit “${limit.id}” is above “${other.id}” of a longer period; lower the one or raise the other.`,
      ),
    );
