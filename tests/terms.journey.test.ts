import { buildConsole } from '@sandglass/console';
import { buildWallet } from '@sandglass/wallet';
import { expect } from 'vitest';
import type { DemoHouse } from '../apps/server/testing/demo-house.ts';
import { loanSignedBy } from '../apps/server/testing/signed-loan.ts';
import { DESKTOP, PHONE, screenshot } from './browser.ts';
import { loaded, staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { press, pressNamed, tabTo, write } from './keyboard.ts';
import { looked } from './looked.ts';
import { customer } from './wallet-walk.ts';

const LIN = 'customer:lin';
const FIRST = 'institution:fenghe-bank';
const SECOND = 'institution:fenghe-bank:second';
const TERMS = '/pilots/microloan/lending/terms';
const LINES = '/pilots/microloan/lending/lines';
const SEND_DIALOG = '.sg-dialog button[type=submit]';

let loan: string;
const terms = await journey({
  apps: [buildWallet, buildConsole],
  prepare: async (demo) => {
    await demo.runs('microloan');
    loan = await demo.clock.tell(20, async () => {
      const signed = await loanSignedBy(demo, 'lin');
      await demo.call('POST', `/api/loans/${signed}/draw`, LIN, { amount: '60000.00' });
      return signed;
    });
  },
});

/** Lin asks, an officer offers, lin agrees: the loan's new terms are proposed by it. */
async function agreed(demo: DemoHouse): Promise<void> {
  const path = `/api/loans/${loan}/hardship`;
  await demo.call('POST', path, LIN, { wish: 'pause', words: 'The shop was flooded.' });
  const offer = { kind: 'pause', months: 2, words: 'Two months of interest only.' };
  expect((await demo.call('POST', `${path}/offer`, FIRST, offer)).status).toBe(200);
  const replied = await demo.call('POST', `${path}/reply`, LIN, { reply: 'agree' });
  expect(replied.body).toMatchObject({ state: 'agreed', proposed: `${loan}.x1` });
}

terms.walk(
  'by keyboard officers try terms and give them back; what was agreed in difficulties is approved by a second one, and the borrower compares and accepts',
  async ({ browser, demo }) => {
    const officer = await staff(browser, demo.house.origin, 'fenghe-bank', `${TERMS}/${loan}`);
    await write(officer, '#months', '6');
    await write(officer, '#grace', '1');
    await officer.getByText('With the new terms').first().waitFor();
    await looked(officer, 'console-terms-try-en-1280');
    await pressNamed(officer, 'Propose new terms');
    await press(officer, SEND_DIALOG);
    await officer.locator('.sg-dialog .sg-problem li').first().waitFor();
    await write(officer, '#words', 'Sales fell by half since spring.');
    await press(officer, SEND_DIALOG);
    await officer.getByText('You proposed them; another officer approves them.').waitFor();
    const second = await staff(browser, demo.house.origin, 'fenghe-second');
    await press(second, '.c-due-decide-terms a');
    await second.waitForURL(/\/lending\/terms\?state=proposed$/);
    await press(second, `a[href$="/terms/${loan}"]`);
    await second.locator('#terms').waitFor();
    await pressNamed(second, 'Give back');
    await press(second, SEND_DIALOG);
    await second.getByText('They were given back.').waitFor();

    await agreed(demo);
    await second.reload();
    await second.getByText('as agreed with a borrower in difficulties').waitFor();
    await second.locator('summary').focus();
    await second.keyboard.press('Enter');
    await looked(second, 'console-terms-approve-en-1280');
    await pressNamed(second, 'Approve');
    await press(second, SEND_DIALOG);
    await second.getByText('The customer compares them in the wallet').waitFor();

    const page = await customer(browser, demo.house.origin, 'lin', `/loans/${loan}`, { locale: 'en' });
    await press(page, 'a[href$="/terms"]');
    await page.locator('.w-compare').first().waitFor();
    expect(await page.locator('main').textContent()).toContain('Two months of interest only.');
    await looked(page, 'wallet-terms-en');
    await press(page, 'form button[type=submit]');
    await page.locator('.sg-problem li').first().waitFor();
    await tabTo(page, '#agree');
    await page.keyboard.press('Space');
    await press(page, 'form button[type=submit]');
    await page.getByText('You accepted new terms').waitFor();
    await looked(page, 'wallet-terms-accepted-en');
    const { hardships } = (await demo.call('GET', `/api/loans/${loan}/hardship`, LIN)).body;
    expect(hardships[0]).toMatchObject({ state: 'done' });
    for (const one of [officer, second, page]) await one.context().close();
  },
);

terms.walk(
  'by keyboard an officer lowers a customer’s line, proposes to raise it again, and a second one agrees',
  async ({ browser, demo }) => {
    const officer = await staff(browser, demo.house.origin, 'fenghe-bank', LINES);
    await write(officer, '#customer', 'lin');
    await officer.keyboard.press('Enter');
    await officer.getByText('Line of').waitFor();
    const approved = (await demo.call('GET', '/api/line', LIN)).body.approved;
    await pressNamed(officer, 'Lower it');
    await press(officer, SEND_DIALOG);
    await officer.locator('.sg-dialog .sg-problem li').first().waitFor();
    await write(officer, '#approved', '20000');
    await write(officer, '#reason', 'Turnover fell by half.');
    await screenshot(officer, 'console-line-lower-en-1280');
    await press(officer, SEND_DIALOG);
    await officer.getByText('Lowered by an officer').waitFor();
    expect((await demo.call('GET', '/api/line', LIN)).body).toMatchObject({
      approved: '20000.00',
      available: '0.00',
      heldByOfficer: true,
    });
    await pressNamed(officer, 'Propose a raise');
    await write(officer, '#approved', String(approved));
    await write(officer, '#reason', 'The new order book carries it.');
    await press(officer, SEND_DIALOG);
    await officer.locator('#raises').getByText('Raises that wait').waitFor();
    expect(await officer.getByRole('button', { name: 'Agree to the raise' }).count()).toBe(0);

    const second = await staff(browser, demo.house.origin, 'fenghe-second');
    await press(second, '.c-due-decide-raises a');
    await press(second, 'a[href$="/lines/lin"]');
    await second.getByText('Line of').waitFor();
    await looked(second, 'console-line-raise-en-1280');
    await pressNamed(second, 'Agree to the raise');
    await press(second, SEND_DIALOG);
    await second.getByText('No raise waits').waitFor();
    expect((await demo.call('GET', '/api/line', LIN)).body).toMatchObject({ approved, heldByOfficer: false });
    await officer.context().close();
    await second.context().close();
  },
);

terms.walkEach([
  { locale: 'zh-Hans', size: PHONE, who: 'chen' },
  { locale: 'zh-Hant', size: DESKTOP, who: 'chen' },
])(
  'comparing new terms and the desks of terms and lines are in order in $locale',
  async ({ who, ...view }, { browser, demo }) => {
    const as = `customer:${who}`;
    const known = (await demo.call('GET', '/api/loans', as)).body.loans ?? [];
    const id: string = known[0]?.loan ?? (await loanSignedBy(demo, who));
    await demo.call('POST', `/api/loans/${id}/draw`, as, { amount: '60000.00' });
    const terms = { months: 12, gracePeriods: 3, words: '歇業兩個月，春天恢復。' };
    await demo.call('POST', `/api/restructures/${id}/propose`, FIRST, terms);
    await demo.call('POST', `/api/restructures/${id}/decide`, SECOND, { agree: true });
    const page = await customer(browser, demo.house.origin, who, `/loans/${id}/terms`, {
      locale: view.locale,
    });
    await page.locator('.w-compare').first().waitFor();
    await page.locator('summary').click();
    await looked(page, `wallet-terms-${view.locale}`);
    await page.context().close();
    const officer = await staff(browser, demo.house.origin, 'fenghe-bank', TERMS, view);
    const look = (name: string) => looked(officer, `console-${name}-${view.locale}-${view.size.width}`);
    await look('terms');
    for (const [path, name] of [
      [`${TERMS}/${id}`, 'loan-terms'],
      [`${LINES}/${who}`, 'lines'],
    ] as const) {
      await officer.goto(`${demo.house.origin}/console${path}`);
      await loaded(officer);
      await look(name);
    }
    await officer.context().close();
  },
);
