import { png } from '@sandglass/documents/testing';
import { buildWallet } from '@sandglass/wallet';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/index.ts';
import { booksOf } from '../apps/server/testing/card-parties.ts';
import { TokenHolder } from '../apps/server/testing/token-holder.ts';
import { newPage } from './browser.ts';
import { journey } from './journey.ts';
import { looked } from './looked.ts';
import { goOn, signIn } from './wallet-walk.ts';

const OFFICERS = ['institution:hengxin-bank:jia', 'institution:hengxin-bank:yi'] as const;

let lin: TokenHolder;
let token = '';
const contesting = await journey({
  apps: [buildWallet],
  prepare: async (demo) => {
    lin = await TokenHolder.open(demo, 'lin');
    token = await lin.token();
  },
});

const look = (page: Page, name: string): Promise<void> => looked(page, `contest-${name}-390`);

interface Said {
  readonly reason: string;
  readonly withdrawn: string;
  readonly most: string;
}
const SAID: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', Said>> = {
  'zh-Hans': { reason: '没有收到商品或服务', withdrawn: '已撤回', most: '最多 80.00 元' },
  'zh-Hant': { reason: '沒有收到商品或服務', withdrawn: '已撤回', most: '最多 80.00 元' },
  en: { reason: 'Not received', withdrawn: 'Withdrawn', most: 'at most ¥80.00' },
};

const disputed = async (payment: string) => (await lin.get(`/disputes/${payment}`)).body;

contesting.walkEach(['zh-Hans', 'zh-Hant', 'en'])(
  'in %s a payment is contested because nothing came, with words, an amount and a picture, and taken back again',
  async (locale, { browser, demo }) => {
    const said = SAID[locale];
    const payment = await lin.pay(token, '80.00');
    const page = await newPage(browser, { locale });
    await signIn(page, demo.house.origin, 'lin', DEMO_PASSWORD);
    await page.goto(`${demo.house.origin}/wallet/tokens/${token}`);
    await page.locator(`a[href$="/${payment}/contest"]`).click();
    await page.locator('#amount').waitFor();
    expect(await page.locator('#amount').inputValue()).toBe('80.00');
    await look(page, `form-${locale}`);
    await page.locator('#amount').fill('80.01');
    await goOn(page);
    await page.locator('#reason-error').waitFor();
    expect(await page.locator('#amount-error').textContent()).toContain(said.most);
    await page.locator('input[value=not-received]').check();
    await goOn(page);
    await page.locator('#words-error').waitFor();
    await look(page, `wrong-${locale}`);
    expect((await lin.get(`/disputes/${payment}`)).status).toBe(404);

    // What the bank refuses is told, and nothing is lost: a card's number belongs nowhere.
    await page.locator('#amount').fill('60');
    await page.locator('#words').fill('4111 1111 1111 1111');
    await goOn(page);
    await page.locator('.sg-problem').waitFor();
    await page.locator('#words').fill(`It should have come on Monday (${locale}).`);
    await goOn(page);
    await page.waitForURL(new RegExp(`/${payment}/dispute$`));
    await page.locator('.w-said', { hasText: `(${locale})` }).waitFor();
    expect(await page.locator('main').textContent()).toContain(said.reason);
    const { dueOn, ...opened } = await disputed(payment);
    expect(opened).toMatchObject({ reason: 'not-received', amount: '60.00', state: 'opened', round: 0 });
    expect(await page.locator('main').textContent()).toContain(String(Number(dueOn.slice(8))));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'order.png', mimeType: 'image/png', buffer: png(1, 1) });
    await page.locator('[aria-labelledby=told] button').waitFor();
    await look(page, `opened-${locale}`);

    await page.locator(`a[href$="/${payment}/withdraw"]`).click();
    await page.locator('.w-do-withdraw').waitFor();
    await look(page, `withdraw-${locale}`);
    await page.locator('.w-do-withdraw button').click();
    await page.waitForURL(new RegExp(`/${payment}/dispute$`));
    await page.getByText(said.withdrawn, { exact: true }).waitFor();
    expect(await page.locator('a[href$="/withdraw"]').count()).toBe(0);
    await look(page, `withdrawn-${locale}`);
    expect(await disputed(payment)).toMatchObject({ state: 'withdrawn', advanced: '0.00', dueOn: null });
    // Once a payment: the list leads to what became of it, and the form's address, too.
    await page.goto(`${demo.house.origin}/wallet/tokens/payments/${payment}/contest`);
    await page.locator(`main a[href$="/${payment}/dispute"]`).waitFor();
    expect(await page.locator('#reason').count()).toBe(0);
    await page.context().close();
  },
);

contesting.walk(
  'who withdraws what the bank paid first gives that back, and reads so before',
  async ({ browser, demo }) => {
    const payment = await lin.pay(token, '80.00');
    const before = (await booksOf(demo, 'bank'))['current/lin']!;
    await lin.done('/disputes', { payment, reason: 'duplicate' });
    for (const officer of OFFICERS)
      await demo.call('POST', `/api/token/disputes/${payment}/advance`, officer, {});
    expect((await booksOf(demo, 'bank'))['current/lin']).toBe(before - 8_000n);
    const page = await newPage(browser, { locale: 'en' });
    await signIn(page, demo.house.origin, 'lin', DEMO_PASSWORD);
    await page.goto(`${demo.house.origin}/wallet/tokens/payments/${payment}/withdraw`);
    await page.locator('.w-do-withdraw').waitFor();
    expect(await page.locator('.w-points').textContent()).toContain('¥80.00');
    await look(page, 'withdraw-advanced-en');
    await page.locator('.w-do-withdraw button').click();
    await page.getByText('Withdrawn', { exact: true }).waitFor();
    expect((await booksOf(demo, 'bank'))['current/lin']).toBe(before);
    await page.goto(`${demo.house.origin}/wallet/tokens/payments/${payment}/withdraw`);
    await page.getByText('It cannot be withdrawn now').waitFor();
    await page.context().close();
  },
);
