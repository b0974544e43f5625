import { join } from 'node:path';
import { buildConsole } from '@sandglass/console';
import type { Shop } from '@sandglass/shop';
import { BANK_ZONE, businessDate, instantOf, parseDate } from '@sandglass/time';
import { buildWallet } from '@sandglass/wallet';
import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { openSampleShop } from '../apps/server/index.ts';
import { booksOf, faultsOf, nightOver, threeWorkdays } from '../apps/server/testing/card-parties.ts';
import type { DemoHouse } from '../apps/server/testing/demo-house.ts';
import { cardsIssued, SHOP_REQUESTOR } from '../apps/server/testing/holder.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { looked } from './looked.ts';
import { customer, goOn } from './wallet-walk.ts';

const CLEARING = '/pilots/token/payments/clearing';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const at = (date: string, time: string): number => instantOf(parseDate(date), time, BANK_ZONE);
/** The day of the payments, the night that clears it, and the one that settles it. */
const [day, next, third] = threeWorkdays(Date.now());

let shop: Shop;
const whole = await journey({
  apps: [buildWallet, buildConsole],
  prepare: async (demo) => {
    await cardsIssued(demo);
    await nightOver(demo, businessDate(Date.now()));
    shop = await openSampleShop(demo.house, { folder: join(demo.folder, 'shop'), port: 0 });
  },
});
afterAll(() => shop?.close());

/** Opens the inbox as the page offers it, and reads the six digits of the newest message. */
async function codeFromInbox(page: Page): Promise<string> {
  const [inbox] = await Promise.all([
    page.context().waitForEvent('page'),
    page.locator('main a[href="/demo/inbox"]').click(),
  ]);
  const digits = async () => {
    await inbox.reload();
    const text = await inbox.locator('main').textContent();
    return /(?<!\d)\d{6}(?!\d)/.exec(text ?? '')?.[0] ?? '';
  };
  await expect.poll(digits).toMatch(/^\d{6}$/);
  const code = await digits();
  await inbox.close();
  return code;
}

/** Agreement, consent and card, each where the wallet leads to next. */
async function bind(page: Page): Promise<void> {
  await page.locator('.w-to-tokens').click();
  await page.locator('.w-strong a[href$="/tokens/agreement"]').click();
  await page.locator('#agree').check();
  await goOn(page);
  await page.waitForURL(/\/tokens$/);
  await page.locator('.w-strong a[href$="/tokens/data-use"]').click();
  await page.locator('.w-card form button').first().click();
  await page.locator('[class*=-withdraw]').first().waitFor();
  await page.locator('main a.sg-button').last().click();
  await page.locator('.w-strong a[href$="/bind"]').click();
  await goOn(page);
  await page.locator('#code').waitFor();
  await page.locator('#code').fill(await codeFromInbox(page));
  await goOn(page);
  await page.waitForURL(/\/tokens$/);
}

