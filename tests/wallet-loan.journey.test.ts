import { readFile } from 'node:fs/promises';
import { buildConsole } from '@sandglass/console';
import { buildWallet } from '@sandglass/wallet';
import { expect } from 'vitest';
import { APPLICATION, enrolled } from '../apps/server/testing/enrolled.ts';
import { loanSignedBy } from '../apps/server/testing/signed-loan.ts';
import { pdf } from '../kernel/documents/testing/files.ts';
import { DESKTOP, PHONE, screenshot } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { choose, press, pressNamed, write } from './keyboard.ts';
import { looked } from './looked.ts';
import { customer } from './wallet-walk.ts';

const LIN = 'customer:lin';
const DESK = '/pilots/microloan/lending/hardship';
const SEND = 'form button[type=submit]';
const SEND_DIALOG = '.sg-dialog button[type=submit]';

let loan: string;
const loans = await journey({
  apps: [buildWallet, buildConsole],
  prepare: async (demo) => {
    await demo.runs('microloan');
    loan = await loanSignedBy(demo, 'lin');
    await demo.call('POST', `/api/loans/${loan}/draw`, LIN, { amount: '20000.00' });
  },
});

loans.walk(
  'a borrower reads each entry with its proof, and keeps contract, schedule, statement and summary',
  async ({ browser, demo }) => {
    const page = await customer(browser, demo.house.origin, 'lin', `/loans/${loan}`, { locale: 'en' });
    await page.locator('.w-proof').first().waitFor();
    expect(await page.locator('.w-timeline').textContent()).toContain('Drew ¥20,000.00');
    for (const [name, file] of [
      ['Contract as signed', `contract-${loan}-en.pdf`],
      ['Repayment schedule', `schedule-${loan}-en.pdf`],
      ['Account statement', `statement-${loan}-en.pdf`],
      ['Annual summary of all loans', /^annual-summary-\d{4}-en\.pdf$/],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(file);
      expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
    }
    await page.locator('.w-proof').first().click();
    await page.waitForURL(/\/register\/facts\/microloan\//);
    expect(await page.locator('main').textContent()).toContain('SHA-256');
    await page.context().close();
  },
);

loans.walk(
  'before drawing one sees amount and annual rate alike in size, and the rate by both ways',
  async ({ browser, demo }) => {
    const page = await customer(browser, demo.house.origin, 'lin', `/loans/${loan}/draw`, {
      locale: 'zh-Hans',
    });
    await page.locator('#amount').fill('12000');
    await page.locator('.w-pair .sg-big').nth(1).waitFor();
    expect(await page.locator('.w-pair .sg-big').allTextContents()).toEqual([
      '¥12,000.00',
      expect.stringMatching(/^\d\.\d\d%$/),
    ]);
    const sizes = await page
      .locator('.w-pair .sg-big')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).fontSize));
    expect(new Set(sizes).size).toBe(1);
    expect(await page.locator('main').textContent()).toMatch(/内部收益率（IRR，复利）计为年 \d\.\d\d%/);
    await looked(page, 'wallet-draw-preview-zh-Hans');
    await page.context().close();
  },
);

