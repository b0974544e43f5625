import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { type DemoHouse, type DemoOptions, demoHouse } from '../apps/server/testing/demo-house.ts';
import { JOURNEY_MS, startBrowser } from './browser.ts';

export interface JourneyOptions {
  /** What builds the apps that are walked through: `buildConsole`, `buildWallet`. */
  readonly apps: readonly (() => Promise<unknown>)[];
  readonly house?: DemoOptions;
  /** What happened in the house before anybody opens a page. */
  readonly prepare?: (demo: DemoHouse) => Promise<void>;
}

/** Where one walks: a house of the file's own, and a browser. */
export interface Place {
  readonly demo: DemoHouse;
  readonly browser: Browser;
}

export interface Journey {
  /** `test` of a walk; skipped, under a name that says why, where no browser can start. */
  walk(name: string, steps: (place: Place) => Promise<void>): void;
  /** The same walk for each of several views or persons; `$member` in the name is one of theirs. */
  walkEach<const T>(of: readonly T[]): (name: string, steps: (one: T, place: Place) => Promise<void>) => void;
}

/**
 * Opens what a file of journeys walks through, and closes it after its last test.
 *
 * @example
 * const desk = await journey({ apps: [buildConsole], prepare: (demo) => demo.runs('microloan') });
 * desk.walk('an officer …', async ({ browser, demo }) => { const page = await staff(browser, demo.house.origin, 'fenghe-bank'); … });
 */
export async function journey({ apps, house, prepare }: JourneyOptions): Promise<Journey> {
  const { browser, why } = await startBrowser();
  const skipped = browser === undefined;
  const named = (name: string): string => (skipped ? `${name} (skipped: ${why})` : name);
  let demo: DemoHouse | undefined;
  beforeAll(async () => {
    if (skipped) return;
    await Promise.all(apps.map((build) => build()));
    demo = await demoHouse(house);
    await prepare?.(demo);
  }, JOURNEY_MS);
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });
  const here = (): Place => {
    if (browser === undefined || demo === undefined) throw new Error('the house of this journey is not open');
    return { browser, demo };
  };
  return {
    walk: (name, steps) => test.skipIf(skipped)(named(name), () => steps(here()), JOURNEY_MS),
    walkEach: (of) => (name, steps) =>
      test.skipIf(skipped).each([...of])(named(name), (one) => steps(one, here()), JOURNEY_MS),
  };
}
