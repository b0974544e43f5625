import { join } from 'node:path';
import { localMoment } from '@sandglass/payments';
import type { Shop } from '@sandglass/shop';
import { addMonths, businessDate } from '@sandglass/time';
import { buildWallet } from '@sandglass/wallet';
import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { DEMO_PASSWORD, openSampleShop } from '../apps/server/index.ts';
import { boundCard, cardsIssued, tokenFor } from '../apps/server/testing/holder.ts';
import { DESKTOP, newPage } from './browser.ts';
import { journey } from './journey.ts';
import { looked } from './looked.ts';

const BANK = 'institution:hengxin-bank';

let shop: Shop;
const buying = await journey({
  apps: [buildWallet],
  prepare: async (demo) => {
    await cardsIssued(demo);
    await boundCard(demo, 'customer:lin');
    shop = await openSampleShop(demo.house, { folder: join(demo.folder, 'shop'), port: 0 });
  },
});
afterAll(() => shop?.close());

/** Every address that the browser went to or asked for. */
function visits(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  return seen;
}

/** Orders the nth thing and signs in at the bank; the consent page stands then, with the card, or with a token that there is. */
async function order(page: Page, nth: number, isFirst: boolean): Promise<void> {
  await page.goto(shop.origin);
  await page
    .getByRole('button', { name: /token|智令/ })
    .nth(nth)
    .click();
  await page.waitForURL(/\/wallet\/share\//);
  if (isFirst) {
    await page.locator('main .adm-button').click();
    await page.waitForURL(/\/oidc\/sign-in/);
    await page.locator('#login').fill('lin');
    await page.locator('#password').fill(DEMO_PASSWORD);
    await page.locator('#password').press('Enter');
    await page.waitForURL(/\/wallet\/share\//);
  }
  await page.locator('.w-effect').waitFor();
}
/** The yes is the first of the two, the no the last. */
const decide = async (page: Page, how: 'approve' | 'decline'): Promise<void> => {
  const buttons = page.locator('main form button[type=submit]');
  await (how === 'approve' ? buttons.first() : buttons.last()).click();
  await page.waitForURL(/\/orders\//);
};

buying.walk(
  'a buyer orders, agrees in the wallet, comes back and has paid; a membership goes on over a new card',
  async ({ browser, demo }) => {
    const page = await newPage(browser, { locale: 'en' });
    const seen = visits(page);
    await page.goto(shop.origin);
    await page.locator('sandglass-pay').first().waitFor();
    await looked(page, 'shop-goods-en');
    await order(page, 1, true);
    const consent = (await page.locator('main').textContent()) ?? '';
    for (const said of [
      'Yuanxing Travel',
      'A ticket to Dujiangyan',
      'simulated',
      'no card number',
      'localhost',
    ])
      expect(consent).toContain(said);
    await looked(page, 'shop-consent-en');
    await decide(page, 'approve');
    expect(await page.locator('.result').textContent()).toBe('Paid');
    await looked(page, 'shop-paid-en');

    await order(page, 2, false);
    expect(await page.locator('main').textContent()).toContain('collect as agreed');
    await decide(page, 'approve');
    const membership = page.url();
    await page.goto(`${shop.origin}/desk`);
    await page.getByRole('button', { name: /Collect/ }).click();
    const { body } = await demo.call('GET', '/api/token/me', 'customer:lin');
    await demo.call('POST', `/api/token/cards/${body.cards[0].id}/replace`, BANK, { because: 'damaged' });
    await page.goto(membership);
    await expect
      .poll(async () => {
        await page.reload();
        return page.locator('main').textContent();
      })
      .toContain('A new card took the old one’s place');
    await page.goto(`${shop.origin}/desk`);
    await page.getByRole('button', { name: /Collect/ }).click();
    await page.waitForLoadState();
    await page.goto(membership);
    expect(await page.locator('.payments li').allTextContents()).toHaveLength(3);
    expect(await page.locator('.result').textContent()).toBe('Paid');
    await looked(page, 'shop-membership-en');

    await page.goto(`${shop.origin}/desk`);
    await looked(page, 'shop-desk-en');
    await page
      .getByRole('button', { name: /^Refund/ })
      .last()
      .click();
    await page.waitForLoadState();
    expect(await page.locator('main').textContent()).toContain('refunded ¥128.00');

    const number = /62(17|99)00\d{10}/;
    expect(seen.filter((url) => number.test(url))).toEqual([]);
    expect(await page.content()).not.toMatch(number);
    for (const at of [shop.origin, `${demo.house.origin}/wallet/`]) {
      await page.goto(at);
      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      expect(kept).not.toMatch(number);
    }
  },
);

buying.walkEach([
  { locale: 'zh-Hans', told: '您没有同意' },
  { locale: 'zh-Hant', told: '您沒有同意' },
])(
  'in $locale a buyer who does not agree pays nothing and is told so',
  async ({ locale, told }, { browser }) => {
    const page = await newPage(browser, { locale });
    await page.goto(shop.origin);
    await looked(page, `shop-goods-${locale}`);
    await order(page, 0, true);
    await looked(page, `shop-consent-${locale}`);
    await decide(page, 'decline');
    expect(await page.locator('.result').textContent()).toContain(told);
    await looked(page, `shop-declined-${locale}`);
  },
);

buying.walk(
  'a payment that the holder’s rules refuse is told as declined, on a wide screen, too',
  async ({ browser, demo }) => {
    const page = await newPage(browser, { locale: 'en', size: DESKTOP });
    await order(page, 0, true);
    await page.locator('input[value=small]').check();
    await page.locator('#months').selectOption('3');
    await decide(page, 'approve');
    expect(await page.locator('.result').textContent()).toContain('above a limit');
    const { tokens } = (await demo.call('GET', '/api/token/me', 'customer:lin')).body;
    const inThreeMonths = addMonths(businessDate(demo.clock.now()), 3);
    expect(tokens.map(({ expiresOn }: { expiresOn: string }) => expiresOn)).toContain(inThreeMonths);
    await looked(page, 'shop-refused-en', true);
  },
);

buying.walk(
  'a token that was made for the shop in the wallet is what a person agrees to, and its rule refuses with the day',
  async ({ browser, demo }) => {
    const LIN = 'customer:lin';
    const [card] = (await demo.call('GET', '/api/token/me', LIN)).body.cards.filter(
      ({ state }: { state: string }) => state === 'active',
    );
    const today = localMoment(demo.clock.now(), 'Asia/Shanghai').weekday;
    const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => day !== today);
    const token = await tokenFor(demo, LIN, card.id, { rules: { weekdays, perDay: '200.00' } });
    const page = await newPage(browser, { locale: 'en' });
    await order(page, 1, true);
    // Another one that bears it may be chosen already: an earlier test's.
    await page.locator(`input[value="${token}"]`).check();
    expect(await page.locator('.w-effect').textContent()).toContain('¥200.00 a day');
    await looked(page, 'shop-own-token-en');
    await decide(page, 'approve');
    expect(await page.locator('.result').textContent()).toContain('outside what the holder allows');
    await page.goto(`${demo.house.origin}/wallet/tokens/${token}`);
    await page.locator('.w-why').first().waitFor();
    expect(await page.locator('main').textContent()).toContain('You did not allow this token on');
  },
);
