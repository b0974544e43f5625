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

const BANK = {
  code: '63020000',
  desk: '/pilots/token/payments/clearing',
  staff: ['hengxin-bank', 'hengxin-second'],
} as const;
const ACQUIRER = {
  code: '48023310',
  desk: '/acquirer/clearing',
  staff: ['huitong-acquirer', 'huitong-second'],
} as const;
/** A date on which neither was a member of the network. */
const NOBODYS = '2023-12-01';

const desks = await journey({
  apps: [buildConsole],
  prepare: (demo) => nightOver(demo, businessDate(Date.now())),
});

desks.walk(
  'each difference of the settlement bank’s statement is read at the desk, waits for the bank’s correction or is accepted, and all books agree',
  async ({ browser, demo }) => {
    const { pool } = demo.house.database;
    const [day, next, third, fourth] = threeWorkdays(Date.now());
    const at = (date: typeof day, time: string): number => instantOf(date, time, BANK_ZONE);
    const opened = (login: string, path: string, view?: Parameters<typeof staff>[4]): Promise<Page> =>
      staff(browser, demo.house.origin, login, path, view);
    /** A movement that the network never ordered. */
    const moves = (member: string, of: { reference: string; on: string; amount: bigint }) =>
      pool.query(
        `insert into payments.settlement_order (shard, id, member, date, amount, settled_on, at)
         values ('network', $1, $2, $3, $4, $5, now())`,
        [`${of.reference}|${member}|${of.on}|wrong`, member, of.reference, of.amount, of.on],
      );
    const standing = async () =>
      (
        await pool.query(
          `select shard, date::text, kind, state, way from payments.difference where source = 'statement' order by shard, date`,
        )
      ).rows;
    /** A page as the second officer has it on a phone, in each language. */
    const onPhone = async (login: string, path: string, name: string): Promise<void> => {
      for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const) {
        const phone = await opened(login, path, { locale, size: PHONE });
        await phone.locator('.p-difference, tbody').first().waitFor();
        await looked(phone, `${name}-${locale}-390`);
        await phone.context().close();
      }
    };

    await demo.clock.tell(-(at(day, '09:00') - Date.now()) / 86_400_000, async (clock) => {
      await nightOver(demo, day);
      const lin = await payingHolder(demo, 'lin', {});
      expect(await lin.pay('planted', '60.00')).toMatchObject({ state: 'approved' });
      clock.advanceTo(at(next, '00:05'));
      await nightOver(demo, next);
      const { rows } = await pool.query<{ member: string; amount: bigint }>(
        `select member, amount from payments.settlement_order where shard = 'network' and date = $1`,
        [day],
      );
      const net = (code: string): bigint => rows.find(({ member }) => member === code)!.amount;
      // The bank's money goes a day late, and ¥5 comes that are nobody's; the acquirer has its money twice.
      const late = await pool.query(
        `update payments.settlement_order set settled_on = $3 where shard = 'network' and member = $1 and date = $2`,
        [BANK.code, day, third],
      );
      expect(late.rowCount).toBe(1);
      await moves(BANK.code, { reference: NOBODYS, on: next, amount: 500n });
      await moves(ACQUIRER.code, { reference: day, on: next, amount: net(ACQUIRER.code) });
      const before = [await booksOf(demo, 'bank'), await booksOf(demo, 'acquirer')] as const;
      clock.advanceTo(at(third, '00:05'));
      await nightOver(demo, third);
      const open = { state: 'open', way: null };
      expect(await standing()).toEqual([
        { shard: 'acquirer', date: day, kind: 'twice', ...open },
        { shard: 'token', date: NOBODYS, kind: 'only-theirs', ...open },
        { shard: 'token', date: day, kind: 'only-ours', ...open },
      ]);

      const page = await opened(BANK.staff[0], '/');
      await page.getByRole('link', { name: /Differences of the reconciliation.*\(?2/ }).click();
      await page.getByText('No settlement date of ours').waitFor();
      await looked(page, 'statement-days-en-1280');
      await onPhone(BANK.staff[1], BANK.desk, 'statement-days');
      await page.locator(`tbody a[href$="${day}"]`).click();
      await page.getByText('Money that was not moved').waitFor();
      await page.getByText('Ask it why').waitFor();
      await page.getByText('Due on').waitFor();
      await looked(page, 'statement-missing-en-1280');
      await onPhone(BANK.staff[1], `${BANK.desk}/${day}`, 'statement-missing');
      await page.getByRole('link', { name: 'Back to the dates' }).click();
      await page.locator(`tbody a[href$="${NOBODYS}"]`).click();
      await page.getByText('No file of this date').waitFor();
      const nobodys = 'Money that nobody expected';
      await takesWay(page, nobodys, 'Accept it', 'The settlement bank does not know whose it is.');
      await page.getByText('Another person has to confirm it.').waitFor();
      await looked(page, 'statement-nobodys-en-1280');
      await onPhone(BANK.staff[1], `${BANK.desk}/${NOBODYS}`, 'statement-nobodys');
      const second = await opened(BANK.staff[1], `${BANK.desk}/${NOBODYS}`);
      await takesWay(second, nobodys, 'Confirm: Accept it', 'So its letter says.');
      await second.getByText(/Ended: Accept it,/).waitFor();
      await second.context().close();

      const shop = await opened(ACQUIRER.staff[0], '/');
      await shop.getByRole('link', { name: 'Differences of the reconciliation to end (1)' }).click();
      await shop.locator(`tbody a[href$="${day}"]`).click();
      await shop.getByText('Money that was moved twice').waitFor();
      await looked(shop, 'statement-twice-en-1280');
      await onPhone(ACQUIRER.staff[1], `${ACQUIRER.desk}/${day}`, 'statement-twice');

      // The settlement bank takes back what it moved a second time, less a yuan.
      await moves(ACQUIRER.code, { reference: day, on: third, amount: 100n - net(ACQUIRER.code) });
      clock.advanceTo(at(fourth, '00:05'));
      await nightOver(demo, fourth);
      await page.goto(`${demo.house.origin}/console${BANK.desk}/${day}`);
      const onAnotherDay = 'Money on another day';
      await page.getByText(onAnotherDay).waitFor();
      await onPhone(BANK.staff[1], `${BANK.desk}/${day}`, 'statement-another-day');
      await takesWay(page, onAnotherDay, 'Accept the date', 'Its machine stood still in the evening.');
      await page.getByText(/Ended: Accept the date,/).waitFor();
      await looked(page, 'statement-another-day-en-1280');
      await page.context().close();

      await shop.reload();
      const amount = 'Another amount was moved';
      await takesWay(shop, amount, 'Accept it', 'It keeps to its figure; a yuan is not worth a letter more.');
      await shop.getByText('Another person has to confirm it.').waitFor();
      await onPhone(ACQUIRER.staff[1], `${ACQUIRER.desk}/${day}`, 'statement-amount');
      const other = await opened(ACQUIRER.staff[1], `${ACQUIRER.desk}/${day}`);
      await takesWay(other, amount, 'Confirm: Accept it', 'Agreed.');
      await other.getByText(/Ended: Accept it,/).waitFor();
      await looked(other, 'statement-amount-en-1280');
      for (const desk of [shop, other]) await desk.context().close();

      const closed = { state: 'closed', way: 'accept' };
      expect(await standing()).toEqual([
        { shard: 'acquirer', date: day, kind: 'amount-differs', ...closed },
        { shard: 'token', date: NOBODYS, kind: 'only-theirs', ...closed },
        { shard: 'token', date: day, kind: 'wrong-day', ...closed },
      ]);
      expect(await faultsOf(demo)).toEqual([]);
      // Nothing lies between file and statement any more; what nobody expected is a gain of whoever has it.
      const [bank, acquirer] = [await booksOf(demo, 'bank'), await booksOf(demo, 'acquirer')];
      const change = (after: Record<string, bigint>, was: Record<string, bigint>, id: string): bigint =>
        (after[id] ?? 0n) - (was[id] ?? 0n);
      for (const books of [bank, acquirer]) expect(books['clearing/settlement-due']).toBeUndefined();
      expect([
        change(bank, before[0], 'clearing/central-bank'),
        change(bank, before[0], 'clearing/differences'),
      ]).toEqual([net(BANK.code) + 500n, -500n]);
      expect([
        change(acquirer, before[1], 'clearing/central-bank'),
        change(acquirer, before[1], 'clearing/differences'),
      ]).toEqual([net(ACQUIRER.code) + 100n, -100n]);
    });
  },
);
