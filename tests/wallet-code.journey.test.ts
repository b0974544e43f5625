import { buildWallet } from '@sandglass/wallet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../apps/server/testing/demo-house.ts';
import { newPage, startBrowser } from './browser.ts';
import { press, write } from './keyboard.ts';
import { flaws } from './wallet-walk.ts';

const { browser, why } = await startBrowser();
const skip = browser === undefined;
const when = skip ? ` (skipped: ${why})` : '';

let demo: DemoHouse;
beforeAll(async () => {
  if (skip) return;
  await buildWallet();
  demo = await demoHouse();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

test.skipIf(skip).each(['zh-Hans', 'zh-Hant', 'en'] as const)(
  `a customer signs in on a phone with a code from the simulated inbox, by keyboard alone: %s${when}`,
  async (locale) => {
    const page = await newPage(browser!, { locale });
    const found: string[] = [];
    const look = async (name: string) => void found.push(...(await flaws(page, `${locale}-${name}`, true)));
    await page.goto(`${demo.house.origin}/wallet/`);
    await press(page, 'main .adm-button');
    await page.waitForURL(/\/oidc\/sign-in/);
    await press(page, 'a.way[href*="/code"]');
    await write(page, '#asked', '100 0000 0001');
    await look('code-ask');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/code\/enter/);
    await look('code-enter');

    const [inbox] = await Promise.all([page.context().waitForEvent('page'), press(page, '.note a')]);
    await inbox.locator('ul.list li').first().waitFor();
    found.push(...(await flaws(inbox, `${locale}-inbox`, true)));
    const code = /\d{6}/.exec((await inbox.locator('ul.list li span').first().textContent()) ?? '')?.[0];
    await inbox.close();

    await write(page, '#code', code ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/wallet\/?$/);
    await page.locator('.w-strong').waitFor();
    expect(found).toEqual([]);
    await page.context().close();
  },
  120_000,
);
