import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declared, pilots } from '../apps/server/index.ts';
import { type DemoHouse, demoHouse, until } from '../apps/server/testing/demo-house.ts';
import {
  accessibilityViolations,
  DESKTOP,
  newPage,
  PHONE,
  screenshot,
  scrollsSideways,
  startBrowser,
} from './browser.ts';

const { browser, why } = await startBrowser();
const skip = browser === undefined;
const when = skip ? ` (skipped: ${why})` : '';
const PAGES_MS = 180_000;
const locales = ['zh-Hans', 'zh-Hant', 'en'] as const;
const paths = [
  '/register',
  '/register/programme',
  ...[...pilots, ...declared].map(({ id }) => `/register/${id}`),
];

let demo: DemoHouse;
beforeAll(async () => {
  if (skip) return;
  demo = await demoHouse();
  await demo.runs('microloan');
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** Headings that skip a level, and links of the contents that lead nowhere. */
const lost = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    const levels = headings.map(({ tagName }) => Number(tagName[1]));
    const skipped = headings.filter((_, at) => (levels[at] ?? 0) > (levels[at - 1] ?? 0) + 1);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const dead = links.filter(({ hash }) => document.getElementById(hash.slice(1)) === null);
    return [...skipped, ...dead].map(({ outerHTML }) => outerHTML.slice(0, 120));
  });

describe.each(locales)('in %s', (locale) => {
  test.skipIf(skip)(
    `the register reads on a phone, accessibly and without scrolling sideways${when}`,
    async () => {
      const page = await newPage(browser!, { locale, size: PHONE });
      const found: Record<string, readonly string[]> = {};
      for (const path of paths) {
        await page.goto(demo.house.origin + path);
        const name = path.split('/').at(-1)!;
        await screenshot(page, `register-${name}-${locale}`);
        const sideways = (await scrollsSideways(page)) ? ['scrolls sideways'] : [];
        const flaws = [...(await accessibilityViolations(page)), ...(await lost(page)), ...sideways];
        if (flaws.length > 0) found[path] = flaws;
      }
      expect(found).toEqual({});
      await page.context().close();
    },
    PAGES_MS,
  );
});

test.skipIf(skip)(
  `the register reads on a wide screen${when}`,
  async () => {
    const page = await newPage(browser!, { locale: 'en', size: DESKTOP });
    const found: Record<string, readonly string[]> = {};
    for (const path of paths) {
      await page.goto(demo.house.origin + path);
      await screenshot(page, `register-${path.split('/').at(-1)}-wide`);
      const sideways = (await scrollsSideways(page)) ? ['scrolls sideways'] : [];
      const flaws = [...(await accessibilityViolations(page)), ...sideways];
      if (flaws.length > 0) found[path] = flaws;
    }
    expect(found).toEqual({});
    await page.context().close();
  },
  PAGES_MS,
);

test.skipIf(skip)(
  `an exit under way reads step by step, accessibly, in each language on a phone and wide${when}`,
  async () => {
    const exits = '/api/pilots/microloan/exits';
    const take = async (path: string, as: string, body: unknown = {}) => {
      const { status, body: said } = await demo.call('POST', `${exits}${path}`, as, body);
      if (status >= 300) throw new Error(`${path}: ${JSON.stringify(said)}`);
    };
    const current = async () => (await demo.call('GET', exits)).body.exit.current;
    await take('', 'supervisor', { class: 'risky', reason: '逾期占比上升 · overdue share rises' });
    await until(async () => (await current()) === 2, 'the freeze is done');
    await take('/steps/2/do', 'institution:fenghe-bank');
    await until(async () => (await current()) === 3, 'nothing is left to settle');
    await take('/steps/3/evidence', 'institution:fenghe-bank', {
      evidence: '归档清单 / list of the archive',
      digest: 'ab'.repeat(32),
    });
    const found: Record<string, readonly string[]> = {};
    for (const locale of locales) {
      for (const size of [PHONE, DESKTOP]) {
        const page = await newPage(browser!, { locale, size });
        await page.goto(`${demo.house.origin}/register/microloan#exit`);
        await screenshot(page, `register-exit-${locale}-${size.width}`);
        const sideways = (await scrollsSideways(page)) ? ['scrolls sideways'] : [];
        const steps = await page.locator('h2#exit ~ ol > li').count();
        const flaws = [...(await accessibilityViolations(page)), ...(await lost(page)), ...sideways];
        if (steps < 7) flaws.push(`${steps} steps`);
        if ((await page.locator('li[aria-current="step"]').count()) !== 1) flaws.push('no current step');
        if (flaws.length > 0) found[`${locale} ${size.width}`] = flaws;
        await page.context().close();
      }
    }
    expect(found).toEqual({});
  },
  PAGES_MS,
);
