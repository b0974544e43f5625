import { buildConsole } from '@sandglass/console';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../apps/server/testing/demo-house.ts';
import { accessibilityViolations, JOURNEY_MS, screenshot, startBrowser } from './browser.ts';
import { staff } from './console-staff.ts';
import { press, pressNamed, write } from './keyboard.ts';
import { payingHolder } from './paying-holder.ts';

const { browser, why } = await startBrowser();
const skip = browser === undefined;
const when = skip ? ` (skipped: ${why})` : '';
const DESK = '/pilots/token/payments';
const SEND = '.sg-dialog button[type=submit]';

let demo: DemoHouse;
beforeAll(async () => {
  if (skip) return;
  await buildConsole();
  demo = await demoHouse();
  const lin = await payingHolder(demo, 'lin', {});
  await lin.pay('contested', '80.00');
  const { payments } = (await demo.call('GET', '/api/token/payments', 'customer:lin')).body;
  const { status } = await demo.call('POST', `/api/token/payments/${payments[0].id}/not-me`, 'customer:lin', {
    token: lin.token,
  });
  expect(status).toBe(200);
}, JOURNEY_MS);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

test.skipIf(skip)(
  `by keyboard alone an officer finds a contested payment, adds what is known, and sees until when the next step is due${when}`,
  async () => {
    const page = await staff(browser!, demo.house.origin, 'hengxin-bank', `${DESK}/disputes`);
    await page.locator('.c-threads a').waitFor();
    await screenshot(page, 'disputes-en-1280');
    expect(await accessibilityViolations(page)).toEqual([]);
    await press(page, '.c-threads a');
    await page.locator('#dispute').waitFor();
    await pressNamed(page, 'Add a statement');
    await write(page, '.sg-dialog #words', 'The shop was asked for its record.');
    await press(page, SEND);
    await page.getByText('The shop was asked for its record.').waitFor();
    await screenshot(page, 'dispute-en-1280');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.context().close();
  },
  JOURNEY_MS,
);

test.skipIf(skip).each(['zh-Hans', 'zh-Hant', 'en'] as const)(
  `clearing in %s says what will be there before the first date, and has no barrier${when}`,
  async (locale) => {
    const page = await staff(browser!, demo.house.origin, 'hengxin-bank', `${DESK}/clearing`, { locale });
    await page.locator('.sg-empty, .sg-table').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, `clearing-${locale}-1280`);
    await page.context().close();
  },
  JOURNEY_MS,
);
