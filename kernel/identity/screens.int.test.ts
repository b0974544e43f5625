import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accessibilityViolations,
  DESKTOP,
  newPage,
  PHONE,
  screenshot,
  scrollsSideways,
  smallTargets,
  startBrowser,
} from '../../tests/browser.ts';
import { Authenticator } from './testing/authenticator.ts';
import { PASSWORD, type SignInHouse, signInHouse } from './testing/house.ts';
import { Wallet } from './testing/wallet.ts';

const { browser, why } = await startBrowser();
let house: SignInHouse;

beforeAll(async () => {
  house = await signInHouse({ demo: true });
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const toCode = async (page: Page): Promise<void> => {
  await page.goto(new Wallet(house.origin).authorizeUrl());
  await page.click('a.way[href*="/code"]');
};
/** Each time somebody else, so that no number is asked for too often. */
let people = 0;
const toEnter = async (page: Page): Promise<void> => {
  people += 1;
  await toCode(page);
  await page.fill('#asked', `somebody-${people}`);
  await page.click('main > form button');
};

const toPasskeys = async (page: Page): Promise<void> => {
  await page.goto(`${house.origin}/oidc/passkeys`);
  await page.click('.demo button');
  await page.waitForURL('**/oidc/passkeys/back?*');
};

/** Each page of sign-in, problem and sign-out, and how one gets there. */
const pages: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['sign-in', (page) => page.goto(new Wallet(house.origin).authorizeUrl())],
  [
    'sign-in-wrong',
    async (page) => {
      await page.goto(new Wallet(house.origin).authorizeUrl());
      await page.fill('#login', 'nobody');
      await page.fill('#password', 'guess');
      await page.click('main > form button');
    },
  ],
  ['code-ask', (page) => toCode(page)],
  [
    'code-ask-wrong',
    async (page) => {
      await toCode(page);
      await page.click('main > form button');
    },
  ],
  ['code-enter', (page) => toEnter(page)],
  [
    'code-enter-wrong',
    async (page) => {
      await toEnter(page);
      await page.click('main > form button');
    },
  ],
  [
    'passkey',
    async (page) => {
      await page.goto(new Wallet(house.origin).authorizeUrl());
      await page.click('a.way[href*="/passkey"]');
    },
  ],
  [
    'invitation-wrong',
    async (page) => {
      await page.goto(new Wallet(house.origin).authorizeUrl());
      await page.click('a.way[href*="/invitation"]');
      await page.click('main > form button');
    },
  ],
  ['passkeys-none', (page) => toPasskeys(page)],
  [
    'passkeys',
    async (page) => {
      await Authenticator.on(page);
      await toPasskeys(page);
      await page.fill('#name', 'Sandglass 1');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/oidc/passkeys?done=added*');
      await page.click('summary');
      await house.database.pool.query('delete from identity.passkey');
    },
  ],
  ['sign-in-over', (page) => page.goto(`${house.origin}/oidc/sign-in/none`)],
  ['sign-in-impossible', (page) => page.goto(`${house.origin}/oidc/authorize?client_id=stranger`)],
  ['signed-out', (page) => page.goto(`${house.origin}/oidc/sign-out`)],
  [
    'sign-out',
    async (page) => {
      await page.goto(new Wallet(house.origin).authorizeUrl());
      await page.click('.demo button');
      await page.goto(`${house.origin}/oidc/sign-out`);
    },
  ],
  ['problem', (page) => page.goto(`${house.origin}/problems/invalid-input`)],
  ['problems', (page) => page.goto(`${house.origin}/problems`)],
];

const views = [
  { locale: 'zh-Hans', size: PHONE },
  { locale: 'zh-Hant', size: DESKTOP },
  { locale: 'en', size: PHONE },
] as const;

describe.skipIf(browser === undefined)(`the pages without script ${why}`, () => {
  test.each(pages)('%s is accessible and fits, in each language, on phone or desktop', async (name, open) => {
    for (const view of views) {
      const page = await newPage(browser!, view);
      await open(page);
      expect(await page.getAttribute('html', 'lang')).toBe(view.locale);
      await screenshot(page, `identity/${name}-${view.locale}`);
      expect(await accessibilityViolations(page), view.locale).toEqual([]);
      expect(await smallTargets(page), view.locale).toEqual([]);
      expect(await scrollsSideways(page), view.locale).toBe(false);
      await page.context().close();
    }
  });

  test('one signs in by the keyboard alone, after an error too', async () => {
    const page = await newPage(browser!, { locale: 'en', size: DESKTOP });
    await page.goto(new Wallet(house.origin).authorizeUrl());
    await page.focus('#login');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.summary');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('summary');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ann');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/wallet/callback?code=*');
    await page.context().close();
  });

  test('a demo sign-in takes one press', async () => {
    const page = await newPage(browser!, { locale: 'zh-Hans' });
    await page.goto(new Wallet(house.origin).authorizeUrl());
    await page.click('.demo button');
    await page.waitForURL('**/wallet/callback?code=*');
    await page.context().close();
  });
});