/** A token for the sample shop without any rule, then its rules by hand; its reference. */
async function tokenOnWorkdays(page: Page): Promise<string> {
  await page.locator('.w-strong a[href$="/new"]').click();
  await page.locator(`input[value="${SHOP_REQUESTOR}"]`).check();
  await page.locator('input[value=none]').check();
  await goOn(page);
  await page.locator('a[href$="/rules"]').click();
  for (const weekday of [1, 2, 3, 4, 5]) await page.locator(`input[name=weekdays-${weekday}]`).check();
  await page.locator('#perDay').fill('200');
  await goOn(page);
  await page.waitForURL(/\/tokens\/(?!new)[^/]+$/);
  await expect
    .poll(() => page.locator('.w-strong .w-rules').textContent())
    .toBe('只在周一至周五付款（北京时间）。最多每日 ¥200.00。');
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

/** Orders a ticket for ¥128.00 and agrees to pay it by the token; what the shop says of it. */
async function buysTicket(page: Page, token: string): Promise<string> {
  await page.goto(shop.origin);
  await page.getByRole('button', { name: /智令/ }).nth(1).click();
  await page.waitForURL(/\/wallet\/share\//);
  await page.locator(`input[value="${token}"]`).check();
  expect(await page.locator('.w-effect').textContent()).toContain('每日 ¥200.00');
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/\/orders\//);
  return (await page.locator('.result').textContent()) ?? '';
}

whole.walk(
  'a card bound, a token for workdays and ¥200 a day, a payment, a refusal that is understood, and three books that agree the next day',
  async ({ browser, demo }) => {
    await demo.clock.tell(-(at(day, '09:00') - Date.now()) / DAY_MS, async (clock) => {
      await nightOver(demo, day);
      const before = { network: await booksOf(demo, 'network'), acquirer: await booksOf(demo, 'acquirer') };
      expect(before).toEqual({ network: {}, acquirer: {} });
      const page = await customer(browser, demo.house.origin, 'lin', '/', { locale: 'zh-Hans' });
      await bind(page);
      const token = await tokenOnWorkdays(page);

      expect(await buysTicket(page, token)).toBe('已付款');
      clock.advance(MINUTE_MS);
      expect(await buysTicket(page, token)).toContain('超过持卡人或试点的限额');
      await looked(page, 'whole-shop-refused-zh-Hans-390');
      await page.goto(`${demo.house.origin}/wallet/tokens/${token}`);
      await page.locator('.w-why').waitFor();
      const refused = await page.locator('.w-payment-declined').textContent();
      for (const said of ['¥128.00', '远行', '每日', '200.00', '当天还剩 72.00 元'])
        expect(refused).toContain(said);
      expect(await page.locator('.w-why a').getAttribute('href')).toContain('rules?for=perDay');
      await looked(page, 'whole-refused-zh-Hans-390');
      await page.context().close();

      clock.advanceTo(at(next, '00:05'));
      await nightOver(demo, next);
      const desk = await staff(browser, demo.house.origin, 'hengxin-bank', CLEARING, { locale: 'zh-Hans' });
      const row = desk.locator('tbody tr').filter({ has: desk.locator(`a[href$="/${day}"]`) });
      await row.waitFor();
      const said = await row.textContent();
      for (const of of ['已核对', '没有未了结的差异', '1（文件 1 行，本机构 1 笔）', '¥128.00', '-¥127.59'])
        expect(said).toContain(of);
      await looked(desk, 'whole-clearing-zh-Hans-1280');
      // Each waits for the settlement bank to have moved what the network's file says.
      expect(await booksOf(demo, 'bank')).toMatchObject({ 'clearing/settlement-due': -12_759n });
      expect(await booksOf(demo, 'acquirer')).toMatchObject({ 'clearing/settlement-due': 12_751n });
      await agreed(demo);

      clock.advanceTo(at(third, '00:05'));
      await nightOver(demo, third);
      await desk.reload();
      await row.getByText('已结算').waitFor();
      await desk.context().close();
      await settledToo(demo);
    });
  },
);

/**
 * ¥128.00 stayed paid: interchange 0.35 % = 0.45, the network's fee 0.0325 % = 0.04 of each member, the merchant's price 0.60 % = 0.77.
 * What the one owes is what the other is owed, less what the network earned.
 */
async function agreed(demo: DemoHouse): Promise<void> {
  expect(await faultsOf(demo)).toEqual([]);
  expect(await booksOf(demo, 'network')).toEqual({
    'network/fee-income': -8n,
    'network/settlement-bank': 8n,
  });
  const fees = { 'clearing/network-fee': 4n };
  expect(await booksOf(demo, 'acquirer')).toMatchObject({
    ...fees,
    'clearing/interchange': 45n,
    'clearing/merchant-fees': -77n,
  });
  const bank = await booksOf(demo, 'bank');
  expect(bank).toMatchObject({
    ...fees,
    'clearing/interchange': -45n,
    'current/lin': -(2_000_000n - 12_800n),
  });
  expect(Object.keys(bank).filter((id) => /card-clearing|claims|differences/.test(id))).toEqual([]);
}

/** The money has moved at the settlement bank, and the merchant has its own: nobody waits for anything. */
async function settledToo(demo: DemoHouse): Promise<void> {
  await agreed(demo);
  expect(await booksOf(demo, 'acquirer')).toEqual({
    'clearing/central-bank': 28n,
    'clearing/interchange': 45n,
    'clearing/merchant-fees': -77n,
    'clearing/network-fee': 4n,
  });
  const bank = await booksOf(demo, 'bank');
  expect(bank).toMatchObject({ 'clearing/central-bank': -12_759n });
  expect(bank['clearing/settlement-due']).toBeUndefined();
}
