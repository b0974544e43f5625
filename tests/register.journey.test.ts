import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { declared, pilots } from '../apps/server/index.ts';
import { until } from '../apps/server/testing/demo-house.ts';
import { DESKTOP, newPage, PHONE, type View } from './browser.ts';
import { journey } from './journey.ts';
import { looked } from './looked.ts';

const locales = ['zh-Hans', 'zh-Hant', 'en'] as const;
const paths = [
  '/register',
  '/register/programme',
  ...[...pilots, ...declared].map(({ id }) => `/register/${id}`),
];

const register = await journey({ apps: [], prepare: (demo) => demo.runs('microloan') });

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

register.walkEach<View>([
  ...locales.map((locale) => ({ locale, size: PHONE })),
  { locale: 'en', size: DESKTOP },
])(
  'each page of the register reads in $locale at $size.width px, accessibly and without scrolling sideways',
  async (view, { browser, demo }) => {
    const page = await newPage(browser, view);
    for (const path of paths) {
      await page.goto(demo.house.origin + path);
      const name = `register-${path.split('/').at(-1)}-${view.locale}-${view.size?.width}`;
      await looked(page, name);
      expect(await lost(page), name).toEqual([]);
    }
    await page.context().close();
  },
);

register.walk(
  'an exit under way reads step by step, accessibly, in each language on a phone and wide',
  async ({ browser, demo }) => {
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
    for (const locale of locales) {
      for (const size of [PHONE, DESKTOP]) {
        const page = await newPage(browser, { locale, size });
        await page.goto(`${demo.house.origin}/register/microloan#exit`);
        const name = `register-exit-${locale}-${size.width}`;
        await looked(page, name);
        expect(await lost(page), name).toEqual([]);
        expect(await page.locator('h2#exit ~ ol > li').count(), name).toBeGreaterThanOrEqual(7);
        expect(await page.locator('li[aria-current="step"]').count(), name).toBe(1);
        await page.context().close();
      }
    }
  },
);
