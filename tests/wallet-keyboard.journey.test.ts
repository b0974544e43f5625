import { buildWallet } from '@sandglass/wallet';
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/index.ts';
import { DESKTOP, newPage } from './browser.ts';
import { journey } from './journey.ts';
import { choose, press, pressNamed, tabTo, write } from './keyboard.ts';

const SUBMIT = 'form button[type=submit]';

const byKeyboard = await journey({ apps: [buildWallet] });

byKeyboard.walk(
  'a loan by keyboard alone: sign in, allow, apply, sign, draw, repay, sign out',
  async ({ browser, demo }) => {
    const page = await newPage(browser, { locale: 'en', size: DESKTOP });
    await page.goto(`${demo.house.origin}/wallet/`);
    await press(page, 'main .adm-button');
    await page.waitForURL(/\/oidc\/sign-in/);
    await write(page, '#login', 'lin');
    await write(page, '#password', DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/wallet\/?$/);

    await press(page, '.w-strong a');
    await write(page, '#name', 'Lin Foods');
    await choose(page, '#region', '330000');
    await tabTo(page, '#agree');
    await page.keyboard.press('Space');
    await press(page, SUBMIT);
    await page.waitForURL(/\/data-use$/);
    const cards = page.locator('.w-card');
    await cards.first().waitFor();
    for (let n = 1; n <= (await cards.count()); n += 1) {
      const card = `.w-card:nth-of-type(${n})`;
      await press(page, `${card} .adm-button`);
      await page.locator(`${card} .sg-timestamp`).waitFor();
    }

    await press(page, 'main > a.sg-button');
    await choose(page, 'input[type=radio]', 'stock-12');
    await press(page, SUBMIT);
    await write(page, '#amount', '120,000');
    await write(page, '#termMonths', '12');
    await press(page, SUBMIT);
    await page.locator('input[value=stock]').waitFor();
    await choose(page, 'input[type=radio]', 'stock');
    await press(page, SUBMIT);
    await page.locator('input[type=radio]').first().waitFor({ state: 'detached' });
    await choose(page, '#industry', 'clinic');
    await write(page, '#businessAgeYears', '12');
    await write(page, '#employees', '25');
    await press(page, SUBMIT);
    await write(page, '#yearlyTurnover', '3000000');
    await choose(page, 'input[type=radio]', 'no');
    await press(page, SUBMIT);
    await page.waitForURL(/\/apply\/check$/);
    await page.locator('#yearlyTurnover').waitFor({ state: 'detached' });
    await press(page, 'main .adm-button');
    await page.waitForURL(/\/applications\//);
    await page.locator('.w-grade').waitFor();

    await press(page, '.w-strong a');
    await tabTo(page, '#agree');
    await page.keyboard.press('Space');
    await press(page, SUBMIT);
    await page.waitForURL(/\/loans\/loan-/);
    const sql = `select locale from lending.borrower where shard = 'microloan' and id = 'lin'`;
    expect((await demo.house.database.pool.query(sql)).rows).toEqual([{ locale: 'en' }]);
    await press(page, '.w-strong a');
    await write(page, '#amount', '60000');
    await press(page, SUBMIT);
    await page.locator('.w-lead').waitFor();
    await press(page, 'main a.sg-button');
    await page.locator('.w-picture').waitFor();
    await press(page, '.w-toggle');
    expect(await page.locator('.w-schedule tbody tr').count()).toBe(12);

    await press(page, '.w-strong a');
    await page.locator('input[value=other]').waitFor();
    await choose(page, 'input[type=radio]', 'other');
    await write(page, '#other', '10000');
    await press(page, SUBMIT);
    await page.locator('#other').waitFor({ state: 'detached' });
    await press(page, 'main .adm-button');
    await page.locator('.w-lead').waitFor();
    await press(page, 'main a.sg-button');
    await page.locator('.w-timeline').waitFor();
    await expect.poll(() => page.locator('.w-strong .sg-big').textContent()).toBe('¥50,000.00');

    await press(page, '.w-brand');
    await press(page, '.w-tabs a[href$="/me"]');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await pressNamed(page, 'Sign out');
    await page.locator('.w-tabs').waitFor({ state: 'detached' });
  },
);
