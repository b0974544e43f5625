import { buildConsole } from '@sandglass/console';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../apps/server/testing/demo-house.ts';
import { cardsIssued } from '../apps/server/testing/holder.ts';
import {
  accessibilityViolations,
  JOURNEY_MS,
  PHONE,
  screenshot,
  scrollsSideways,
  startBrowser,
} from './browser.ts';
import { staff } from './console-staff.ts';
import { press, pressNamed, write } from './keyboard.ts';

const { browser, why } = await startBrowser();
const skip = browser === undefined;
const when = skip ? ` (skipped: ${why})` : '';
const REGISTER = '/pilots/token/payments/requestors';
const SEND = '.sg-dialog button[type=submit]';

let demo: DemoHouse;
beforeAll(async () => {
  if (skip) return;
  await buildConsole();
  demo = await demoHouse();
  await cardsIssued(demo);
}, JOURNEY_MS);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

test.skipIf(skip)(
  `by keyboard alone a requestor is registered, and ended${when}`,
  async () => {
    const page = await staff(browser!, demo.house.origin, 'hengxin-bank', REGISTER);
    await page.getByText('62900000002').waitFor();
    await pressNamed(page, 'Register a requestor');
    await write(page, '.sg-dialog #id', '62900000009');
    await write(page, '.sg-dialog #party', 'sample-books');
    await press(page, SEND);
    await page.locator('#hans-error').waitFor();
    await write(page, '.sg-dialog #hans', '样书店（虚构）');
    await write(page, '.sg-dialog #hant', '樣書店（虛構）');
    await write(page, '.sg-dialog #en', 'Sample Books');
    await press(page, SEND);
    await page.getByText('62900000009').waitFor();
    await screenshot(page, 'requestors-en-1280');
    expect(await accessibilityViolations(page)).toEqual([]);
    await pressNamed(page, 'End Sample Books');
    await press(page, SEND);
    await expect.poll(() => page.getByText('62900000009').count()).toBe(0);
    await page.context().close();
  },
  JOURNEY_MS,
);

test.skipIf(skip).each(['zh-Hans', 'zh-Hant', 'en'] as const)(
  `the register of requestors in %s holds on a phone and has no barrier${when}`,
  async (locale) => {
    const page = await staff(browser!, demo.house.origin, 'hengxin-bank', REGISTER, { locale, size: PHONE });
    await page.getByText('62900000002').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.context().close();
  },
  JOURNEY_MS,
);
