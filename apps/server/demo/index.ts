import { REGISTER_SHARD } from '@sandglass/register';
import { type Clock, SimulatedClock, systemClock } from '@sandglass/time';
import type { House } from '../house.ts';
import { declared } from '../pilots.ts';

export { issueCards } from './cards.ts';
export { fillFund } from './fund.ts';
export { openSampleShop } from './shop.ts';

import { SimulatedInbox } from './inbox.ts';
import { seedPeople } from './people.ts';
import { seedRegister } from './register.ts';
import { STORY_DAYS } from './story.ts';
import { addTokenRoute } from './token-route.ts';

export { DEMO_PASSWORD, demoLogins } from './parties.ts';
export { startWitnesses } from './witnesses.ts';

const DAY_MS = 86_400_000;

/** The machine's time, but while the demo's past is being told the time of the story. */
export class StoryClock implements Clock {
  #story: SimulatedClock | undefined;

  now(): number {
    return this.#story?.now() ?? systemClock.now();
  }

  /** Tells the past on a clock that was set back, and returns to the present. */
  async tell<T>(daysAgo: number, story: (clock: SimulatedClock) => Promise<T>): Promise<T> {
    this.#story = new SimulatedClock(systemClock.now() - daysAgo * DAY_MS);
    try {
      return await story(this.#story);
    } finally {
      this.#story = undefined;
    }
  }
}

/** Lets the sample people in, by the doors that only a demo has. */
export async function admitPeople(house: House): Promise<void> {
  addTokenRoute(house.app, house.identity);
  const inbox = new SimulatedInbox();
  inbox.addRoutes(house.app);
  house.identity.sendCodesBy(inbox);
  await seedPeople(house.database.pools.identity);
}

/** Fills an empty house with the sample sandbox and its people. */
export async function furnish(house: House, clock: StoryClock): Promise<void> {
  await admitPeople(house);
  const { rowCount } = await house.database.pools.read.query(
    'select from register.pilot where shard = $1 limit 1',
    [REGISTER_SHARD],
  );
  if (rowCount !== 0) return;
  await clock.tell(STORY_DAYS, (story) =>
    seedRegister(house.executors, [...house.pilots, ...declared], house.supervision, story),
  );
}
