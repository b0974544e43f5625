import { buildConsole } from '@sandglass/console';
import { sealOf } from '@sandglass/lending';
import { addDays, BANK_ZONE, businessDate, instantOf, type SimulatedClock } from '@sandglass/time';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type DemoHouse, until } from '../apps/server/testing/demo-house.ts';
import { loanSignedBy } from '../apps/server/testing/signed-loan.ts';
import { DESKTOP, PHONE, screenshot } from './browser.ts';
import { loaded, staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { press, pressNamed, tabTo, write } from './keyboard.ts';
import { looked } from './looked.ts';

const SEND = '.sg-dialog button[type=submit]';
const BANK = 'institution:fenghe-bank';
const SECOND = 'institution:fenghe-bank:fenghe-second';
const [BUYER, AGENCY] = ['amc-east', 'anxin-agency'];
const RESERVE = { value: '3000', code: 'c0de'.repeat(8) };

let loan: string;
let sold: string;
const firms = await journey({
  apps: [buildConsole],
  prepare: async (demo) => {
    await demo.runs('microloan');
    // Two loans, nothing of which was ever paid: one is given to an agency, the other one offered for sale.
    [loan, sold] = (await demo.clock.tell(215, async () => {
      const signed = [];
      for (const customer of ['lin', 'chen']) {
        const id = await loanSignedBy(demo, customer);
        const amount = '60000.00';
        await done(demo, `/api/loans/${id}/draw`, `customer:${customer}`, { amount });
        await done(demo, '/api/customers/me/pay-away', `customer:${customer}`, { amount });
        signed.push(id);
      }
      return signed;
    })) as [string, string];
  },
});

const morning = (clock: SimulatedClock, days: number): void =>
  clock.advanceTo(instantOf(addDays(businessDate(clock.now()), days), '10:00', BANK_ZONE));
const get = async (demo: DemoHouse, path: string, as = BANK) => (await demo.call('GET', path, as)).body;
async function done(demo: DemoHouse, path: string, as: string, body: object) {
  const { status, body: said } = await demo.call('POST', path, as, body);
  if (status >= 300) throw new Error(`${path}: ${JSON.stringify(said)}`);
  return said;
}

/** A pool of one loan, offered to one firm until the next morning and revealed until the one after. */
async function offered(
  demo: DemoHouse,
  clock: SimulatedClock,
  name: string,
  of: string,
  firm: string,
): Promise<string> {
  const form = firm === AGENCY ? 'outsourcing' : 'sale';
  const { pool } = await done(demo, '/api/disposals', BANK, { name, form });
  const at = `/api/disposals/${pool}`;
  await done(demo, `${at}/add`, BANK, { loanIds: [of] });
  await done(demo, `${at}/freeze`, BANK, {});
  const day = (days: number) => `${addDays(businessDate(clock.now()), days)}T10:00:00+08:00`;
  const value = form === 'sale' ? '30000.00' : RESERVE.value;
  const reserveSeal = sealOf({ pool, round: 1, by: 'reserve', ...RESERVE, value });
  const round = { invited: [firm], closesAt: day(1), revealUntil: day(2), reserveSeal };
  await done(demo, `${at}/offer`, BANK, form === 'sale' ? round : { ...round, termMonths: 6 });
  return pool;
}

async function registered(demo: DemoHouse, buyer: string, kind: string): Promise<void> {
  const payTo = { holder: buyer, bank: 'Bank of Hangzhou', account: '6222000011112222' };
  const firm = { buyer, name: buyer, kind, licence: 'L-2012-7', licensedUntil: '2045-12-31', regions: [] };
  await done(demo, '/api/disposals/buyers', BANK, { ...firm, payTo, contact: '0571-5550100' });
}

const textOf = (page: Page) => page.locator('main').textContent();

/** Bids on the page that is open; the code that it must keep. */
async function bids(page: Page, act: string, value: string): Promise<string> {
  await pressNamed(page, act);
  const code = (await page.locator('#bid-code').textContent())!;
  await press(page, SEND);
  // Neither a bid nor the word that it was kept: both are told, and nothing is sent.
  expect(await page.locator('#value-error').textContent()).toContain('A percentage below 100');
  expect(await page.locator('#kept-error').textContent()).toContain('without them the bid is void');
  await write(page, '.sg-dialog #value', value);
  await tabTo(page, '.sg-dialog #kept');
  await page.keyboard.press('Space');
  await press(page, SEND);
  await page.locator('.sg-dialog').waitFor({ state: 'detached' });
  return code;
}

firms.walk(
  'by keyboard alone an agency bids unseen, changes its bid, reveals it, wins, and collects within the hours',
  ({ browser, demo }) =>
    demo.clock.tell(-1, async (clock) => {
      const { origin } = demo.house;
      morning(clock, 1);
      await until(
        async () => (await get(demo, '/api/disposals/candidates')).loans.length === 2,
        'the night has classified the loans',
        90_000,
      );
      await until(
        async () => (await get(demo, `/api/collection/${loan}`)).stage === 'legal',
        'the case has come to its stage',
        90_000,
      );
      await registered(demo, AGENCY, 'agency');
      await registered(demo, BUYER, 'national-amc');
      await offered(demo, clock, 'For sale', sold, BUYER);
      const pool = await offered(demo, clock, 'For collection', loan, AGENCY);

      const agency = await staff(browser, origin, AGENCY);
      await agency.waitForURL(/\/firm\/pools$/);
      await loaded(agency);
      expect(await textOf(agency)).not.toContain('For sale');
      await press(agency, `a[href$="/pools/${pool}"]`);
      await agency.locator('#tape').waitFor();
      await loaded(agency);
      const tape = await agency.locator('[aria-labelledby=tape]').textContent();
      expect(tape).toContain('60,000.00');
      expect(await textOf(agency)).not.toContain(loan);
      expect(await textOf(agency)).not.toMatch(/\blin\b/i);
      await bids(agency, 'Hand in a sealed bid', '30');
      await agency.getByText('Your bid is sealed.').waitFor();
      const code = await bids(agency, 'Change the bid', '25');
      await agency.getByText('version 2, sealed').waitFor();
      await looked(agency, 'firm-sealed-en-1280');

      morning(clock, 1);
      await agency.reload();
      await loaded(agency);
      await pressNamed(agency, 'Reveal the bid');
      await write(agency, '.sg-dialog #value', '30');
      await write(agency, '.sg-dialog #code', code);
      await press(agency, SEND);
      expect(await agency.locator('#value-error').textContent()).toBe(
        'Price and code do not come to your seal',
      );
      await write(agency, '.sg-dialog #value', '25');
      await press(agency, SEND);
      await agency.getByText('Your bid is revealed.').waitFor();

      morning(clock, 1);
      const at = `/api/disposals/${pool}`;
      await done(demo, `${at}/open-bids`, BANK, { reserve: RESERVE.value, code: RESERVE.code });
      await done(demo, `${at}/open-bids`, SECOND, {});
      await done(demo, `${at}/propose-award`, BANK, { words: 'The lowest commission.' });
      await agency.reload();
      await agency.getByText('Your bid is the best').waitFor();
      await done(demo, `${at}/decide-award`, SECOND, { agree: true });
      await agency.reload();
      await agency.getByText('Awarded: the pool is your firm’s.').waitFor();
      expect(await textOf(agency)).toContain('25.00 %');
      await press(agency, 'main a[href$="/firm/cases"].sg-button');
      await press(agency, `a[href$="/cases/${loan}"]`);
      await agency.locator('#case').waitFor();
      await loaded(agency);
      expect(await textOf(agency)).toContain('from 08:00 to 22:00 their time');
      expect(await agency.getByRole('button', { name: 'Take the case' }).count()).toBe(0);
      await pressNamed(agency, 'Contact');
      await press(agency, SEND);
      await agency.getByText('Begun; its outcome is open').waitFor();
      await pressNamed(agency, 'Record the outcome');
      await write(agency, '.sg-dialog #words', 'Will call back on Monday.');
      await press(agency, SEND);
      await agency.getByText('Will call back on Monday.').waitFor();
      await screenshot(agency, 'firm-case-en-1280');
      const { contacts } = await get(demo, `/api/collection/${loan}`, `partner:${AGENCY}`);
      expect(contacts[0]).toMatchObject({ outcome: 'reached', words: 'Will call back on Monday.' });

      // At night the program refuses in words, and the bank, which gave the case away, speaks to nobody.
      clock.advanceTo(instantOf(businessDate(clock.now()), '22:30', BANK_ZONE));
      await pressNamed(agency, 'Contact');
      await press(agency, SEND);
      await agency.locator('.sg-dialog .sg-problem').waitFor();
      expect(await agency.locator('.sg-dialog .sg-problem').textContent()).toContain('22:00');
      await agency.context().close();

      const buyer = await staff(browser, origin, BUYER);
      await loaded(buyer);
      await press(buyer, 'a[href*="/pools/pool-"]');
      await buyer.getByText('Closed. Your firm did not bid.').waitFor();
      expect(await buyer.locator('.sg-actions .sg-primary').count()).toBe(0);
      await buyer.context().close();
    }),
);

firms.walk("a firm's desk is no desk of the bank, nor the bank's a firm's", async ({ browser, demo }) => {
  const { origin } = demo.house;
  const bank = await staff(browser, origin, 'fenghe-bank', '/firm/pools');
  await bank.getByText('This is the desk of buyers and collection agencies').waitFor();
  await bank.context().close();
  const buyer = await staff(browser, origin, BUYER, '/firm/cases');
  await loaded(buyer);
  expect(await textOf(buyer)).not.toContain(loan);
  const other = await demo.call('GET', `/api/collection/${loan}`, `partner:${BUYER}`);
  expect(other.status).toBe(404);
  await buyer.context().close();
});

firms.walkEach([
  { locale: 'zh-Hans', size: PHONE },
  { locale: 'zh-Hant', size: DESKTOP },
  { locale: 'en', size: PHONE },
])("axe finds nothing at a firm's desk in $locale at $size.width px", async (view, { browser, demo }) => {
  const { origin } = demo.house;
  const page = await staff(browser, origin, AGENCY, '/firm/pools', view);
  const { pools } = await get(demo, '/api/disposals', `partner:${AGENCY}`);
  for (const place of ['pools', `microloan/pools/${pools[0].pool}`, 'cases', `microloan/cases/${loan}`]) {
    await page.goto(`${origin}/console/firm/${place}`);
    await loaded(page);
    const name = place.replaceAll(/(pool|loan)-\w+|\//g, '-');
    await looked(page, `firm-${name}-${view.locale}-${view.size.width}`);
  }
  await page.context().close();
});
