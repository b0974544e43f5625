import { buildConsole } from '@sandglass/console';
import { buildWallet } from '@sandglass/wallet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/index.ts';
import { type DemoHouse, demoHouse, until } from '../apps/server/testing/demo-house.ts';
import { APPLICATION } from '../apps/server/testing/signed-loan.ts';
import {
  accessibilityViolations,
  DESKTOP,
  JOURNEY_MS,
  newPage,
  PHONE,
  screenshot,
  scrollsSideways,
  startBrowser,
} from './browser.ts';
import { staff } from './console-staff.ts';
import { press, pressNamed, tabTo, write } from './keyboard.ts';
import { flaws, signIn } from './wallet-walk.ts';

const { browser, why } = await startBrowser();
const skip = browser === undefined;
const when = skip ? ` (skipped: ${why})` : '';
const LIN = 'customer:lin';
const DESK = '/pilots/microloan/lending/renewals';
const DAY_MS = 86_400_000;

let demo: DemoHouse;
let loan: string;

/** Signed and drawn three weeks ago for a month, and spent: it matures in ten days or so. */
async function borrowed(login: string): Promise<string> {
  const as = `customer:${login}`;
  return demo.clock.tell(20, async () => {
    const input = { ...APPLICATION, product: 'revolving-12', termMonths: 1, amount: '50000.00' };
    await demo.call('POST', '/api/customers/me', as, { name: 'A shop', region: '330000' });
    for (const { purpose, version } of (await demo.call('GET', '/api/consents', as)).body.consents)
      await demo.call('POST', `/api/consents/${purpose}/grant`, as, { version });
    const applied = await demo.call('POST', '/api/applications', as, input);
    const signed = await demo.call('POST', `/api/applications/${applied.body.application}/sign`, as);
    const drawn = await demo.call('POST', `/api/loans/${signed.body.loan}/draw`, as, { amount: '50000.00' });
    expect(drawn.status).toBe(201);
    await demo.call('POST', '/api/customers/me/pay-away', as, { amount: '50000.00' });
    return signed.body.loan;
  });
}

beforeAll(async () => {
  if (skip) return;
  await Promise.all([buildWallet(), buildConsole()]);
  demo = await demoHouse();
  await demo.runs('microloan');
  loan = await borrowed('lin');
}, JOURNEY_MS);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const walletPage = async (locale: 'zh-Hans' | 'zh-Hant' | 'en', who = 'lin') => {
  const page = await newPage(browser!, { locale });
  await signIn(page, demo.house.origin, who, DEMO_PASSWORD);
  return page;
};

const dayBefore = (date: string): string => new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);
/** The last that a business date does is to close the book of the one before. */
const isClosed = async (date: string): Promise<boolean> => {
  const sql = `select from ledger.closing where shard = 'microloan' and date = $1`;
  return (await demo.house.database.pool.query(sql, [date])).rowCount === 1;
};
const offerOf = async () => (await demo.call('GET', `/api/loans/${loan}/renewal?drawing=1`, LIN)).body;

