import { buildConsole } from '@sandglass/console';
import { BANK_ZONE, businessDate, instantOf } from '@sandglass/time';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { booksOf, nightOver, threeWorkdays } from '../apps/server/testing/card-parties.ts';
import type { DemoHouse } from '../apps/server/testing/demo-house.ts';
import { PHONE } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { looked } from './looked.ts';
import { payingHolder } from './paying-holder.ts';

const CLEARING = '/pilots/token/payments/clearing';
const SEND = '.sg-dialog button[type=submit]';
const LATE = 'Book it late';

const clearing = await journey({ apps: [buildConsole] });

async function settles(page: Page, words: string, button = LATE): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.locator('.sg-dialog #words').fill(words);
  await page.locator(SEND).click();
}

const standing = async (demo: DemoHouse) =>
  (
    await demo.house.database.pool.query(
      `select kind, state, way, righted::text from payments.difference where shard = 'token'`,
    )
  ).rows;

clearing.walk(
  'a planted difference is led to its end at the desk: one officer proposes, alone can do no more, and another does it',
  async ({ browser, demo }) => {
    await nightOver(demo, businessDate(Date.now()));
    const [day, next] = threeWorkdays(Date.now());
    const at = (date: typeof day, time: string): number => instantOf(date, time, BANK_ZONE);
    await demo.clock.tell(-(at(day, '09:00') - Date.now()) / 86_400_000, async (clock) => {
      await nightOver(demo, day);
      const lin = await payingHolder(demo, 'lin', {});
      expect(await lin.pay('planted', '60.00')).toMatchObject({ state: 'approved' });
      // The network holds a yuan more of it than the bank.
      const planted = await demo.house.database.pool.query(
        `update payments.relayed set amount = amount + 100 where shard = 'network' and amount = 6000`,
      );
      expect(planted.rowCount).toBe(1);
      clock.advanceTo(at(next, '00:05'));
      await nightOver(demo, next);
      const before = await booksOf(demo, 'bank');
      expect(await standing(demo)).toEqual([
        { kind: 'amount-differs', state: 'open', way: null, righted: '0' },
      ]);

      const page = await staff(browser, demo.house.origin, 'hengxin-bank', CLEARING);
      await page
        .getByRole('link', { name: /2026|2027/ })
        .first()
        .waitFor();
      await looked(page, 'clearing-days-en-1280');
      await page.locator(`tbody a[href$="${day}"]`).click();
      await page.getByText('Another amount', { exact: true }).waitFor();
      await page.getByText(`clearing-${day}-63020000.txt`).waitFor();
      const file = page.waitForEvent('download');
      await page.getByRole('button', { name: /Download the file/ }).click();
      expect((await file).suggestedFilename()).toBe(`clearing-${day}-63020000.txt`);
      await settles(page, 'The till’s journal says 61.');
      await page.getByText('Another person has to confirm it.').waitFor();
      expect(await booksOf(demo, 'bank')).toEqual(before);
      // The same officer once more is not another.
      await settles(page, 'Again.');
      await page.locator('.sg-dialog .sg-problem').waitFor();
      expect(await booksOf(demo, 'bank')).toEqual(before);
      await page.keyboard.press('Escape');
      await looked(page, 'difference-proposed-en-1280');

      for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const) {
        const address = `${CLEARING}/${day}`;
        const view = { locale, size: PHONE };
        const phone = await staff(browser, demo.house.origin, 'hengxin-second', address, view);
        await phone.locator('.c-words').waitFor();
        await looked(phone, `difference-proposed-${locale}-390`);
        if (locale === 'en') {
          await settles(phone, 'So does the shop’s receipt.', `Confirm: ${LATE}`);
          await phone.locator('.sg-dialog').waitFor({ state: 'detached' });
          await phone.getByText(/Ended: Book it late,/).waitFor();
          // What both said stays with it.
          await phone.getByText(/The till’s journal says 61\./).waitFor();
          await phone.getByText(/confirming: So does the shop’s receipt\./).waitFor();
          await looked(phone, 'difference-closed-en-390');
        }
        await phone.context().close();
      }
      expect(await standing(demo)).toEqual([
        { kind: 'amount-differs', state: 'closed', way: 'post-late', righted: '-100' },
      ]);
      // The yuan is the holder's to pay; nothing of the date stands on the account that is settled but what is due.
      const after = await booksOf(demo, 'bank');
      expect(after['current/lin']).toBe(before['current/lin']! + 100n);
      expect(before['bank/card-clearing']).toBe(100n);
      expect(after['bank/card-clearing']).toBeUndefined();
      await page.context().close();
    });
  },
);
