import { buildConsole } from '@sandglass/console';
import { expect } from 'vitest';
import { PHONE, screenshot } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { choose, press } from './keyboard.ts';
import { looked } from './looked.ts';
import { type PayingHolder, payingHolder } from './paying-holder.ts';

const LIVE = '/pilots/token/payments/live';

let lin: PayingHolder;
const live = await journey({
  apps: [buildConsole],
  prepare: async (demo) => {
    lin = await payingHolder(demo, 'lin', { perPayment: '200.00' });
  },
});

live.walk(
  'by keyboard alone a payment is watched as it passes, hop by hop, field by field, and no number is seen',
  async ({ browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', LIVE);
    await page.getByText('Payments that passed').waitFor();
    await page.getByText('No payment has passed yet').waitFor();
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
    expect(await page.content()).not.toMatch(/6299\d{12}/);
    await page.getByText('At the acquirer').waitFor();
    const isCut = await page
      .locator('.sg-scroll:has(> .p-steps)')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    expect(isCut).toBe(false);
    await looked(page, 'payments-picture-en-1280');
    await page.context().close();
  },
);

live.walk(
  'what is too long to be looked up is not sent, and what is looked up and not there is said so',
  async ({ browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', LIVE);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('#q').fill('7'.repeat(10_000));
    await page.locator('#q').press('Enter');
    await page.locator('#q-error', { hasText: 'At most 64 characters' }).waitFor();
    expect(asked.filter((url) => url.includes('7777777'))).toEqual([]);
    await page.locator('#q').fill('nothing-of-the-kind');
    await page.locator('#q').press('Enter');
    await page.getByText('No such payment').waitFor();
    expect(await page.locator('#q-error').count()).toBe(0);
    await page.goto(`${demo.house.origin}/console${LIVE}?q=${'7'.repeat(65)}`);
    await page.locator('#q-error').waitFor();
    await page.context().close();
  },
);

live.walk(
  'the same payment is seen at the acquirer, at the network and at the bank, each by its own tape',
  async ({ browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', LIVE);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    expect(await lin.pay('order-each', '66.00')).toMatchObject({ state: 'approved' });
    const seen = new Set<string>();
    for (const party of ['', 'network', 'bank']) {
      await choose(page, '#party', party);
      const at = page.locator('tbody tr', { hasText: '¥66.00' }).locator('a');
      await at.waitFor();
      seen.add((await at.getAttribute('href')) ?? '');
      await looked(page, `payments-live-${party || 'acquirer'}-en-1280`);
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
);

live.walk(
  'a bank that is away is seen: who gave up, what was reversed again and again, and how it ended',
  async ({ browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', LIVE);
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
);

live.walkEach(['zh-Hans', 'zh-Hant', 'en'])(
  'live view and picture in %s hold on a phone and have no barrier',
  async (locale, { browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', LIVE, { locale, size: PHONE });
    await page.locator('tbody a').first().waitFor();
    await looked(page, `payments-live-${locale}-390`);
    await page.locator('tbody a').last().click();
    await page.locator('.p-sequence').waitFor();
    await looked(page, `payments-picture-${locale}-390`);
    await page.context().close();
  },
);
