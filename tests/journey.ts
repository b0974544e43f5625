import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { type DemoHouse, type DemoOptions, demoHouse } from '../apps/server/testing/demo-house.ts';
import { startBrowser } from './browser.ts';

/** How long a walk through pages may take on a machine that others use. */
const JOURNEY_MS = 600_000;

export interface JourneyOptions {
  /** What builds the apps that are walked through: `buildConsole`, `buildWallet`. */
  readonly apps: readonly (() => Promise<unknown>)[];
  readonly house?: DemoOptions;
  /** What happened in the house before anybody opens a page. */
  readonly prepare?: (demo: DemoHouse) => Promise<void>;
}

/** A house of its own and a browser; both stand while tests of the file run. */
export interface Journey {
  readonly demo: DemoHouse;
  readonly browser: Browser;
  /** `test` of a walk; skipped, under a name that says why, where no browser can start. */
  walk(name: string, steps: () => Promise<void>): void;
  /** The same walk for each of several views or persons; `$name` in the name is a member of it. */
  walkEach<T>(of: readonly T[]): (name: string, steps: (one: T) => Promise<void>) => void;
}

/**
 * Opens what a file of journeys walks through, and closes it after its last test.
 *
 * @example
 * const at = await journey({ apps: [buildConsole], prepare: (demo) => demo.runs('microloan') });
 * at.walk('an officer …', async () => { const page = await staff(at.browser, at.demo.house.origin, 'fenghe-bank'); … });
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
  const standing = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error('the journey has not begun: this stands within its tests alone');
    return one;
  };
  return {
    get demo() {
      return standing(demo);
    },
    get browser() {
      return standing(browser);
    },
    walk: (name, steps) => test.skipIf(skipped)(named(name), steps, JOURNEY_MS),
    walkEach: (of) => (name, steps) => test.skipIf(skipped).each([...of])(named(name), steps, JOURNEY_MS),
  };
}
