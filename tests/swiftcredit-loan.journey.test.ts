import { buildConsole } from '@sandglass/console';
import { buildWallet } from '@sandglass/wallet';
import { expect } from 'vitest';
import { CLAUSES, CLERK, HOMES, HomeCase, SECOND_CLERK } from '../apps/server/testing/home-case.ts';
import { settled } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { looked } from './looked.ts';
import { customer } from './wallet-walk.ts';

let file: HomeCase;
const homeLoan = await journey({
  apps: [buildConsole, buildWallet],
  prepare: async (demo) => {
    await demo.runs('swiftcredit');
    // By four eyes the product follows the LPR from now on.
    const product = '/api/products/swiftcredit/home-enterprise';
    const { document } = (await demo.call('GET', product, CLERK)).body;
    const floats = { ...document, terms: { ...document.terms, repricing: 'january' } };
    const asked = { document: floats, reason: 'Long limits should follow the market.' };
    const { proposal } = (await demo.call('POST', `${product}/propose`, CLERK, asked)).body;
    const released = await demo.call('POST', `${product}/release`, SECOND_CLERK, { proposal });
    expect(released.body).toMatchObject({ version: 2 });
    file = await HomeCase.open(demo, 'lin', '1000000.00');
    await file.decided();
    await file.done('sign', { decision: 1, clauses: CLAUSES });
    for (const verb of ['mortgage', 'hear-registry']) await file.done(verb);
    await file.done('draw', { amount: '200000.00' });
  },
});

homeLoan.walkEach(['en', 'zh-Hans', 'zh-Hant'])(
  'a borrower on a home sees what is due next, the rate both ways, the schedule, and takes the papers; in %s',
  async (locale, { browser, demo }) => {
    const page = await customer(browser, demo.house.origin, 'lin', `/homes/${file.id}`, { locale });
    await page.locator('.w-picture').waitFor();
    await settled(page);
    const { loan } = await file.seen();
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain(`${loan.irrPercent}%`);
    const sizes = await page
      .locator('.w-pair .sg-big')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).fontSize));
    expect(sizes).toHaveLength(2);
    expect(sizes[0]).toBe(sizes[1]);
    expect(loan.nextPayment).toBe(loan.drawings[0].schedule[0].payment);
    expect(text).toContain(Number(loan.nextPayment).toLocaleString('en', { minimumFractionDigits: 2 }));
    const follows = {
      en: 'The rate follows the LPR next on',
      'zh-Hans': '利率下一次于',
      'zh-Hant': '利率下一次於',
    };
    expect(text).toContain(follows[locale]);
    await looked(page, `swiftcredit-phone-loan-${locale}-390`);
    await page.locator('.w-toggle').click();
    expect(await page.locator('.w-schedule tbody tr').count()).toBe(loan.drawings[0].schedule.length);
    if (locale === 'en') {
      for (const [name, kept] of [
        ['Contract as signed', `contract-${file.id}-en.pdf`],
        ['Repayment schedule', `schedule-${file.id}-en.pdf`],
        ['Account statement', `statement-${file.id}-en.pdf`],
        ['Annual summary of all loans', /^annual-summary-\d{4}-en\.pdf$/],
      ] as const) {
        const [paper] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name, exact: true }).click(),
        ]);
        expect(paper.suggestedFilename()).toMatch(kept);
      }
    }
    await page.context().close();
  },
);

homeLoan.walk(
  'before drawing more, a borrower sees what it will cost, and is told of an amount outside; pays in and repays',
  async ({ browser, demo }) => {
    const page = await customer(browser, demo.house.origin, 'lin', `/homes/${file.id}`, { locale: 'en' });
    await page.locator('.w-do-draw #amount').fill('99000000');
    await page.locator('.w-do-draw button').click();
    await page.getByText('The amount must be from').first().waitFor();
    await page.locator('.w-do-draw #amount').fill('30000');
    await page.locator('.w-do-draw .w-pair').waitFor();
    const costs = `${HOMES}/cases/${file.id}/preview?amount=30000.00`;
    const { schedule } = (await demo.call('GET', costs, 'customer:lin')).body;
    const first = Number(schedule[0].payment).toLocaleString('en', { minimumFractionDigits: 2 });
    await page.locator('.w-do-draw').getByText(first).waitFor();
    await looked(page, 'swiftcredit-phone-draw-en');
    await page.locator('.w-do-draw button').click();
    await page.getByText('Drawdown 2').waitFor();
    const { loan } = await file.seen();
    expect(loan.drawings[1].schedule[0].payment).toBe(schedule[0].payment);
    await page.getByRole('link', { name: 'Pay money in first' }).click();
    // The page before has an amount, too.
    await page.locator('#repay-amount').waitFor({ state: 'detached' });
    await page.locator('main #amount').fill('5000');
    await page.locator('main form button').click();
    await page.getByText('5,000.00').first().waitFor();
    expect((await demo.call('GET', `${HOMES}/me`, 'customer:lin')).body.balance).toBe('235000.00');
    await page.context().close();
  },
);

