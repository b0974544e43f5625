import { buildConsole } from '@sandglass/console';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { APPLICATION, enrolled } from '../apps/server/testing/enrolled.ts';
import { DESKTOP, PHONE, screenshot } from './browser.ts';
import { loaded, staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { choose, press, pressNamed, write } from './keyboard.ts';
import { looked } from './looked.ts';

const DESK = '/pilots/microloan/lending';
const SEND = '.sg-dialog button[type=submit]';
const LIN = 'customer:lin';

let declined: string;
const lending = await journey({
  apps: [buildConsole],
  prepare: async (demo) => {
    await demo.runs('microloan');
    const post = async (path: string, body: object = {}) => (await demo.call('POST', path, LIN, body)).body;
    await enrolled(demo, 'lin', { name: 'Lin’s Foods' });
    const small = { ...APPLICATION, business: { ...APPLICATION.business, yearlyTurnover: '1000.00' } };
    const applied = await post('/api/applications', small);
    expect(applied.decision).toBe('declined');
    declined = applied.application;
    await post(`/api/applications/${declined}/review`, { words: 'The shop reopened in May.' });
  },
});

lending.walkEach([
  { locale: 'zh-Hans', size: PHONE },
  { locale: 'zh-Hant', size: DESKTOP },
  { locale: 'en', size: PHONE },
])('axe finds nothing at the credit desk in $locale at $size.width px', async (view, { browser, demo }) => {
  const page = await staff(browser, demo.house.origin, 'fenghe-bank', '/', view);
  for (const place of [
    '/cases',
    '/cases?state=signed',
    `/cases/${declined}`,
    '/reviews',
    `/reviews/${declined}`,
    '/portfolio',
    '/books',
    '/models',
    '/cases/none',
  ]) {
    await page.goto(`${demo.house.origin}/console${DESK}${place}`);
    await loaded(page);
    const name = place.replace(declined, 'one').replaceAll(/[^a-z]+/g, '-');
    await looked(page, `lending${name}-${view.locale}-${view.size.width}`);
    if (place === '/portfolio') {
      const targets = page.locator('section[aria-labelledby=targets]');
      expect(await targets.locator('[role=meter]').count()).toBeGreaterThan(1);
      expect(await targets.textContent()).toContain('150,000');
    }
  }
  await page.context().close();
});

lending.walk(
  'by keyboard alone a refused customer is heard: one officer proposes an offer, another confirms it, and the customer signs',
  async ({ browser, demo }) => {
    const { origin } = demo.house;
    const officer = await staff(browser, origin, 'fenghe-bank');
    await press(officer, '.c-due-review-loans a');
    await officer.waitForURL(/\/lending\/reviews$/);
    await press(officer, `a[href$="/reviews/${declined}"]`);
    await officer.locator('#review').waitFor();
    const text = await officer.locator('main').textContent();
    expect(text).toContain('The shop reopened in May.');
    expect(text).toContain('it comes to what was recorded');
    await pressNamed(officer, 'Propose an offer');
    await write(officer, '.sg-dialog #granted', '20000');
    await choose(officer, '.sg-dialog #grade', 'C');
    await press(officer, SEND);
    expect(await officer.locator('#words-error').textContent()).toBe('Give the reason.');
    await write(officer, '#words', 'The orders since May bear it out.');
    await press(officer, SEND);
    await officer.getByText('another officer has to confirm').waitFor();

    const second = await staff(browser, origin, 'fenghe-second');
    await press(second, '.c-due-confirm-offers a');
    await second.waitForURL(/state=overturn-proposed/);
    await press(second, `a[href$="/reviews/${declined}"]`);
    await second.locator('#review').waitFor();
    await pressNamed(second, 'Confirm the offer');
    await press(second, SEND);
    await second.getByText('Granted after all: the customer may sign.').waitFor();
    const { body } = await demo.call('GET', `/api/reviews/${declined}`, LIN);
    expect(body).toMatchObject({ state: 'overturned', answer: 'The orders since May bear it out.' });
    const signed = await demo.call('POST', `/api/applications/${body.result}/sign`, LIN);
    expect(signed.status).toBe(201);
    await officer.context().close();
    await second.context().close();
  },
);

lending.walk(
  'by keyboard alone one officer enters the next prime rate and another the same, and it is in force',
  async ({ browser, demo }) => {
    const { origin } = demo.house;
    const enter = async (page: Page) => {
      await pressNamed(page, page === second ? 'Enter the same to confirm' : 'Enter the next rate');
      await write(page, '#from', '2030-01-21');
      await write(page, '#ratePercent', '2.95');
      await press(page, SEND);
      await page.locator('.sg-dialog').waitFor({ state: 'detached' });
    };
    const first = await staff(browser, origin, 'fenghe-bank', `${DESK}/books`);
    const second = await staff(browser, origin, 'fenghe-second', `${DESK}/books`);
    await enter(first);
    await first.getByText('Waits for another officer: 2.95 %').waitFor();
    await second.reload();
    await second.getByText('Waits for another officer: 2.95 %').waitFor();
    await screenshot(second, 'lending-benchmark-en');
    await enter(second);
    await second.locator('.c-benchmark li', { hasText: '2.95 %' }).waitFor();
    expect(await second.getByText('Waits for another officer').count()).toBe(0);
    await looked(second, 'lending-benchmark-in-force-en');
    for (const page of [first, second]) await page.context().close();
  },
);

lending.walk(
  'by keyboard alone one officer proposes another champion and another approves, and a supervisor sees it without cases',
  async ({ browser, demo }) => {
    const { origin } = demo.house;
    const officer = await staff(browser, origin, 'fenghe-bank', `${DESK}/models`);
    await officer.locator('#arrangement').waitFor();
    await pressNamed(officer, 'Propose another arrangement');
    await write(officer, '#share', '25');
    await write(officer, '#words', 'The card did well in shadow.');
    await press(officer, SEND);
    await officer.getByText('The card did well in shadow.').waitFor();
    const second = await staff(browser, origin, 'fenghe-second');
    await press(second, '.c-due-approve-models a');
    await second.locator('#arrangement').waitFor();
    await pressNamed(second, 'Approve the arrangement');
    await press(second, SEND);
    await second.getByText('25 % of the customers').waitFor();

    const watcher = await staff(browser, origin, 'supervisor', DESK);
    await loaded(watcher);
    await watcher.locator('.c-tabs-within a').first().waitFor();
    expect(await watcher.getByText('25 % of the customers').count()).toBe(0);
    expect(await watcher.locator('.c-tabs-within a').allTextContents()).toEqual([
      'Portfolio',
      'Books',
      'Products',
      'Rules',
      'Models',
    ]);
    const other = await staff(browser, origin, 'zhongyue-bank', '/pilots/microloan');
    await loaded(other);
    expect(await other.locator('.c-tabs a[href$="/lending"]').count()).toBe(0);
    for (const page of [officer, second, watcher, other]) await page.context().close();
  },
);

lending.walk(
  'before limits change an officer of the supervisor sees what they would have refused',
  async ({ browser, demo }) => {
    const { declaration } = (await demo.call('GET', '/api/pilots/microloan')).body;
    const changed = structuredClone(declaration);
    changed.limits.find(({ id }: { id: string }) => id === 'balance-per-customer').maximum = '16000.00';
    const loans = (await demo.call('GET', '/api/loans', LIN)).body.loans;
    const drawn = await demo.call('POST', `/api/loans/${loans[0].loan}/draw`, LIN, { amount: '18000.00' });
    expect(drawn.status).toBe(201);
    const bank = 'institution:fenghe-bank';
    const amended = await demo.call('POST', '/api/pilots/microloan/amend', bank, { declaration: changed });
    expect(amended.status).toBe(200);
    const page = await staff(browser, demo.house.origin, 'supervisor', '/pilots/microloan/review');
    await page.getByText('They would have refused 1 of 1 new transactions.').waitFor();
    await looked(page, 'review-replay-en-1280');
    await page.context().close();
  },
);

lending.walk(
  'by keyboard alone a quarter is planned, a delay declared and a tier judged, each by two where it takes two',
  async ({ browser, demo }) => {
    const { origin } = demo.house;
    const officer = await staff(browser, origin, 'fenghe-bank', `${DESK}/books`);
    await officer.getByText('Debits and credits are equal.').waitFor();
    await officer.getByRole('row', { name: /Loan principal .*18,000\.00 Dr/ }).waitFor();

    await pressNamed(officer, 'Plan a quarter');
    await write(officer, '#quarter', '2026-Q5');
    await write(officer, '#amount', '250000');
    await press(officer, SEND);
    await officer.locator('.sg-dialog .sg-problem').waitFor();
    await write(officer, '#quarter', '2026-Q4');
    await press(officer, SEND);
    await officer.getByRole('row', { name: /2026-Q4 .*250,000\.00/ }).waitFor();

    await pressNamed(officer, 'Propose a delay');
    await write(officer, '#from', '2026-11-23');
    await write(officer, '#to', '2026-11-24');
    await write(officer, '#words', 'Direct debits could not be sent.');
    await press(officer, SEND);
    await officer.getByText('Direct debits could not be sent.').waitFor();
    await pressNamed(officer, 'Declare the delay');
    await press(officer, SEND);
    await officer.locator('.sg-dialog .sg-problem').waitFor();
    await officer.keyboard.press('Escape');

    const { loan } = (await demo.call('GET', '/api/loans', LIN)).body.loans[0];
    await pressNamed(officer, 'Propose a tier');
    await write(officer, '#loan', loan);
    await choose(officer, '#tier', 'special-mention');
    await write(officer, '#words', 'The shop lost its lease.');
    await press(officer, SEND);
    await officer.getByText('Proposed: special mention').waitFor();

    const second = await staff(browser, origin, 'fenghe-second', `${DESK}/books`);
    await pressNamed(second, 'Declare the delay');
    await press(second, SEND);
    await second.locator('#delays ~ * >> text=declared').first().waitFor();
    await pressNamed(second, 'Approve the tier');
    await press(second, SEND);
    await second.getByText('In force: special mention').waitFor();
    await looked(second, 'lending-books-acted-en-1280');
    await officer.context().close();
    await second.context().close();
  },
);
