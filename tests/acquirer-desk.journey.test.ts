import { buildConsole } from '@sandglass/console';
import { BANK_ZONE, businessDate, instantOf } from '@sandglass/time';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { booksOf, faultsOf, nightOver, PARTIES, threeWorkdays } from '../apps/server/testing/card-parties.ts';
import type { DemoHouse } from '../apps/server/testing/demo-house.ts';
import { SHOP_MERCHANT } from '../apps/server/testing/holder.ts';
import { paidPast, strayOf, stuckSale } from '../apps/server/testing/stray-payment.ts';
import { DESKTOP, PHONE } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey, type Place } from './journey.ts';
import { looked } from './looked.ts';
import { payingHolder } from './paying-holder.ts';

const [OPEN, CLEARING] = ['/acquirer/live/open-sales', '/acquirer/clearing'];
const SEND = '.sg-dialog button[type=submit]';
const [FIRST, SECOND] = ['huitong-acquirer', 'huitong-second'];

const acquirer = await journey({ apps: [buildConsole] });

async function says(page: Page, button: string, words: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.locator('.sg-dialog #words').fill(words);
  await page.locator(SEND).click();
}

/** Each page as the second officer has it on a phone, in each language. */
async function onPhone({ browser, demo }: Place, address: string, name: string): Promise<void> {
  for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    const phone = await staff(browser, demo.house.origin, SECOND, address, { locale, size: PHONE });
    await phone.locator('.c-words').first().waitFor();
    await looked(phone, `${name}-${locale}-390`);
    await phone.context().close();
  }
}

/** Who supervises sees of a date what each member has to pay or to receive, in each language, wide and on a phone. */
async function watched({ browser, demo }: Place, day: string): Promise<void> {
  for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const)
    for (const size of [DESKTOP, PHONE]) {
      const page = await staff(browser, demo.house.origin, 'supervisor', '/', { locale, size });
      await page.goto(`${demo.house.origin}/console/network`);
      const card = page.locator(`section[aria-labelledby="day-${day}"]`);
      await card.locator('tbody tr').nth(1).waitFor();
      await page.locator('#fees').waitFor();
      // ¥60 and ¥62, as the network has it: interchange ¥0.43, its own fee ¥0.04 of each.
      expect(await card.locator('tbody').textContent()).toMatch(/\+¥121\.53.*[-−]¥121\.61/);
      await looked(page, `network-${locale}-${size.width}`);
      await page.context().close();
    }
}

const rows = async (demo: DemoHouse, sql: string) => (await demo.house.database.pool.query(sql)).rows;

acquirer.walk(
  'two officers of the acquirer end a stuck sale and a planted difference at their desk',
  async ({ browser, demo }) => {
    await nightOver(demo, businessDate(Date.now()));
    const [day, next] = threeWorkdays(Date.now());
    const at = (date: typeof day, time: string): number => instantOf(date, time, BANK_ZONE);
    await demo.clock.tell(-(at(day, '09:00') - Date.now()) / 86_400_000, async (clock) => {
      await nightOver(demo, day);
      const lin = await payingHolder(demo, 'lin', {});
      expect(await lin.pay('planted', '61.00')).toMatchObject({ state: 'approved' });
      // The network holds a yuan more of it than bank and acquirer.
      await rows(demo, `update payments.relayed set amount = 6200 where shard = 'network' and amount = 6100`);
      // The bank took ¥60; the acquirer has no answer, and its reversal was refused.
      const stray = strayOf(demo, '60.00');
      await paidPast(demo, lin.token, { ...stray, door: 'network' });
      await stuckSale(demo, 'stuck', stray);
      clock.advanceTo(at(next, '00:05'));
      await nightOver(demo, next);

      const page = await staff(browser, demo.house.origin, FIRST, '/');
      await page.getByRole('link', { name: 'Stuck sales to end (1)' }).waitFor();
      await page.getByRole('link', { name: 'Differences of the reconciliation to end (2)' }).waitFor();
      await looked(page, 'acquirer-today-en-1280');
      await page.getByRole('link', { name: 'Stuck sales to end (1)' }).click();
      await page.getByText(/Invalid transaction/i).waitFor();
      await says(page, 'It was made', 'The bank’s letter of today: booked, RRN as here.');
      await page.getByText('Another person has to confirm it.').waitFor();
      // The same officer once more is not another.
      await says(page, 'It was made', 'Again.');
      await page.locator('.sg-dialog .sg-problem').waitFor();
      await page.keyboard.press('Escape');
      await looked(page, 'acquirer-open-sales-en-1280');
      await onPhone({ browser, demo }, OPEN, 'acquirer-open-sales');
      const second = await staff(browser, demo.house.origin, SECOND, OPEN);
      await says(second, 'It was made', 'I called them: so it is.');
      await second.getByText('No sale is open').waitFor();
      await looked(second, 'acquirer-no-open-sale-en-1280');

      await page.getByRole('link', { name: 'Clearing', exact: true }).click();
      await page.locator(`tbody a[href$="${day}"]`).waitFor();
      await looked(page, 'acquirer-clearing-en-1280');
      await page.locator(`tbody a[href$="${day}"]`).click();
      await page.getByText(`clearing-${day}-48023310.txt`).waitFor();
      await says(page, 'Book it late', 'The till’s journal says 62.');
      await page.getByText('Another person has to confirm it.').waitFor();
      await looked(page, 'acquirer-difference-en-1280');
      await onPhone({ browser, demo }, `${CLEARING}/${day}`, 'acquirer-difference');
      await second.goto(`${demo.house.origin}/console${CLEARING}/${day}`);
      await says(second, 'Confirm: Book it late', 'So does the receipt.');
      await second.locator('.sg-dialog').waitFor({ state: 'detached' });
      await second.getByText(/confirming: So does the receipt\./).waitFor();

      expect(
        await rows(demo, `select way, state from payments.difference where shard = 'acquirer' order by way`),
      ).toEqual([
        { way: 'matched-later', state: 'closed' },
        { way: 'post-late', state: 'closed' },
      ]);
      const faults = (await faultsOf(demo)) as { shard?: string }[];
      expect(faults.filter(({ shard }) => shard !== PARTIES.bank)).toEqual([]);
      const books = await booksOf(demo, 'acquirer');
      // ¥60 and the yuan are owed to the shop, ¥61 was paid out in the night; nothing stands on the account that is settled.
      expect(books[`merchant/${SHOP_MERCHANT}`]).toBe(-6_100n);
      expect(books['network/settlement']).toBeUndefined();
      await page.goto(`${demo.house.origin}/console/`);
      await page.getByRole('link', { name: 'Acquiring desk' }).waitFor();
      await page.context().close();
      await second.context().close();

      const bank = await staff(browser, demo.house.origin, 'hengxin-bank', '/acquirer');
      await bank.getByText('The acquiring desk is not yours').waitFor();
      await looked(bank, 'acquirer-not-yours-en-1280');
      await bank.goto(`${demo.house.origin}/console/network`);
      await bank.getByText('The network is not yours to see').waitFor();
      await bank.context().close();
      await watched({ browser, demo }, day);
    });
  },
);
