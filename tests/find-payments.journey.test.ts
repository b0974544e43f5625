import { buildConsole } from '@sandglass/console';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PHONE } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { looked } from './looked.ts';
import { type PayingHolder, payingHolder } from './paying-holder.ts';

const NUMBER = '6222821234567897';
const FIELD = '.sg-dialog input';

let lin: PayingHolder;
let rrn: string;
let exchange: string;
const finding = await journey({
  apps: [buildConsole],
  prepare: async (demo) => {
    lin = await payingHolder(demo, 'lin', {});
    await lin.pay('find-1', '12.00');
    const [paid] = (await demo.call('GET', '/api/token/payments', 'customer:lin')).body.payments;
    exchange = paid.id;
    ({ rrn } = (await demo.call('GET', `/api/token/payments/${exchange}`, 'customer:lin')).body);
  },
});

/** Opens the search as people do, by its key. */
async function searching(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator(FIELD).waitFor();
}

finding.walk('by Ctrl-K and Enter a pasted number leads to its page', async ({ browser, demo }) => {
  const page = await staff(browser, demo.house.origin, 'hengxin-bank');
  for (const [name, wanted, path] of [
    ['token', lin.token, `/pilots/token/payments/tokens/${lin.token}`],
    ['reference', rrn, `/pilots/token/payments/live/payments/${exchange}`],
    ['payment', exchange, `/pilots/token/payments/live/payments/${exchange}`],
  ] as const) {
    await searching(page);
    await page.locator(FIELD).fill(wanted);
    await page.locator('.c-choice', { hasText: wanted === rrn ? exchange : wanted }).waitFor();
    await looked(page, `find-${name}-en-1280`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === `/console${path}`);
    await page.locator('main h2').first().waitFor();
  }
  await page.context().close();
});

finding.walkEach(['zh-Hans', 'zh-Hant', 'en'])(
  'a card’s number that is typed, in %s, is sent neither whole nor in part',
  async (locale, { browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', '/', { locale, size: PHONE });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${decodeURIComponent(request.url())} ${request.postData()}`));
    await searching(page);
    const said = page.locator('.sg-dialog [role=status]');
    await page.keyboard.type(NUMBER.slice(0, 12), { delay: 5 });
    await said.waitFor();
    const enter = await said.textContent();
    await page.keyboard.type(NUMBER.slice(12), { delay: 5 });
    await expect.poll(() => said.textContent()).not.toBe(enter);
    await page.keyboard.press('Enter');
    await page.locator(FIELD).fill('6222 8212 3456 7890');
    await page.keyboard.press('Enter');
    await looked(page, `find-number-${locale}-390`);
    // What may be sent is sent by now: this is, and comes after.
    await page.locator(FIELD).fill('');
    await page.keyboard.type('lin');
    await page.locator('.c-choice').first().waitFor();
    const digits = asked.map((text) => /\/api\/find\?q=([\d\s-]*)/.exec(text)?.[1]?.replace(/\D/g, '') ?? '');
    expect(asked.some((text) => text.includes('/api/find?q=lin'))).toBe(true);
    expect(Math.max(...digits.map(({ length }) => length))).toBeLessThanOrEqual(6);
    await page.context().close();
  },
);

finding.walk('a reference number that is typed is looked up at Enter', async ({ browser, demo }) => {
  const page = await staff(browser, demo.house.origin, 'hengxin-bank');
  await searching(page);
  await page.keyboard.type(rrn);
  await page.locator('.sg-dialog [role=status]').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.c-choice', { hasText: exchange }).waitFor();
  await page.context().close();
});

finding.walkEach(['zh-Hans', 'zh-Hant', 'en'])(
  'a payment that no party remembers stands there as the books have it, in %s',
  async (locale, { browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'hengxin-bank', '/', { locale, size: PHONE });
    // As after a start: no party's memory has it.
    await page.route(`**/api/token/live/payments/${exchange}`, (route) =>
      route.fulfill({ status: 404, contentType: 'application/problem+json', body: '{"status":404}' }),
    );
    await page.goto(`${demo.house.origin}/console/pilots/token/payments/live/payments/${exchange}`);
    await page.getByText('12.00').first().waitFor();
    await looked(page, `booked-payment-${locale}-390`);
    await page.context().close();
  },
);
