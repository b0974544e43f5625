import type { Limit } from '../schema/limit.ts';
import { type Check, wrong } from './check.ts';
import { pairsExceeding } from './pairs.ts';

/** Each is part of the next. */
const EXTENT: Readonly<Record<Limit['per'], number>> = { customer: 0, region: 1, pilot: 2 };

/** One customer may not be allowed more than the whole pilot in the same period: that limit would never bind. */
export const shareAboveWhole: Check = ({ limits }) =>
  pairsExceeding(limits)
    .filter(({ limit, other }) => limit.period === other.period && EXTENT[limit.per] < EXTENT[other.per])
    .map(({ at, limit, other }) =>
      wrong(
        `/limits/${at}/maximum`,
        'limit-share-above-whole',
        `限额“${limit.id}”高于包含它的限额“${other.id}”，请降低前者或提高后者。`,
        `限額「${limit.id}」高於包含它的限額「${other.id}」，請降低前者或提高後者。`,
        `the limit “${limit.id}” is above “${other.id}”, which contains it; lower the one or raise the other.`,
      ),
    );
