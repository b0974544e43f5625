import { buildConsole } from '@sandglass/console';
import { BANK_ZONE, businessDate, instantOf } from '@sandglass/time';
import { expect } from 'vitest';
import { booksOf, nightOver, threeWorkdays } from '../apps/server/testing/card-parties.ts';
import type { DemoHouse } from '../apps/server/testing/demo-house.ts';
import { paidPast, strayOf } from '../apps/server/testing/stray-payment.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { payingHolder } from './paying-holder.ts';
import { takesWay } from './takes-way.ts';

const CLEARING = '/pilots/token/payments/clearing';

/** Each kind as the page calls it, the way out that is taken, and how its row ends. */
const KINDS = [
  { kind: 'only-ours', title: 'Only in our books', button: 'Take it back', way: 'reverse' },
  {
    kind: 'only-theirs',
    title: 'Only in the network’s file',
    button: 'Claim it from the network',
    way: 'claim',
  },
  { kind: 'kind-differs', title: 'Another kind', button: 'Accept it', way: 'accept' },
] as const;

const clearing = await journey({ apps: [buildConsole] });

const standing = async (demo: DemoHouse) =>
  (
    await demo.house.database.pool.query<{ kind: string; state: string; way: string | null }>(
      `select kind, state, way from payments.difference where shard = 'token' order by kind`,
    )
  ).rows;

clearing.walk(
  'each kind of difference has its way out at the desk: one officer proposes, another confirms, and the bank’s books agree',
  async ({ browser, demo }) => {
    const { pool } = demo.house.database;
    await nightOver(demo, businessDate(Date.now()));
    const [day, next, last] = threeWorkdays(Date.now());
    const at = (date: typeof day, time: string): number => instantOf(date, time, BANK_ZONE);
    await demo.clock.tell(-(at(day, '09:00') - Date.now()) / 86_400_000, async (clock) => {
      await nightOver(demo, day);
      const lin = await payingHolder(demo, 'lin', {});
      for (const amount of ['14.00', '60.00'])
        expect(await lin.pay(`planted-${amount}`, amount)).toMatchObject({ state: 'approved' });
      // The bank alone has one; the network alone has another, and a third as money that goes back.
      await paidPast(demo, lin.token, { ...strayOf(demo, '11.00'), door: 'bank' });
      await pool.query(
        `insert into payments.relayed select (jsonb_populate_record(r,
           jsonb_build_object('id', left(r.id, -6) || '900123', 'rrn', '901600900123', 'amount', 1300))).*
         from payments.relayed r where r.shard = 'network' and r.amount = 6000`,
      );
      await pool.query(
        `update payments.relayed set kind = 'refund', original = id where shard = 'network' and amount = 1400`,
      );
      clock.advanceTo(at(next, '00:05'));
      await nightOver(demo, next);
      const open = KINDS.map(({ kind }) => ({ kind, state: 'open', way: null }));
      expect(await standing(demo)).toEqual(open.sort((a, b) => a.kind.localeCompare(b.kind)));
      const before = await booksOf(demo, 'bank');

      for (const officer of ['hengxin-bank', 'hengxin-second']) {
        const page = await staff(browser, demo.house.origin, officer, `${CLEARING}/${day}`);
        for (const { title, button } of KINDS) {
          const name = officer === 'hengxin-second' ? `Confirm: ${button}` : button;
          await takesWay(page, title, name, `Looked into: ${title}.`);
        }
        await page.context().close();
      }
      clock.advanceTo(at(last, '00:05'));
      await nightOver(demo, last);
      const page = await staff(browser, demo.house.origin, 'hengxin-bank', `${CLEARING}/${day}`);
      await expect.poll(() => page.getByText('· closed').count()).toBe(KINDS.length);
      expect(await page.getByText('Still differs by').count()).toBe(KINDS.length);
      await page.context().close();
      const ended = await standing(demo);
      for (const { kind, way } of KINDS) expect(ended).toContainEqual({ kind, state: 'closed', way });
      const after = await booksOf(demo, 'bank');
      // What only the bank had is the holder's again; nothing stands on the account that is settled.
      expect(after['current/lin']).toBe(before['current/lin']! - 1_100n);
      expect(after['bank/card-clearing']).toBeUndefined();
    });
  },
);