loans.walk(
  'by keyboard a borrower in difficulties asks, an officer offers after reading the evidence, and the borrower agrees',
  async ({ browser, demo }) => {
    const page = await customer(browser, demo.house.origin, 'lin', `/loans/${loan}`, { locale: 'en' });
    await press(page, 'a[href$="/hardship"]');
    await press(page, SEND);
    await page.locator('.sg-problem li').first().waitFor();
    await choose(page, 'input[name=wish]', 'smaller');
    await write(page, '#words', 'The shop was flooded.');
    await write(page, '#affordable', '800');
    await looked(page, 'wallet-hardship-ask-en');
    await press(page, SEND);
    await page.getByText('A person is looking at it.').waitFor();
    const named = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
    await page.locator('input[type=file]').setInputFiles(named('flood.pdf', Buffer.from('<html>')));
    await page.getByText('Not the type it says it is').waitFor();
    await page.locator('input[type=file]').setInputFiles(named('flood.pdf', pdf('flood')));
    await page.getByText('not scanned for viruses').waitFor();
    await looked(page, 'wallet-loan-hardship-en');

    const officer = await staff(browser, demo.house.origin, 'fenghe-bank');
    await press(officer, '.c-due-answer-hardship a');
    await officer.waitForURL(/\/lending\/hardship$/);
    await officer.getByText('The shop was flooded.').waitFor();
    await pressNamed(officer, 'Show their papers');
    const [paper] = await Promise.all([
      officer.waitForEvent('download'),
      officer.locator('.c-papers button').click(),
    ]);
    expect((await readFile(await paper.path())).equals(pdf('flood'))).toBe(true);
    await officer.locator('main h1').click();
    await pressNamed(officer, 'Make an offer');
    await write(officer, '.sg-dialog #months', '24');
    await press(officer, SEND_DIALOG);
    expect(await officer.locator('#words-error').textContent()).toBe('Give the reason.');
    await write(officer, '#words', 'Two years more make it 800 a month.');
    await screenshot(officer, 'console-hardship-offer-en-1280');
    await press(officer, SEND_DIALOG);
    await officer.getByText('Nobody waits').waitFor();

    await page.reload();
    await page.getByText('Two years more make it 800 a month.').waitFor();
    await pressNamed(page, 'Agree to the offer');
    await page.getByText('The bank puts it into effect').waitFor();
    const uses = (await demo.call('GET', '/api/facts?kind=consent.used', LIN)).body.facts;
    expect(uses.map(({ content }: { content: { data: string } }) => content.data)).toContain('documents');

    await officer.goto(`${demo.house.origin}/console${DESK}?state=agreed`);
    await officer.getByRole('button', { name: 'Record that it was carried out' }).waitFor();
    await pressNamed(officer, 'Record that it was carried out');
    await write(officer, '#words', 'fact 4711.0');
    await press(officer, SEND_DIALOG);
    await officer.getByText('Nobody waits').waitFor();
    expect((await demo.call('GET', `/api/loans/${loan}/hardship`, LIN)).body.hardships[0].state).toBe('done');
    await page.context().close();
    await officer.context().close();
  },
);

loans.walk(
  'whom the machine declined asks a person on the phone, and reads the answer',
  async ({ browser, demo }) => {
    const chen = 'customer:chen';
    await enrolled(demo, 'chen', { name: 'Chen’s shop' });
    const small = { ...APPLICATION, business: { ...APPLICATION.business, yearlyTurnover: '1000.00' } };
    const { application } = (await demo.call('POST', '/api/applications', chen, small)).body;
    const page = await customer(browser, demo.house.origin, 'chen', `/applications/${application}`, {
      locale: 'zh-Hant',
    });
    await press(page, 'a[href$="/review"]');
    await write(page, '#words', 'We reopened in May.');
    await looked(page, 'wallet-review-ask-zh-Hant');
    await press(page, SEND);
    await page.getByText('銀行人員正在複審').waitFor();
    await demo.call('POST', `/api/reviews/${application}/uphold`, 'institution:fenghe-bank', {
      reason: 'The turnover does not carry it.',
    });
    await page.reload();
    await page.getByText('The turnover does not carry it.').waitFor();
    await looked(page, 'wallet-review-answer-zh-Hant');
    await page.context().close();
  },
);

loans.walkEach([
  { locale: 'zh-Hans', size: PHONE },
  { locale: 'zh-Hant', size: DESKTOP },
])(
  'the loan’s page and the desk of difficulties are in order in $locale',
  async (view, { browser, demo }) => {
    await demo.call('POST', `/api/loans/${loan}/hardship`, LIN, { wish: 'pause', words: '歇業兩個月。' });
    const page = await customer(browser, demo.house.origin, 'lin', `/loans/${loan}`, { locale: view.locale });
    await page.locator('.w-proof').first().waitFor();
    await looked(page, `wallet-loan-${view.locale}`);
    const officer = await staff(browser, demo.house.origin, 'fenghe-bank', DESK, view);
    await officer.getByText('歇業兩個月。').waitFor();
    await looked(officer, `console-hardship-${view.locale}-${view.size.width}`);
    await page.context().close();
    await officer.context().close();
  },
);
