import type { Declaration } from '@sandglass/declaration';
import { buildWallet } from '@sandglass/wallet';
import { expect } from 'vitest';
import { pilots } from '../apps/server/index.ts';
import { type DemoHouse, until } from '../apps/server/testing/demo-house.ts';
import { newPage } from './browser.ts';
import { journey } from './journey.ts';
import { press, pressNamed } from './keyboard.ts';
import { looked } from './looked.ts';
import { customer, enrol } from './wallet-walk.ts';

const BANK = 'institution:fenghe-bank';
const LATER_DAYS = 30;

const agreement = await journey({ apps: [buildWallet], prepare: (demo) => demo.runs('microloan') });

const done = async (demo: DemoHouse, path: string, as: string, body?: unknown) => {
  const { status, body: said } = await demo.call('POST', `/api/pilots/microloan/${path}`, as, body);
  if (status >= 300) throw new Error(`${path}: ${JSON.stringify(said)}`);
  return said;
};

/** The first clause goes, another comes. */
function amended(): Declaration {
  const declaration = pilots[0]!.declaration as Declaration;
  const appendices = declaration.appendices.map((appendix) => {
    if (appendix.kind !== 'service-agreement' || 'undisclosed' in appendix.content) return appendix;
    const more = {
      zh: '八、您可随时下载本协议。',
      zhHant: '八、您可隨時下載本協議。',
      en: '8. You may download this agreement at any time.',
    };
    return { ...appendix, content: [...appendix.content.slice(1), more] };
  });
  return { ...declaration, version: 2, appendices };
}

agreement.walk(
  'on each page it says that this is a pilot; its page says what that means, before one signs in',
  async ({ browser, demo }) => {
    const page = await newPage(browser, { locale: 'en' });
    await page.goto(`${demo.house.origin}/wallet/`);
    await expect.poll(() => page.locator('.w-pilot').textContent()).toMatch(/until Sep 30, 2028/);
    await press(page, '.w-pilot a');
    await page.waitForURL(/\/wallet\/pilot$/);
    await page.locator('.w-uses li').first().waitFor();
    const text = (await page.locator('main').textContent()) ?? '';
    for (const said of [
      'What it is',
      'for you',
      'Until when',
      'Where to complain',
      'answered within 15',
      'All public pilots',
    ])
      expect(text).toContain(said);
    expect(await page.locator('.w-uses li p').count()).toBe(6);
    expect(await page.locator('a[href="/register/microloan"]').count()).toBeGreaterThan(0);
    await page.context().close();
  },
);

agreement.walk(
  'a changed agreement is noticed, compared and accepted by keyboard on a phone, and only then is there new business',
  async ({ browser, demo }) => {
    const page = await customer(browser, demo.house.origin, 'lin', '/', { locale: 'zh-Hans' });
    await enrol(page, '林记食品店');
    await done(demo, 'amend', BANK, { declaration: amended() });
    await done(demo, 'amendment/disclose', 'supervisor');
    await demo.clock.tell(-LATER_DAYS, async () => {
      const sound = { decision: 'amend', reason: 'sound' };
      const { proposal } = await done(demo, 'propose', 'supervisor', sound);
      await done(demo, 'amendment/approve', 'supervisor:second-officer', { proposal });
      const mine = async () => (await demo.call('GET', '/api/my/agreements', 'customer:lin')).body;
      await until(async () => (await mine()).state === 'changed', 'the new agreement is in force');
      const asked = await demo.call('POST', '/api/applications', 'customer:lin', {
        product: 'stock-12',
        amount: '60000.00',
        termMonths: 3,
        purpose: 'working-capital',
        business: {
          industry: 'software',
          employees: 8,
          businessAgeYears: 6,
          franchise: false,
          yearlyTurnover: '5000000.00',
        },
      });
      expect(asked.body.code).toBe('agreement-changed');

      await page.goto(`${demo.house.origin}/wallet/`);
      await page.locator('a[href$="/agreement"]').waitFor();
      await looked(page, 'agreement-notice');
      await press(page, 'main a[href$="/agreement"]');
      await page.locator('.w-changes').waitFor();
      await looked(page, 'agreement-changed');
      expect(await page.locator('.w-changes .w-removed').count()).toBe(1);
      expect(await page.locator('.w-changes .w-added').textContent()).toContain('八、您可随时下载本协议。');
      await pressNamed(page, '接受第 2 版');
      await page.locator('.w-details').nth(1).waitFor();
      await page.locator('.w-changes').waitFor({ state: 'detached' });
      await press(page, '.w-details:last-of-type summary');
      await looked(page, 'agreement-accepted');
      expect(await mine()).toMatchObject({ state: 'accepted', accepted: [{ version: 2 }, { version: 1 }] });
      await page.goto(`${demo.house.origin}/wallet/`);
      await page.locator('.w-strong').waitFor();
      expect(await page.locator('main a[href$="/agreement"]').count()).toBe(0);
    });
    await page.context().close();
  },
);