test.skipIf(skip)(
  `by keyboard a borrower renews what matures: asks, compares, signs, brings the interest on the day, and owes on the new loan${when}`,
  async () => {
    const page = await walletPage('en');
    await page.goto(`${demo.house.origin}/wallet/loans/${loan}`);
    await page.getByText('Renewing drawdown 1').waitFor();
    expect(await flaws(page, 'wallet-renewal-loan-en', true)).toEqual([]);
    await press(page, 'a[href$="/renew/1"]');
    await page.locator('.w-compare').waitFor();
    expect(await page.locator('#amount').inputValue()).toBe('50000.00');
    expect(await flaws(page, 'wallet-renewal-ask-en', true)).toEqual([]);
    await write(page, '#amount', '50000.01');
    await press(page, 'form button[type=submit]');
    await page.locator('.sg-problem li').first().waitFor();
    await write(page, '#amount', '40000');
    await press(page, 'form button[type=submit]');
    await page.waitForURL(/\/applications\//);
    await page.locator('.w-grade').waitFor();
    await press(page, 'a[href$="/renewal"]');
    await page.locator('.w-compare').waitFor();
    expect(await page.locator('main').textContent()).toContain('¥40,000.00');
    expect(await flaws(page, 'wallet-renewal-sign-en', true)).toEqual([]);
    await press(page, 'form button[type=submit]');
    await page.locator('.sg-problem li').first().waitFor();
    await tabTo(page, '#agree');
    await page.keyboard.press('Space');
    await press(page, 'form button[type=submit]');
    await page.getByText('Signed: ¥40,000.00 are renewed on').waitFor();
    expect(await flaws(page, 'wallet-renewal-signed-en', true)).toEqual([]);
    const sql = `select locale from lending.borrower where shard = 'microloan' and id = 'lin'`;
    expect((await demo.house.database.pool.query(sql)).rows).toEqual([{ locale: 'en' }]);
    const [contract] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Renewal contract' }).click(),
    ]);
    expect(contract.suggestedFilename()).toMatch(/^contract-loan-.*-en\.pdf$/);

    const officer = await staff(browser!, demo.house.origin, 'fenghe-bank', DESK);
    await officer.locator('.c-threads b').getByText('signed, waits for its day').waitFor();
    await screenshot(officer, 'console-renewals-en-1280');
    expect(await accessibilityViolations(officer)).toEqual([]);
    await officer.context().close();

    // Taken back and signed again: nothing was lost by it.
    await pressNamed(page, 'Take the renewal back');
    await page.getByText('You took the renewal back.').waitFor();
    const again = { ...APPLICATION, product: 'revolving-12', termMonths: 1, amount: '40000.00' };
    const body = { ...again, renews: { loan, drawing: 1 } };
    const { application } = (await demo.call('POST', '/api/applications', LIN, body)).body;
    const signed = await demo.call('POST', `/api/applications/${application}/sign-renewal`, LIN);
    expect(signed.status).toBe(201);

    const { maturesOn, businessDate, ownOnDay } = await offerOf();
    const days = Math.round((Date.parse(maturesOn) - Date.parse(businessDate)) / DAY_MS);
    await demo.clock.tell(-days, async () => {
      // The night renews it by itself where the money is there in time.
      await until(() => isClosed(dayBefore(maturesOn)), `the work of ${maturesOn} is over`);
      const short = await demo.call('POST', `/api/loans/${loan}/renewal/carry-out`, LIN, { drawing: 1 });
      expect(short.body).toMatchObject({ state: 'signed', lacking: ownOnDay });
      await page.goto(`${demo.house.origin}/wallet/loans/${loan}`);
      await page.getByText('Your own money on the account is short today.').waitFor();
      expect(await flaws(page, 'wallet-renewal-short-en', true)).toEqual([]);
      await demo.call('POST', '/api/customers/me/pay-in', LIN, { amount: ownOnDay });
      await pressNamed(page, 'Renew now');
      await page.getByText('¥40,000.00 were renewed').waitFor();
      expect(await flaws(page, 'wallet-renewal-renewed-en', true)).toEqual([]);
      await pressNamed(page, 'See the new loan');
      await page.getByText('This loan renews').waitFor();
      const { principalOwed } = (await demo.call('GET', `/api/loans/${signed.body.nextLoan}`, LIN)).body;
      expect(principalOwed).toBe('40000.00');
      expect((await demo.call('GET', `/api/loans/${loan}`, LIN)).body).toMatchObject({
        principalOwed: '0.00',
      });
    });
    await page.context().close();
  },
  JOURNEY_MS,
);

test.skipIf(skip).each([
  { locale: 'zh-Hans', size: PHONE, who: 'chen' },
  { locale: 'zh-Hant', size: DESKTOP, who: 'chen' },
] as const)(
  `asking, signing and the desk’s list are in order in $locale${when}`,
  async ({ who, ...view }) => {
    const id = await borrowed(who);
    const page = await walletPage(view.locale, who);
    await page.goto(`${demo.house.origin}/wallet/loans/${id}/renew/1`);
    await page.locator('.w-compare').waitFor();
    expect(await flaws(page, `wallet-renewal-ask-${view.locale}`, true)).toEqual([]);
    await page.locator('form button[type=submit]').click();
    await page.waitForURL(/\/applications\//);
    await page.locator('a[href$="/renewal"]').click();
    await page.locator('.w-compare').waitFor();
    expect(await flaws(page, `wallet-renewal-sign-${view.locale}`, true)).toEqual([]);
    await page.locator('#agree').check();
    await page.locator('form button[type=submit]').click();
    await page.waitForURL(/\/loans\//);
    await page.locator('.sg-skeleton').first().waitFor({ state: 'detached' });
    expect(await flaws(page, `wallet-renewal-signed-${view.locale}`, true)).toEqual([]);
    const officer = await staff(browser!, demo.house.origin, 'fenghe-bank', DESK, view);
    await officer.locator('.c-threads li').first().waitFor();
    await screenshot(officer, `console-renewals-${view.locale}-${view.size.width}`);
    expect(await accessibilityViolations(officer)).toEqual([]);
    expect(await scrollsSideways(officer)).toBe(false);
    await page.context().close();
    await officer.context().close();
  },
  JOURNEY_MS,
);
