import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../apps/server/index.ts';
import { DESKTOP, newPage, settled, type View } from './browser.ts';
import { press, write } from './keyboard.ts';

/** A member of staff who signed in to the console by keyboard alone, and came back to where they wanted to go. */
export async function staff(
  browser: Browser,
  origin: string,
  login: string,
  path = '/',
  view: View = { locale: 'en', size: DESKTOP },
): Promise<Page> {
  const page = await newPage(browser, { size: DESKTOP, ...view });
  await page.goto(`${origin}/console${path}`);
  await press(page, 'main .sg-primary');
  await page.waitForURL(/\/oidc\/sign-in/);
  await write(page, '#login', login);
  await write(page, '#password', DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname.replace(/\/$/, '') === `/console${path}`.replace(/\/$/, ''));
  await loaded(page);
  return page;
}

/** Waits until a page has its heading and nothing on it is still on its way. */
export async function loaded(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await settled(page);
}
