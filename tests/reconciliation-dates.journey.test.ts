import { buildConsole } from '@sandglass/console';
import { BANK_ZONE, businessDate, instantOf } from '@sandglass/time';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { booksOf, faultsOf, nightOver, threeWorkdays } from '../apps/server/testing/card-parties.ts';
import { PHONE } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { looked } from './looked.ts';
import { payingHolder } from './paying-holder.ts';
import { takesWay } from './takes-way.ts';

const BANK = { desk: '/pilots/token/payments/clearing', staff: ['hengxin-bank', 'hengxin-second'] } as const;
const ACQUIRER = { desk: '/acquirer/clearing', staff: ['huitong-acquirer', 'huitong-second'] } as const;
const TWICE = 'Cleared more than once';
const DATE = 'Another date';

const desks = await journey({
  apps: [buildConsole],
  prepare: (demo) => nightOver(demo, businessDate(Date.now())),
});

desks.walk(
  'what was booked on another date one person accepts in words, what was cleared twice two people claim, and all three books agree',
  async ({ browser, demo }) => {
    const { pool } = demo.house.database;
    const [day, next, third, fourth] = threeWorkdays(Date.now());
    const at = (date: typeof day, time: string): number => instantOf(date, time, BANK_ZONE);
    const opened = (login: string, path: string, view?: Parameters<typeof staff>[4]): Promise<Page> =>
      staff(browser, demo.house.origin, login, path, view);
    const standing = async (kind: string) =>
      (
        await pool.query(
          `select shard, state, way, taken -> 'confirmed' <> 'null' as by_two from payments.difference
           where kind = $1 order by shard`,
          [kind],
        )
      ).rows;

    await demo.clock.tell(-(at(day, '09:00') - Date.now()) / 86_400_000, async (clock) => {
      await nightOver(demo, day);
      const lin = await payingHolder(demo, 'lin', {});
      for (const amount of ['14.00', '60.00'])
        expect(await lin.pay(`planted-${amount}`, amount)).toMatchObject({ state: 'approved' });
      // Both members hold ¥60 as of the next date.
      const bank = await pool.query(
        `update payments.payment_bundle set business_date = array[$1::date] where shard = 'token' and 6000 = any(amount)`,
        [next],
      );
      const acquirer = await pool.query(
        `update payments.sale set business_date = $1 where shard = 'acquirer' and amount = 6000`,
        [next],
      );
      expect([bank.rowCount, acquirer.rowCount]).toEqual([1, 1]);
      clock.advanceTo(at(next, '00:05'));
      await nightOver(demo, next);
      const open = { state: 'open', way: null, by_two: null };
      expect(await standing('wrong-day')).toEqual([
        { shard: 'acquirer', ...open },
        { shard: 'token', ...open },
      ]);

      for (const { desk, staff: officers } of [BANK, ACQUIRER]) {
        const page = await opened(officers[0], desk);
        await page.locator(`tbody a[href$="${day}"]`).click();
        const one = page.locator('.c-threads > li').filter({ hasText: DATE });
        await one.getByText('find out whose date is wrong').waitFor();
        await one.getByText('Booked by us on').waitFor();
        await looked(page, `another-date-${officers[0]}-en-1280`);
        // The payment itself is a click away, and the way back is the browser's.
        await one.getByRole('link', { name: 'See the payment' }).click();
        await page.getByRole('heading', { name: 'A payment on its way' }).waitFor();
        await page.goBack();
        await takesWay(page, DATE, 'Accept the date', 'Our clock ran ahead after the change of servers.');
        await one.getByText(/Ended: Accept the date,/).waitFor();
        await one.getByText(/Our clock ran ahead/).waitFor();
        await page.context().close();
      }
      const accepted = { state: 'closed', way: 'accept', by_two: false };
      expect(await standing('wrong-day')).toEqual([
        { shard: 'acquirer', ...accepted },
        { shard: 'token', ...accepted },
      ]);
      const before = await booksOf(demo, 'bank');

      // The network forgets that it cleared ¥14, and does so again.
      const forgotten = await pool.query(
        `with line as (delete from payments.clearing_line where shard = 'network' and amount = 1400 returning id)
         update payments.relayed r set cleared_on = null from line where r.shard = 'network' and r.id = line.id`,
      );
      expect(forgotten.rowCount).toBe(1);
      clock.advanceTo(at(third, '00:05'));
      await nightOver(demo, third);
      expect(await standing('twice')).toEqual([
        { shard: 'acquirer', ...open },
        { shard: 'token', ...open },
      ]);
      for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const) {
        const phone = await opened(BANK.staff[0], `${BANK.desk}/${next}`, { locale, size: PHONE });
        await phone.locator('.p-difference').waitFor();
        await looked(phone, `cleared-twice-${locale}-390`);
        await phone.context().close();
      }
      const first = await opened(BANK.staff[0], `${BANK.desk}/${next}`);
      await takesWay(first, TWICE, 'Claim it from the network', 'It is in the file of the day before.');
      await first.getByText('Another person has to confirm it.').waitFor();
      const second = await opened(BANK.staff[1], `${BANK.desk}/${next}`);
      await takesWay(second, TWICE, 'Confirm: Claim it from the network', 'In both files, as she says.');
      await second.getByText('The network puts it right in a later file').waitFor();
      await looked(second, 'claimed-en-1280');
      await second.getByRole('link', { name: 'Back to the dates' }).click();
      await second.getByText('1 waiting').waitFor();
      await looked(second, 'clearing-waits-en-1280');

      clock.advanceTo(at(fourth, '00:05'));
      await nightOver(demo, fourth);
      await first.reload();
      await first.getByText(/Ended: Claim it from the network,/).waitFor();
      await first.context().close();
      await second.context().close();
      // The bank's claim ended what the acquirer had of it.
      const shop = await opened(ACQUIRER.staff[0], `${ACQUIRER.desk}/${next}`);
      await shop.getByText(/a later file or statement put it right/).waitFor();
      await looked(shop, 'ended-by-itself-en-1280');
      await shop.context().close();
      expect(await standing('twice')).toEqual([
        { shard: 'acquirer', state: 'closed', way: 'matched-later', by_two: null },
        { shard: 'token', state: 'closed', way: 'claim', by_two: true },
      ]);
      expect(await faultsOf(demo)).toEqual([]);
      const [bankBooks, acquirerBooks] = [await booksOf(demo, 'bank'), await booksOf(demo, 'acquirer')];
      expect(bankBooks['current/lin']).toBe(before['current/lin']);
      for (const books of [bankBooks, acquirerBooks])
        expect(
          Object.keys(books).filter((id) => /card-clearing|network\/settlement|claims|differences/.test(id)),
        ).toEqual([]);
    });
  },
);
