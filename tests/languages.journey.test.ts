import { buildWallet } from '@sandglass/wallet';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/index.ts';
import { TokenHolder } from '../apps/server/testing/token-holder.ts';
import { DESKTOP, newPage, scrollsSideways, type View } from './browser.ts';
import { journey, type Place } from './journey.ts';
import { cutOff, stretchTexts, visibleTexts } from './texts.ts';
import { signIn } from './wallet-walk.ts';

const NARROW = { width: 360, height: 800 } as const;
const WALLET = [
  '',
  'loans',
  'me',
  'data-use',
  'apply/product',
  'apply/money',
  'apply/business',
  'apply/check',
  'money',
  'pilot',
  'agreement',
  'redress',
  'redress/claim',
  'redress/complaint',
  'tokens',
  'tokens/agreement',
  'tokens/data-use',
  'tokens/bind',
  'tokens/new',
  'tokens/payments',
  'nowhere',
].map((page) => `/wallet/${page}`);
/** Of a token, and of payments by it: one that was refused, one that its holder contests, one that they may contest. */
const OF_TOKEN: string[] = [];
const REGISTER = ['/register', '/register/microloan', '/register/token'];

/** Names, codes and units that are the same in every language. */
const SAME =
  /^(Sandglass( 沙漏)?|沙漏|简体|简体中文|繁體|繁體中文|English|LPR|API|CNY|JSON|UTC\+8|Asia\/Shanghai|Atom|SHA-256|lin|Travel|Yuanxing Travel \(example\)|[A-Z]{1,3}\d*|[a-z0-9-]+(-bank|-network)?|.*@.*)$/;

const languages = await journey({
  apps: [buildWallet],
  prepare: async (demo) => {
    await demo.runs('microloan');
    const lin = await TokenHolder.open(demo, 'lin');
    const token = await lin.token({ rules: { perDay: '50.00' } });
    const [contested, open] = [await lin.pay(token, '9.00'), await lin.pay(token, '12.00')];
    await lin.pay(token, '40.00');
    await lin.done('/disputes', { payment: contested, reason: 'duplicate' });
    OF_TOKEN.push(
      ...['', '/rules', '/delete'].map((page) => `/wallet/tokens/${token}${page}`),
      ...['dispute', 'withdraw'].map((page) => `/wallet/tokens/payments/${contested}/${page}`),
      ...['contest', 'not-me'].map((page) => `/wallet/tokens/payments/${open}/${page}`),
    );
  },
});

/** Goes through the pages, signed in, and lets `look` see each. */
async function each(
  { browser, demo }: Place,
  view: View,
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const page = await newPage(browser, view);
  await signIn(page, demo.house.origin, 'lin', DEMO_PASSWORD);
  for (const path of [...WALLET, ...OF_TOKEN, ...REGISTER]) {
    await page.goto(demo.house.origin + path);
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(() => document.querySelector('.sg-skeleton') === null);
    await look(page, path);
  }
  await page.context().close();
}

/** What text that is longer by two fifths breaks of a page. */
async function brokenByLonger(page: Page, path: string): Promise<readonly string[]> {
  await stretchTexts(page);
  const cuts = (await cutOff(page)).map((cut) => `${path} cuts off ${cut}`);
  return (await scrollsSideways(page)) ? [`${path} scrolls sideways`, ...cuts] : cuts;
}

languages.walk('text longer by two fifths breaks no page on a desktop', async (place) => {
  const broken: string[] = [];
  await each(place, { locale: 'en', size: DESKTOP }, async (page, path) => {
    broken.push(...(await brokenByLonger(page, path)));
  });
  expect(broken).toEqual([]);
});

languages.walk(
  'on a narrow phone longer text breaks no page, and none reads the same in Chinese and English, but for names and codes',
  async (place) => {
    const broken: string[] = [];
    const [hans, en] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
    await each(place, { locale: 'zh-Hans', size: NARROW }, async (page, path) => {
      hans.set(path, new Set(await visibleTexts(page)));
    });
    await each(place, { locale: 'en', size: NARROW }, async (page, path) => {
      en.set(path, new Set(await visibleTexts(page)));
      broken.push(...(await brokenByLonger(page, path)));
    });
    expect(broken).toEqual([]);
    const same = [...hans].flatMap(([path, texts]) =>
      [...texts]
        .filter((text) => en.get(path)?.has(text) && !SAME.test(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(same).toEqual([]);
    const foreign = [...en].flatMap(([path, texts]) =>
      [...texts]
        .filter((text) => /\p{Script=Han}/u.test(text) && !/[A-Za-z]{3}/.test(text) && !SAME.test(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(foreign).toEqual([]);
  },
);
