import { buildWallet } from '@sandglass/wallet';
import { newPage } from './browser.ts';
import { journey } from './journey.ts';
import { press, write } from './keyboard.ts';
import { looked } from './looked.ts';

const signing = await journey({ apps: [buildWallet] });

signing.walkEach(['zh-Hans', 'zh-Hant', 'en'])(
  'a customer signs in on a phone with a code from the simulated inbox, by keyboard alone: %s',
  async (locale, { browser, demo }) => {
    const page = await newPage(browser, { locale });
    await page.goto(`${demo.house.origin}/wallet/`);
    await press(page, 'main .adm-button');
    await page.waitForURL(/\/oidc\/sign-in/);
    await press(page, 'a.way[href*="/code"]');
    await write(page, '#asked', '100 0000 0001');
    await looked(page, `${locale}-code-ask`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/code\/enter/);
    await looked(page, `${locale}-code-enter`);

    const [inbox] = await Promise.all([page.context().waitForEvent('page'), press(page, '.note a')]);
    await inbox.locator('ul.list li').first().waitFor();
    await looked(inbox, `${locale}-inbox`);
    const code = /\d{6}/.exec((await inbox.locator('ul.list li span').first().textContent()) ?? '')?.[0];
    await inbox.close();

    await write(page, '#code', code ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/wallet\/?$/);
    await page.locator('.w-strong').waitFor();
    await page.context().close();
  },
);
