import { buildConsole } from '@sandglass/console';
import { expect } from 'vitest';
import { loanSignedBy } from '../apps/server/testing/signed-loan.ts';
import { DESKTOP, PHONE } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { press, pressNamed, write } from './keyboard.ts';
import { looked } from './looked.ts';

const PILOT = '/api/pilots/microloan';
const PLACE = '/pilots/microloan/redress';
const SEND = '.sg-dialog button[type=submit]';
const LIN = 'customer:lin';

let claim: string;
let complaint: string;
const redress = await journey({
  apps: [buildConsole],
  prepare: async (demo) => {
    await demo.runs('microloan');
    const post = async (path: string, body: object) => (await demo.call('POST', path, LIN, body)).body;
    await post('/api/customers/me', { name: 'A shop', region: '330000' });
    const claimed = { cause: 'wrong-charge', amount: '120.00', words: 'I was charged twice.' };
    claim = (await post(`${PILOT}/claims`, claimed)).claim;
    const complained = { about: 'service', words: 'Nobody called me back.' };
    complaint = (await post(`${PILOT}/complaints`, complained)).complaint;
  },
});

redress.walk(
  'by keyboard alone a bank fills the fund, pays a claim and answers a complaint, and the customer sees it',
  async ({ browser, demo }) => {
    const bank = await staff(browser, demo.house.origin, 'fenghe-bank');
    await bank.locator('.c-due-answer-complaints').waitFor();
    await press(bank, '.c-due-decide-claims a');
    await bank.waitForURL(/\/redress$/);
    await bank.locator('#complaints').waitFor();
    expect(await bank.locator('main').textContent()).toContain('below the declared minimum');
    await pressNamed(bank, 'Pay into the fund');
    await write(bank, '.sg-dialog #amount', '60000000');
    await press(bank, SEND);
    await bank.locator('.c-card strong').waitFor({ state: 'detached' });

    await press(bank, '[aria-labelledby=claims] .c-small');
    await bank.getByText('I was charged twice.').waitFor();
    await pressNamed(bank, 'Accept');
    await press(bank, SEND);
    expect(await bank.locator('.sg-dialog').textContent()).toContain('Write to the customer.');
    await write(bank, '#words', 'We are sorry.');
    await press(bank, SEND);
    await bank.getByText('Paid on').waitFor();

    await press(bank, '[aria-labelledby=complaints] .c-small');
    await bank.getByText('Nobody called me back.').waitFor();
    await pressNamed(bank, 'Answer the complaint');
    await write(bank, '#words', 'We call tomorrow.');
    await press(bank, SEND);
    await bank.locator('[aria-labelledby=complaints] blockquote').waitFor();
    await looked(bank, 'console-redress-en-1280');

    const mine = async (what: string, id: string) =>
      (await demo.call('GET', `${PILOT}/${what}/${id}`, LIN)).body;
    expect(await mine('claims', claim)).toMatchObject({
      state: 'paid',
      accepted: '120.00',
      answer: 'We are sorry.',
    });
    expect((await mine('complaints', complaint)).ladder[0].answer).toBe('We call tomorrow.');
    await bank.context().close();
  },
);

redress.walk(
  'by keyboard alone whom a defect harmed is found for its incident, approved by another officer, and paid',
  async ({ browser, demo }) => {
    const wu = 'customer:wu';
    // Six weeks ago a loan was drawn; today interest is repaid, and its record is lost: the ledger has taken too much.
    const loan = await demo.clock.tell(42, async () => {
      const signed = await loanSignedBy(demo, 'wu');
      await demo.call('POST', `/api/loans/${signed}/draw`, wu, { amount: '30000.00' });
      return signed;
    });
    await demo.call('POST', `/api/customers/me/pay-in`, wu, { amount: '9000.00' });
    const repaid = await demo.call('POST', `/api/loans/${loan}/repay`, wu, { amount: '9000.00' });
    expect(repaid.status).toBe(200);
    const { rows } = await demo.house.database.pool.query<{ interest: string; day: string }>(
      `select interest::text, paid_on::text as day from lending.repayment where customer = 'wu'`,
    );
    const { interest, day } = rows[0]!;
    expect(Number(interest)).toBeGreaterThan(0);
    await demo.house.database.pool.query(`update lending.repayment set interest = 0 where customer = 'wu'`);
    const opened = { severity: 'major', words: 'Interest was taken that no repayment owed.' };
    await demo.call('POST', `${PILOT}/incidents`, 'institution:fenghe-bank', opened);

    const bank = await staff(browser, demo.house.origin, 'fenghe-bank', PLACE);
    await bank.locator('#payouts').waitFor();
    await pressNamed(bank, 'Find whom it harmed');
    await bank.locator('.sg-dialog #incident option').first().waitFor({ state: 'attached' });
    await write(bank, '.sg-dialog #from', day);
    await write(bank, '.sg-dialog #to', day);
    await press(bank, SEND);
    await bank.getByText('Harmed customers: 1').waitFor();
    await pressNamed(bank, 'Approve and pay');
    await press(bank, SEND);
    await bank.locator('.sg-dialog .sg-problem').waitFor();
    expect(await bank.locator('.sg-dialog .sg-problem').textContent()).toContain('another');

    const second = await staff(browser, demo.house.origin, 'fenghe-second', PLACE);
    await second.getByText('Harmed customers: 1').waitFor();
    await pressNamed(second, 'Approve and pay');
    await press(second, SEND);
    await second.getByText('1 of 1 paid').waitFor();
    await second.getByText('all paid').waitFor();
    await second.locator('[aria-labelledby=statement] a').first().waitFor();
    await looked(second, 'console-payout-en-1280');
    const { body } = await demo.call('GET', `${PILOT}/payouts`);
    expect(body.payouts[0]).toMatchObject({ state: 'closed', count: 1, paid: 1 });
    expect(Number(body.payouts[0].paidSum) * 100).toBe(Number(interest));
    await bank.context().close();
    await second.context().close();
  },
);

redress.walkEach([
  { login: 'fenghe-bank', locale: 'zh-Hans', size: PHONE },
  { login: 'fenghe-bank', locale: 'zh-Hant', size: DESKTOP },
  { login: 'supervisor', locale: 'en', size: PHONE },
])(
  '$login reads it in $locale at $size.width px, and axe finds nothing',
  async ({ login, ...view }, { browser, demo }) => {
    const page = await staff(browser, demo.house.origin, login, PLACE, view);
    await page.locator('#complaints').waitFor();
    await looked(page, `console-redress-${view.locale}-${view.size.width}`);
    expect(await page.locator('main').textContent()).not.toContain('A shop');
    await page.context().close();
  },
);