homeLoan.walk(
  'a case is dropped before it is signed, and a contract ended within its 24 hours, on the phone',
  async ({ browser, demo }) => {
    const who = 'chen';
    const dropped = await HomeCase.open(demo, who, '300000.00');
    const page = await customer(browser, demo.house.origin, who, '/', { locale: 'en' });
    const sure = async (id: string, verb: string) => {
      await page.goto(`${demo.house.origin}/wallet/homes/${id}`);
      await page.locator(`.w-do-${verb} button`).click();
      await page.locator(`.w-do-${verb} .sg-problem li`).waitFor();
      await looked(page, `swiftcredit-phone-${verb}-en`);
      await page.locator(`.w-do-${verb} #sure`).check();
      await page.locator(`.w-do-${verb} button`).click();
    };
    await sure(dropped.id, 'withdraw');
    await page.getByRole('heading', { name: 'You dropped the case' }).waitFor();
    expect(await page.locator('.w-tasks').count()).toBe(0);
    expect((await dropped.seen()).state).toBe('withdrawn');
    const signed = await HomeCase.open(demo, who, '300000.00');
    await signed.decided();
    await signed.done('sign', { decision: 1, clauses: CLAUSES });
    await sure(signed.id, 'rescind');
    await page.getByRole('heading', { name: 'You ended the contract' }).waitFor();
    expect((await signed.seen()).state).toBe('rescinded');
    await page.context().close();
  },
);

homeLoan.walk(
  'a borrower in difficulties asks on the phone and agrees to a clerk’s offer; a second clerk approves it as new terms, and the borrower compares and accepts',
  async ({ browser, demo }) => {
    const page = await customer(browser, demo.house.origin, 'lin', `/homes/${file.id}`, { locale: 'en' });
    await page.locator('a[href$="/hardship"]').click();
    await page.locator('input[value="smaller"]').check();
    await page.locator('#words').fill('The mill burnt down.');
    await page.locator('form button[type=submit]').click();
    await page.waitForURL(new RegExp(`/homes/${file.id}$`));
    await page.getByText('A person is looking at it').waitFor();
    await looked(page, 'swiftcredit-phone-hardship-en');

    const officer = await staff(browser, demo.house.origin, 'haicheng-bank');
    await officer.locator('.c-due-answer-hardship a').click();
    await officer.getByText('The mill burnt down.').waitFor();
    await officer.getByRole('button', { name: 'Make an offer' }).click();
    await officer.locator('#kind').selectOption('longer-term');
    await officer.locator('#months').fill('12');
    const words = 'Two years instead of one.';
    await officer.locator('.sg-dialog #words').fill(words);
    await officer.locator('.sg-dialog form button[type=submit]').click();
    await officer.getByText('Nobody waits').waitFor();
    await officer.context().close();

    await page.reload();
    await page.getByRole('button', { name: 'Agree to the offer' }).click();
    await page.getByText('You agreed').waitFor();
    const path = `${HOMES}/restructures/${file.id}`;
    const decided = await demo.call('POST', `${path}/decide`, SECOND_CLERK, { agree: true });
    expect(decided.status, JSON.stringify(decided.body)).toBe(200);
    await page.reload();
    await page.locator('a[href$="/terms"]').click();
    await page.locator('.w-compare').first().waitFor();
    expect(await page.locator('main').textContent()).toContain(words);
    await looked(page, 'swiftcredit-phone-terms-en');
    await page.locator('#agree').check();
    await page.locator('form button[type=submit]').click();
    await page.waitForURL(new RegExp(`/homes/${file.id}$`));
    const { restructures } = (await demo.call('GET', `${HOMES}/restructures?loan=${file.id}`, CLERK)).body;
    expect(restructures[0]).toMatchObject({ state: 'accepted', hardship: `${file.id}.h1` });
    const { hardships } = (await demo.call('GET', `${HOMES}/loans/${file.id}/hardship`, 'customer:lin')).body;
    expect(hardships[0].state).toBe('done');

    // Who looked, when and what for, is the borrower’s to see; what was agreed to is taken back on the case’s page.
    await page.goto(`${demo.house.origin}/wallet/me`);
    const use = page.locator('.w-uses > li', { hasText: 'Other terms in difficulties' }).first();
    await use.waitFor();
    for (const part of ['Staff of the bank', 'Your contract, which needs it'])
      expect(await use.textContent()).toContain(part);
    await page.goto(`${demo.house.origin}/wallet/homes/${file.id}`);
    const bureau = page.locator('.w-consent', { hasText: 'Credit bureau query (this loan)' });
    await bureau.getByRole('button', { name: 'Take back' }).click();
    await bureau.getByText('Taken back').waitFor();
    const given = (await demo.call('GET', `${HOMES}/consents?matter=${file.id}`, 'customer:lin')).body
      .consents;
    expect(given.map(({ state }: { state: string }) => state)).toEqual(['granted', 'withdrawn']);
    await looked(page, 'swiftcredit-phone-consents-en');
    await page.context().close();
  },
);
