import { buildConsole } from '@sandglass/console';
import { addDays, BANK_ZONE, businessDate, instantOf, type SimulatedClock } from '@sandglass/time';
import { expect } from 'vitest';
import { type DemoHouse, until } from '../apps/server/testing/demo-house.ts';
import { loanSignedBy } from '../apps/server/testing/signed-loan.ts';
import { DESKTOP, PHONE, screenshot } from './browser.ts';
import { loaded, staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { choose, press, pressNamed, tabTo, write } from './keyboard.ts';
import { looked } from './looked.ts';

const DESK = '/pilots/microloan/lending';
const SEND = '.sg-dialog button[type=submit]';
const BANK = 'institution:fenghe-bank';
const RULING = { name: 'ruling.pdf', mimeType: 'application/pdf', buffer: Buffer.from('The ruling') };

let loan: string;
const collection = await journey({
  apps: [buildConsole],
  prepare: async (demo) => {
    await demo.runs('microloan');
    // Three instalments, of which what was drawn pays all but the interest: its rest has been due for a month and a half.
    loan = await demo.clock.tell(135, async () => {
      const signed = await loanSignedBy(demo, 'lin');
      const drawn = await demo.call('POST', `/api/loans/${signed}/draw`, 'customer:lin', {
        amount: '60000.00',
      });
      expect(drawn.status).toBe(201);
      return signed;
    });
  },
});

/** Ten in the morning at the bank, so many days on: its runs are done when the case says so. */
const morning = (clock: SimulatedClock, days: number): void =>
  clock.advanceTo(instantOf(addDays(businessDate(clock.now()), days), '10:00', BANK_ZONE));
const caseNow = async (demo: DemoHouse) => (await demo.call('GET', `/api/collection/${loan}`, BANK)).body;
collection.walk(
  'by keyboard alone an overdue loan is called for, its promise broken, written off by two officers, and some of it recovered',
  ({ browser, demo }) =>
    demo.clock.tell(-1, async (clock) => {
      const { origin } = demo.house;
      morning(clock, 1);
      await until(async () => (await caseNow(demo)).stage === 'call', 'the case is due for a call', 60_000);
      await until(
        async () => (await caseNow(demo)).contacts[0].outcome === 'delivered',
        'the simulated gateway took the message',
        30_000,
      );

      const collector = await staff(browser, origin, 'fenghe-bank');
      await press(collector, '.c-due-collect-cases a');
      await collector.waitForURL(/\/lending\/collection/);
      await screenshot(collector, 'collection-queue-en-1280');
      await press(collector, `a[href$="/collection/${loan}"]`);
      await collector.locator('#case').waitFor();
      await loaded(collector);
      await collector.getByText('Simulated gateway: no real message was sent').waitFor();
      await pressNamed(collector, 'Contact');
      await press(collector, SEND);
      await collector.getByText('Begun; its outcome is open').waitFor();
      await pressNamed(collector, 'Record the outcome');
      await write(collector, '.sg-dialog #words', 'Pays the day after tomorrow.');
      await press(collector, SEND);
      await collector.getByText('Pays the day after tomorrow.').waitFor();
      await pressNamed(collector, 'Record a promise');
      await write(collector, '.sg-dialog #amount', '100');
      await press(collector, SEND);
      await collector.locator('#dueOn-error').waitFor();
      await screenshot(collector, 'collection-promise-error-en-1280');
      await write(collector, '.sg-dialog #dueOn', addDays(businessDate(clock.now()), 1));
      await press(collector, SEND);
      await collector.locator('#promises').waitFor();

      morning(clock, 2);
      await until(async () => (await caseNow(demo)).promisesBroken === 1, 'the promise is broken', 60_000);
      await collector.reload();
      await loaded(collector);
      await collector.getByText('Broken', { exact: true }).waitFor();
      await screenshot(collector, 'collection-case-en-1280');

      await pressNamed(collector, 'Propose a write-off');
      await choose(collector, '.sg-dialog #ground', 'bankruptcy');
      await write(collector, '.sg-dialog #words', 'The shop is bankrupt and has no assets.');
      await choose(collector, '.sg-dialog #kind1', 'bankruptcy-ruling');
      await write(collector, '.sg-dialog #text1', 'Ruling of the court');
      await collector.locator('.sg-dialog #digest1').setInputFiles(RULING);
      await collector.locator('.sg-dialog .c-digest').waitFor();
      await press(collector, SEND);
      await collector.getByText('Another officer has to approve it.').waitFor();

      const second = await staff(browser, origin, 'fenghe-second');
      await press(second, '.c-due-approve-write-offs a');
      await second.waitForURL(/write-offs/);
      await press(second, `a[href$="/collection/${loan}"]`);
      await second.locator('#write-off').waitFor();
      await pressNamed(second, 'Approve the write-off');
      await press(second, SEND);
      await second.getByText('It is off the balance sheet; the claim goes on.').waitFor();
      await pressNamed(second, 'Record what came in');
      await write(second, '.sg-dialog #amount', '50');
      await press(second, SEND);
      await second.getByText('from outside').waitFor();
      await screenshot(second, 'collection-recovered-en-1280');

      const { body } = await demo.call('GET', `/api/write-offs/${loan}`, BANK);
      expect(body).toMatchObject({ state: 'written-off', recovered: '50.00' });
      const { rows } = await demo.house.database.pools.read.query(
        `select sum(debits) = sum(credits) as whole,
           sum(credits - debits) filter (where id = 'bank/impairment-recovered')::text as recovered
         from ledger.account where shard = 'microloan'`,
      );
      expect(rows).toEqual([{ whole: true, recovered: '5000' }]);
      await collector.context().close();
      await second.context().close();
    }),
);

collection.walk(
  'by keyboard alone a lawyer lists an asset and prints the application to seal',
  async ({ browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'fenghe-bank', `${DESK}/collection/${loan}`);
    await page.locator('#preservation').waitFor();
    await loaded(page);
    await pressNamed(page, 'Open a preservation case');
    await press(page, SEND);
    await page.getByText('No asset is listed yet.').waitFor();
    await pressNamed(page, 'List an asset');
    await write(page, '.sg-dialog #owner', 'Lin');
    await write(page, '.sg-dialog #description', 'Account ending 0042');
    await write(page, '.sg-dialog #value', '2000');
    await press(page, SEND);
    await page.getByText('Account ending 0042').waitFor();
    await page.locator('.sg-dialog').waitFor({ state: 'detached' });
    await tabTo(page, 'button');
    const pdf = page.waitForEvent('download');
    await pressNamed(page, 'Application to seal (PDF)');
    expect((await pdf).suggestedFilename()).toBe(`application-${loan}.pdf`);
    await screenshot(page, 'collection-preservation-en-1280');
    await page.context().close();
  },
);

collection.walkEach([
  { locale: 'zh-Hans', size: PHONE },
  { locale: 'zh-Hant', size: DESKTOP },
  { locale: 'en', size: PHONE },
])(
  'axe finds nothing at the collector’s desk in $locale at $size.width px',
  async (view, { browser, demo }) => {
    const page = await staff(browser, demo.house.origin, 'fenghe-bank', '/', view);
    for (const place of [
      '/collection',
      '/collection?whose=all',
      `/collection/${loan}`,
      '/write-offs',
      '/preservations',
      '/collection/none',
    ]) {
      await page.goto(`${demo.house.origin}/console${DESK}${place}`);
      await loaded(page);
      const name = place.replace(loan, 'one').replaceAll(/[^a-z]+/g, '-');
      await looked(page, `after-due${name}-${view.locale}-${view.size.width}`);
    }
    await page.context().close();
  },
);
