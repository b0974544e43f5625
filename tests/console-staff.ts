import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../apps/server/index.ts';
import { DESKTOP, newPage, settled, type View } from './browser.ts';
import { press, write } from './keyboard.ts';
import { signedIn } from './known-sessions.ts';

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
  const there = `/console${path}`.replace(/\/$/, '');
  await signedIn(page, {
    origin,
    login,
    start: () => press(page, 'main .sg-primary'),
    form: async () => {
      await write(page, '#login', login);
      await write(page, '#password', DEMO_PASSWORD);
      await page.keyboard.press('Enter');
    },
    back: ({ pathname }) => pathname.replace(/\/$/, '') === there,
  });
  await loaded(page);
  return page;
}

/** Waits until a page has its heading and nothing on it is still on its way. */
export async function loaded(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await settled(page);
}
