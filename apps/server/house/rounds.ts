import { limitFigures } from '@sandglass/guard';
import { NoticeWork } from '@sandglass/notices';
import { REGISTER_SHARD } from '@sandglass/register';
import { TriggerWork } from '@sandglass/triggers';
import { lookoutsOf } from '../lookouts.ts';
import { Books } from '../nights/books.ts';
import { Days } from '../nights/days.ts';
import { acquirerSettling } from '../parties/acquirer-settling.ts';
import { ACQUIRER } from '../parties/names.ts';
import { PartyNights } from '../parties/nights.ts';
import { allStanding } from '../standing.ts';
import { publishedOf } from '../watched.ts';
import type { Ground } from './ground.ts';
import type { Offices } from './offices.ts';
import type { Opened } from './options.ts';

/** What a house does by itself, again and again. */
export interface Rounds {
  readonly books: Books;
  /** Begins what must not be done while a demo tells its past: a day that was done cannot be followed by one before it. */
  begin(): void;
}

/** Starts what may be done at once; the rest waits for `begin`. */
export function startRounds(ground: Ground, offices: Offices, opened: Opened): Rounds {
  const { executors, pilots, clock, hasParties, onFailure } = ground;
  const { read: pool } = ground.pools;
  const { redress, ending, identity } = offices;
  const executor = executors.get(REGISTER_SHARD)!;
  const days = new Days({
    pool,
    clock,
    executors,
    pilots,
    alsoDaily: redress.daily,
    alsoPublished: async (pilot, date) => [
      ...(await limitFigures(pool, pilot, date)),
      ...(await redress.figures(pilot)),
    ],
    onFailure,
  });
  const nights = new PartyNights({ pool, clock, executors, pilots, onFailure });
  const books = new Books({
    pool,
    shards: [...executors.keys()],
    subLedgers: new Map([
      ...pilots.map(({ id, subLedgers = [] }) => [id, subLedgers] as const),
      [ACQUIRER, acquirerSettling.subLedgers],
    ]),
    onFailure,
  });
  const triggers = new TriggerWork({
    pool,
    clock,
    executor,
    pilots: pilots.map(({ id }) => id),
    published: (pilot, date) => publishedOf(pool, pilots, pilot, date),
    onFailure,
  });
  const noticing = new NoticeWork({
    pool,
    clock,
    executor,
    standing: () => allStanding(pool, pilots, clock),
    onFailure,
  });
  const tell: Parameters<typeof lookoutsOf>[0]['tell'] = (message) => identity.tell(message);
  const lookouts = lookoutsOf({ pilots, executors, pool, tell, onFailure });
  const atOnce = [books, ending.work, noticing, triggers, ...lookouts];
  const later = [days, ...(hasParties ? [nights] : [])];
  for (const round of [...later, ...atOnce]) opened.push(() => round.stop());
  for (const round of atOnce) round.start();
  return {
    books,
    begin: () => {
      for (const round of later) round.start();
    },
  };
}
