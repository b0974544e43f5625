import { buildConsole } from '@sandglass/console';
import { buildWallet } from '@sandglass/wallet';
import { expect } from 'vitest';
import { type DemoHouse, until } from '../apps/server/testing/demo-house.ts';
import { APPLICATION, enrolled } from '../apps/server/testing/enrolled.ts';
import { DESKTOP, PHONE } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { press, pressNamed, tabTo, write } from './keyboard.ts';
import { looked } from './looked.ts';
import { customer } from './wallet-walk.ts';

const LIN = 'customer:lin';
const DESK = '/pilots/microloan/lending/renewals';
const DAY_MS = 86_400_000;

let loan: string;
const renewal = await journey({
  apps: [buildWallet, buildConsole],
  prepare: async (demo) => {
    await demo.runs('microloan');
    for (const login of ['lin', 'chen']) await demo.clock.tell(20, () => enrolled(demo, login));
    loan = await borrowed(demo, 'lin');
  },
});

/** Signed and drawn three weeks ago for a month, and spent: it matures in ten days or so. */
async function borrowed(demo: DemoHouse, login: string): Promise<string> {
  const as = `customer:${login}`;
  return demo.clock.tell(20, async () => {
    const input = { ...APPLICATION, product: 'revolving-12', termMonths: 1, amount: '50000.00' };
    const applied = await demo.call('POST', '/api/applications', as, input);
    const signed = await demo.call('POST', `/api/applications/${applied.body.application}/sign`, as);
    const drawn = await demo.call('POST', `/api/loans/${signed.body.loan}/draw`, as, { amount: '50000.00' });
    expect(drawn.status).toBe(201);
    await demo.call('POST', '/api/customers/me/pay-away', as, { amount: '50000.00' });
    return signed.body.loan;
  });
}

const dayBefore = (date: string): string => new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);
/** The last that a business date does is to close the book of the one before. */
const isClosed = async (demo: DemoHouse, date: string): Promise<boolean> => {
  const sql = `select from ledger.closing where shard = 'microloan' and date = $1`;
  return (await demo.house.database.pool.query(sql, [date])).rowCount === 1;
};

renewal.walk(
  'by keyboard a borrower renews what matures: asks, compares, signs, brings the interest on the day, and owes on the new loan',
  async ({ browser, demo }) => {
    const page = await customer(browser, demo.house.origin, 'lin', `/loans/${loan}`, { locale: 'en' });
    await page.getByText('Renewing drawdown 1').waitFor();
    await looked(page, 'wallet-renewal-loan-en');
    await press(page, 'a[href$="/renew/1"]');
    await page.locator('.w-compare').waitFor();
    expect(await page.locator('#amount').inputValue()).toBe('50000.00');
    await looked(page, 'wallet-renewal-ask-en');
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
    await looked(page, 'wallet-renewal-sign-en');
    await press(page, 'form button[type=submit]');
    await page.locator('.sg-problem li').first().waitFor();
    await tabTo(page, '#agree');
    await page.keyboard.press('Space');
    await press(page, 'form button[type=submit]');
    await page.getByText('Signed: ¥40,000.00 are renewed on').waitFor();
    await looked(page, 'wallet-renewal-signed-en');
    const sql = `select locale from lending.borrower where shard = 'microloan' and id = 'lin'`;
    expect((await demo.house.database.pool.query(sql)).rows).toEqual([{ locale: 'en' }]);
    const [contract] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Renewal contract' }).click(),
    ]);
    expect(contract.suggestedFilename()).toMatch(/^contract-loan-.*-en\.pdf$/);

    const officer = await staff(browser, demo.house.origin, 'fenghe-bank', DESK);
    await officer.locator('.c-threads b').getByText('signed, waits for its day').waitFor();
    await looked(officer, 'console-renewals-en-1280');
    await officer.context().close();

    // Taken back and signed again: nothing was lost by it.
    await pressNamed(page, 'Take the renewal back');
    await page.getByText('You took the renewal back.').waitFor();
    const again = { ...APPLICATION, product: 'revolving-12', termMonths: 1, amount: '40000.00' };
    const body = { ...again, renews: { loan, drawing: 1 } };
    const { application } = (await demo.call('POST', '/api/applications', LIN, body)).body;
    const signed = await demo.call('POST', `/api/applications/${application}/sign-renewal`, LIN);
    expect(signed.status).toBe(201);

    const { maturesOn, businessDate, ownOnDay } = (
      await demo.call('GET', `/api/loans/${loan}/renewal?drawing=1`, LIN)
    ).body;
    const days = Math.round((Date.parse(maturesOn) - Date.parse(businessDate)) / DAY_MS);
    await demo.clock.tell(-days, async () => {
      // The night renews it by itself where the money is there in time.
      await until(() => isClosed(demo, dayBefore(maturesOn)), `the work of ${maturesOn} is over`);
      const short = await demo.call('POST', `/api/loans/${loan}/renewal/carry-out`, LIN, { drawing: 1 });
      expect(short.body).toMatchObject({ state: 'signed', lacking: ownOnDay });
      await page.goto(`${demo.house.origin}/wallet/loans/${loan}`);
      await page.getByText('Your own money on the account is short today.').waitFor();
      await looked(page, 'wallet-renewal-short-en');
      await demo.call('POST', '/api/customers/me/pay-in', LIN, { amount: ownOnDay });
      await pressNamed(page, 'Renew now');
      await page.getByText('¥40,000.00 were renewed').waitFor();
      await looked(page, 'wallet-renewal-renewed-en');
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
);

renewal.walkEach([
  { locale: 'zh-Hans', size: PHONE, who: 'chen' },
  { locale: 'zh-Hant', size: DESKTOP, who: 'chen' },
])(
  'asking, signing and the desk’s list are in order in $locale',
  async ({ who, ...view }, { browser, demo }) => {
    const id = await borrowed(demo, who);
    const page = await customer(browser, demo.house.origin, who, `/loans/${id}/renew/1`, {
      locale: view.locale,
    });
    await page.locator('.w-compare').waitFor();
    await looked(page, `wallet-renewal-ask-${view.locale}`);
    await page.locator('form button[type=submit]').click();
    await page.waitForURL(/\/applications\//);
    await page.locator('a[href$="/renewal"]').click();
    await page.locator('.w-compare').waitFor();
    await looked(page, `wallet-renewal-sign-${view.locale}`);
    await page.locator('#agree').check();
    await page.locator('form button[type=submit]').click();
    await page.waitForURL(/\/loans\//);
    await page.locator('.sg-skeleton').first().waitFor({ state: 'detached' });
    await looked(page, `wallet-renewal-signed-${view.locale}`);
    const officer = await staff(browser, demo.house.origin, 'fenghe-bank', DESK, view);
    await officer.locator('.c-threads li').first().waitFor();
    await looked(officer, `console-renewals-${view.locale}-${view.size.width}`);
    await page.context().close();
    await officer.context().close();
  },
);
