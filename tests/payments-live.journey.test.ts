import { buildConsole } from '@sandglass/console';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../apps/server/testing/demo-house.ts';
import {
  accessibilityViolations,
  JOURNEY_MS,
  PHONE,
  screenshot,
  scrollsSideways,
  settled,
  startBrowser,
} from './browser.ts';
import { staff } from './console-staff.ts';
import { choose, press } from './keyboard.ts';
import { type PayingHolder, payingHolder } from './paying-holder.ts';

const { browser, why } = await startBrowser();
const skip = browser === undefined;
const when = skip ? ` (skipped: ${why})` : '';
const LIVE = '/pilots/token/payments/live';

let demo: DemoHouse;
let lin: PayingHolder;
beforeAll(async () => {
  if (skip) return;
  await buildConsole();
  demo = await demoHouse();
  lin = await payingHolder(demo, 'lin', { perPayment: '200.00' });
}, JOURNEY_MS);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

test.skipIf(skip)(
  `by keyboard alone a payment is watched as it passes, hop by hop, field by field, and no number is seen${when}`,
  async () => {
    const page = await staff(browser!, demo.house.origin, 'hengxin-bank', LIVE);
    await page.getByText('Payments that passed').waitFor();
    await page.getByText('No such payment').waitFor();
    expect(await lin.pay('order-1', '120.00')).toMatchObject({ state: 'approved' });
    expect(await lin.pay('order-2', '300.00')).toMatchObject({ state: 'declined', response: '61' });
    await page.locator('tbody a').nth(1).waitFor();
    await screenshot(page, 'payments-live-en-1280');
    await choose(page, '#state', 'approved');
    await expect.poll(() => page.locator('tbody a').count()).toBe(1);
    await press(page, 'tbody a');
    await page.locator('.p-sequence').waitFor();
    await expect.poll(() => page.locator('.p-arrow').count()).toBe(6);
    await page.getByText('Purchase, Approved').waitFor();
    await press(page, 'tbody button[aria-expanded]');
    await page.locator('.p-fields').waitFor();
    await page.getByText(/^629900\*{6}\d{4}$/).waitFor();
    await screenshot(page, 'payments-picture-en-1280');
    expect(await page.content()).not.toMatch(/6299\d{12}/);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.context().close();
  },
  JOURNEY_MS,
);

test.skipIf(skip)(
  `the same payment is seen at the acquirer, at the network and at the bank, each by its own tape${when}`,
  async () => {
    const page = await staff(browser!, demo.house.origin, 'hengxin-bank', LIVE);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    expect(await lin.pay('order-each', '66.00')).toMatchObject({ state: 'approved' });
    const seen = new Set<string>();
    for (const party of ['', 'network', 'bank']) {
      await choose(page, '#party', party);
      const at = page.locator('tbody tr', { hasText: '¥66.00' }).locator('a');
      await at.waitFor();
      seen.add((await at.getAttribute('href')) ?? '');
      await settled(page);
      expect(await accessibilityViolations(page)).toEqual([]);
      await screenshot(page, `payments-live-${party || 'acquirer'}-en-1280`);
    }
    expect(seen.size).toBe(1);
    for (const party of ['network', 'bank']) expect(asked).toContain(`/api/token/live/${party}/payments`);
    // Whoever is sent the address sees the bank's side, too.
    await page.reload();
    await page.locator('tbody tr', { hasText: '¥66.00' }).waitFor();
    expect(await page.locator('#party').inputValue()).toBe('bank');
    await page.locator('tbody tr', { hasText: '¥66.00' }).locator('a').click();
    await page.locator('.p-sequence').waitFor();
    await page.context().close();
  },
  JOURNEY_MS,
);

test.skipIf(skip)(
  `a bank that is away is seen: who gave up, what was reversed again and again, and how it ended${when}`,
  async () => {
    const page = await staff(browser!, demo.house.origin, 'hengxin-bank', LIVE);
    const executor = demo.house.executors.get('token')!;
    await executor.stop();
    const paid = lin.pay('order-3', '50.00');
    await page.locator('tbody td:has-text("No answer")').waitFor();
    await executor.start();
    expect(await paid).toMatchObject({ state: 'reversed' });
    await page.locator('tbody td:has-text("Reversed")').waitFor();
    await page.locator('tbody tr:has-text("Reversed") a').click();
    await page.locator('.p-given-up').first().waitFor();
    await page.getByText('stops waiting').first().waitFor();
    await screenshot(page, 'payments-picture-reversed-en-1280');
    await page.context().close();
  },
  JOURNEY_MS,
);

test.skipIf(skip).each(['zh-Hans', 'zh-Hant', 'en'] as const)(
  `live view and picture in %s hold on a phone and have no barrier${when}`,
  async (locale) => {
    const page = await staff(browser!, demo.house.origin, 'hengxin-bank', LIVE, { locale, size: PHONE });
    await page.locator('tbody a').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await screenshot(page, `payments-live-${locale}-390`);
    await page.locator('tbody a').last().click();
    await page.locator('.p-sequence').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await screenshot(page, `payments-picture-${locale}-390`);
    await page.context().close();
  },
  JOURNEY_MS,
);
