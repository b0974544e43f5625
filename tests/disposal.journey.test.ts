import { buildConsole } from '@sandglass/console';
import { sealOf } from '@sandglass/lending';
import { addDays, BANK_ZONE, businessDate, instantOf, type SimulatedClock } from '@sandglass/time';
import { buildWallet } from '@sandglass/wallet';
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/index.ts';
import { type DemoHouse, until } from '../apps/server/testing/demo-house.ts';
import { loanSignedBy } from '../apps/server/testing/signed-loan.ts';
import { DESKTOP, newPage, PHONE, screenshot } from './browser.ts';
import { loaded, staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { press, pressNamed, write } from './keyboard.ts';
import { looked } from './looked.ts';
import { signIn } from './wallet-walk.ts';

const DESK = '/pilots/microloan/lending';
const DISPOSALS = '/api/disposals';
const SEND = '.sg-dialog button[type=submit]';
const BANK = 'institution:fenghe-bank';
const AMC = 'partner:amc-east';
const CODE = 'c0de'.repeat(8);
const BID = '42000.00';

let loan: string;
const disposal = await journey({
  apps: [buildConsole, buildWallet],
  prepare: async (demo) => {
    await demo.runs('microloan');
    // Three instalments, nothing of which was ever paid: the first has been due for half a year.
    loan = await demo.clock.tell(215, async () => {
      const signed = await loanSignedBy(demo, 'lin');
      const as = 'customer:lin';
      const amount = '60000.00';
      expect((await demo.call('POST', `/api/loans/${signed}/draw`, as, { amount })).status).toBe(201);
      expect((await demo.call('POST', '/api/customers/me/pay-away', as, { amount })).status).toBe(200);
      return signed;
    });
  },
});

const morning = (clock: SimulatedClock, days: number): void =>
  clock.advanceTo(instantOf(addDays(businessDate(clock.now()), days), '10:00', BANK_ZONE));
const get = async (demo: DemoHouse, path: string) => (await demo.call('GET', path, BANK)).body;
const done = async (demo: DemoHouse, path: string, as: string, body: object): Promise<void> => {
  const { status, body: said } = await demo.call(
    'POST',
    `${DISPOSALS}${path === '' ? '' : `/${path}`}`,
    as,
    body,
  );
  if (status >= 300) throw new Error(`${path}: ${JSON.stringify(said)}`);
};

disposal.walk(
  'by keyboard alone a bad loan is put into a pool, bid for unseen, opened by two, awarded by four eyes, paid and passed; the borrower sees who to pay',
  ({ browser, demo }) =>
    demo.clock.tell(-1, async (clock) => {
      const { origin } = demo.house;
      morning(clock, 1);
      await until(
        async () =>
          (await get(demo, `${DISPOSALS}/candidates`)).loans.some((of: { loan: string }) => of.loan === loan),
        'the night has classified the loan',
        90_000,
      );
      const first = await staff(browser, origin, 'fenghe-bank', `${DESK}/disposals`);
      await loaded(first);
      await screenshot(first, 'disposal-empty-en-1280');
      await pressNamed(first, 'Register a firm');
      for (const [field, text] of Object.entries({
        buyer: 'amc-east',
        name: 'East Asset Management',
        licence: 'L-2012-7',
        licensedUntil: '2035-12-31',
        holder: 'East Asset Management',
        bank: 'Bank of Hangzhou',
        account: '6222000011112222',
        contact: '0571-5550100',
      }))
        await write(first, `.sg-dialog #${field}`, text);
      await press(first, SEND);
      await first.getByText('L-2012-7').waitFor();
      await pressNamed(first, 'Begin a pool');
      await write(first, '.sg-dialog #name', 'Pool 1');
      await press(first, SEND);
      await press(first, 'a[href*="/disposals/pool-"]');
      await first.locator('#candidates').waitFor();
      await loaded(first);
      await pressNamed(first, 'Put in all that is listed');
      await first.getByText('Loans: 1 · debtors: 0').waitFor();
      await screenshot(first, 'disposal-draft-en-1280');
      await pressNamed(first, 'Freeze');
      await press(first, SEND);
      await first.locator('#data').waitFor();
      const csv = first.waitForEvent('download');
      await pressNamed(first, 'Download CSV');
      expect((await csv).suggestedFilename()).toMatch(/^pool.*\.csv$/);

      await pressNamed(first, 'Offer');
      await first.locator('#invite-amc-east').waitFor();
      await press(first, SEND);
      await first.locator('#reserve-error').waitFor();
      await first.locator('#invite-amc-east').focus();
      await first.keyboard.press('Space');
      await write(first, '.sg-dialog #reserve', '40000');
      const reserveCode = (await first.locator('#reserve-code').textContent())!;
      await screenshot(first, 'disposal-offer-en-1280');
      await press(first, SEND);
      await first.getByText('No sealed bid yet.').waitFor();

      const [{ pool }] = (await get(demo, DISPOSALS)).pools;
      const sealed = { pool, round: 1, by: 'amc-east', value: BID, code: CODE };
      await done(demo, `${pool}/bid`, AMC, { seal: sealOf(sealed) });
      morning(clock, 1);
      expect(
        (await demo.call('POST', `${DISPOSALS}/${pool}/bid`, AMC, { seal: sealOf(sealed) })).body.code,
      ).toBe('bid-late');
      await done(demo, `${pool}/reveal`, AMC, { value: BID, code: CODE });
      await first.reload();
      await first.getByText('revealed', { exact: true }).waitFor();
      expect(await first.locator('main').textContent()).not.toContain('42,000');
      await screenshot(first, 'disposal-sealed-en-1280');
      morning(clock, 1);
      await first.reload();
      await loaded(first);
      await pressNamed(first, 'Open the bids');
      await write(first, '.sg-dialog #reserve', '40000.00');
      await write(first, '.sg-dialog #code', reserveCode);
      await press(first, SEND);
      await first.getByText('Opened by 1 of 2').waitFor();
      const second = await staff(browser, origin, 'fenghe-second', `${DESK}/disposals/${pool}`);
      await loaded(second);
      await pressNamed(second, 'Open the bids');
      await press(second, SEND);
      await second.getByText('42,000').first().waitFor();
      await screenshot(second, 'disposal-opened-en-1280');

      await first.reload();
      await loaded(first);
      await pressNamed(first, 'Propose the award');
      await write(first, '.sg-dialog #words', 'The only bid, above the reserve.');
      await press(first, SEND);
      await first.getByText('Approvals 0 of 1').waitFor();
      await second.goto(`${origin}/console/`);
      await press(second, '.c-due-approve-disposals a');
      await second.waitForURL(/disposals/);
      await press(second, 'a[href*="/disposals/pool-"]');
      await second.locator('#pool').waitFor();
      await loaded(second);
      await pressNamed(second, 'Approve the award');
      await press(second, SEND);
      await second.getByText('Waits for the buyer’s payment').waitFor();
      await done(demo, `${pool}/pay`, AMC, { amount: BID, reference: 'SIM-1' });
      morning(clock, 1);
      await until(
        async () => (await get(demo, `${DISPOSALS}/${pool}`)).state === 'completed',
        'the loan has passed',
        90_000,
      );
      await second.reload();
      await loaded(second);
      await second.getByRole('cell', { name: 'Passed' }).waitFor();
      await screenshot(second, 'disposal-completed-en-1280');
      expect((await get(demo, `${DISPOSALS}/${pool}`)).left).toBe(0);
      const { rows } = await demo.house.database.pools.read.query(
        `select sum(debits) = sum(credits) as whole,
           coalesce(sum(credits - debits) filter (where id = 'bank/disposal-clearing'), 0)::text as clearing
         from ledger.account where shard = 'microloan'`,
      );
      expect(rows).toEqual([{ whole: true, clearing: '0' }]);
      await first.context().close();
      await second.context().close();

      for (const [locale, sold] of [
        ['en', 'Sold to East Asset Management'],
        ['zh-Hans', '转让给 East Asset Management'],
        ['zh-Hant', '讓與 East Asset Management'],
      ] as const) {
        const phone = await newPage(browser, { locale });
        await signIn(phone, origin, 'lin', DEMO_PASSWORD);
        await phone.goto(`${origin}/wallet/loans/${loan}`);
        await phone.getByText(sold).waitFor();
        await phone.getByText('6222000011112222').first().waitFor();
        await looked(phone, `wallet-sold-${locale}`);
        await phone.context().close();
      }
    }),
);

disposal.walkEach([
  { locale: 'zh-Hans', size: PHONE },
  { locale: 'zh-Hant', size: DESKTOP },
  { locale: 'en', size: PHONE },
])('axe finds nothing at the disposal desk in $locale at $size.width px', async (view, { browser, demo }) => {
  const page = await staff(browser, demo.house.origin, 'fenghe-bank', '/', view);
  const [{ pool }] = (await get(demo, DISPOSALS)).pools;
  await done(demo, '', BANK, { name: `Draft ${view.locale}`, form: 'outsourcing' });
  const drafts = (await get(demo, `${DISPOSALS}?state=draft`)).pools;
  for (const place of [
    '/disposals',
    `/disposals/${pool}`,
    `/disposals/${drafts[0].pool}`,
    '/disposals/none',
  ]) {
    await page.goto(`${demo.house.origin}/console${DESK}${place}`);
    await loaded(page);
    const name = place
      .replace(pool, 'one')
      .replace(drafts[0].pool, 'draft')
      .replaceAll(/[^a-z]+/g, '-');
    await looked(page, `disposal${name}-${view.locale}-${view.size.width}`);
  }
  await page.context().close();
});
