import { buildWallet } from '@sandglass/wallet';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { DemoHouse } from '../apps/server/testing/demo-house.ts';
import { loanSignedBy } from '../apps/server/testing/signed-loan.ts';
import type { View } from './browser.ts';
import { journey, type Place } from './journey.ts';
import { looked } from './looked.ts';
import { customer } from './wallet-walk.ts';

const STAFF = 'institution:fenghe-bank';

const profile = await journey({
  apps: [buildWallet],
  prepare: async (demo) => {
    await demo.runs('microloan');
    await borrow(demo, 'lin');
  },
});

/** A signed loan of a firm that nobody watches afterwards: it did not agree to that. */
async function borrow(demo: DemoHouse, login: string): Promise<void> {
  await loanSignedBy(demo, login, {
    name: '林记食品店',
    allows: (purpose) => purpose === 'credit-assessment' || purpose === 'bureau-query',
  });
}

async function profileOf({ browser, demo }: Place, locale: View['locale']): Promise<Page> {
  return customer(browser, demo.house.origin, 'lin', '/me', { locale });
}

profile.walk('a customer whose data nobody looked at is told so', async (place) => {
  const page = await profileOf(place, 'en');
  await page.locator('.sg-empty').waitFor();
  expect(await page.locator('.sg-empty-title').textContent()).toBe('Uses of your data will be here');
  await looked(page, 'uses-none-en');
});

profile.walkEach(['zh-Hans', 'zh-Hant', 'en'] as const)(
  'who agreed to words that have changed since reads that, and is asked for the new ones: %s',
  async (locale, { browser, demo }) => {
    const version = async (): Promise<string> => {
      const { rows } = await demo.house.database.pool.query<{ version: string }>(
        `select version from consent.consent where party = 'lin' and purpose = 'bureau-query'`,
      );
      return rows[0]!.version;
    };
    const inForce = await version();
    // As if it had been given before the words that are in force now.
    await demo.house.database.pool.query(
      `update consent.consent set version = '2019-01' where party = 'lin' and purpose = 'bureau-query'`,
    );
    await demo.reopen();
    const page = await customer(browser, demo.house.origin, 'lin', '/data-use', { locale });
    const card = page.locator('.w-card', { hasText: bureau[locale] });
    await card.getByText(outdated[locale]).waitFor();
    await looked(page, `consent-outdated-${locale}`);
    await card.locator('button').first().click();
    await card.getByText(outdated[locale]).waitFor({ state: 'detached' });
    expect(await version()).toBe(inForce);
  },
);

const bureau = {
  'zh-Hans': '征信查询（贷款审批）',
  'zh-Hant': '信用報告查詢（貸款審核）',
  en: 'Credit bureau query (loan approval)',
};
const outdated = {
  'zh-Hans': '已授权旧版文本',
  'zh-Hant': '已授權舊版文本',
  en: 'Allowed, in earlier words',
};

const said = {
  'zh-Hans': ['银行工作人员', '贷款管理', '履行您的合同所必需', '信用评估', '您的授权'],
  'zh-Hant': ['銀行人員', '貸款管理', '履行您的契約所必需', '信用評估', '您的授權'],
  en: [
    'Staff of the bank',
    'Managing your loan',
    'Your contract, which needs it',
    'Credit assessment',
    'Your consent',
  ],
} as const;

profile.walkEach(['zh-Hans', 'zh-Hant', 'en'])(
  'a customer sees who used their data, when, what for and on what basis, in %s',
  async (locale, { browser, demo }) => {
    for (const path of ['/api/applications', '/api/loans']) {
      expect((await demo.call('GET', path, STAFF)).status).toBe(200);
    }
    const page = await profileOf({ browser, demo }, locale);
    await page.locator('.w-uses > li').first().waitFor();
    const uses = await page.locator('.w-uses > li').allTextContents();
    const [who, servicing, contract, assessment, consent] = said[locale];
    for (const part of [who, servicing, contract]) expect(uses[0]).toContain(part);
    for (const part of [who, assessment, consent]) expect(uses[1]).toContain(part);
    await looked(page, `uses-${locale}`);
    await page.goto(`${demo.house.origin}/wallet/data-use`);
    await page.getByText(servicing).waitFor();
    await looked(page, `data-use-${locale}`);
  },
);

profile.walk('the first uses are shown, the earlier ones when asked for', async ({ browser, demo }) => {
  for (let n = 0; n < 6; n += 1) await demo.call('GET', '/api/loans', STAFF);
  const page = await profileOf({ browser, demo }, 'zh-Hans');
  await page.locator('.w-uses > li').first().waitFor();
  expect(await page.locator('.w-uses > li').count()).toBe(5);
  await page.getByRole('button', { name: '查看更早的记录' }).click();
  await page.locator('.w-uses > li').nth(11).waitFor();
  expect(await page.locator('.w-uses > li').count()).toBe(12);
});

profile.walk(
  'whoever was erased is told what beginning anew means, begins, signs in again, and is a stranger',
  async ({ browser, demo }) => {
    const { origin } = demo.house;
    const as = 'customer:chen';
    await demo.call('POST', '/api/customers/me', as, { name: '陈氏五金', region: '330000' });
    expect((await demo.call('POST', '/api/customers/chen/erase', STAFF)).status).toBe(200);
    const page = await customer(browser, origin, 'chen', '/me', { locale: 'en' });
    await page.getByRole('button', { name: 'Become a customer again' }).click();
    await page.getByText('This cannot be undone.').waitFor();
    await looked(page, 'wallet-begin-anew-en');
    await page.getByRole('button', { name: 'Begin anew and sign out' }).click();
    const partyNow = async (): Promise<string> =>
      (await demo.house.database.pool.query(`select party from identity.account where login = 'chen'`))
        .rows[0].party;
    await expect.poll(partyNow, { timeout: 30_000 }).not.toBe('chen');
    await page.context().close();

    const again = await customer(browser, origin, 'chen', '/me', { locale: 'en' });
    await again.getByText('Uses of your data will be here').waitFor();
    expect(await again.locator('main').textContent()).not.toContain('陈氏五金');
    expect(await again.getByRole('button', { name: 'Become a customer again' }).count()).toBe(0);
    await again.context().close();
  },
);
