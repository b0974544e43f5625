import { buildWallet } from '@sandglass/wallet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/index.ts';
import { type DemoHouse, demoHouse, until } from '../apps/server/testing/demo-house.ts';
import { CLAUSES, HomeCase } from '../apps/server/testing/home-case.ts';
import {
  accessibilityViolations,
  JOURNEY_MS,
  newPage,
  screenshot,
  scrollsSideways,
  settled,
  smallTargets,
  startBrowser,
} from './browser.ts';
import { signIn } from './wallet-walk.ts';

const { browser, why } = await startBrowser();
const skip = browser === undefined;
const when = skip ? ` (skipped: ${why})` : '';

let demo: DemoHouse;
let file: HomeCase;
beforeAll(async () => {
  if (skip) return;
  await buildWallet();
  demo = await demoHouse();
  const state = async () => (await demo.call('GET', '/api/pilots/swiftcredit')).body.state;
  await until(async () => (await state()) === 'running', 'the pilot runs');
  file = await HomeCase.open(demo, 'lin', '1000000.00');
  await file.decided();
  await file.done('sign', { clauses: CLAUSES });
  for (const verb of ['mortgage', 'hear-registry']) await file.done(verb);
  await file.done('draw', { amount: '200000.00' });
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

test.skipIf(skip).each(['en', 'zh-Hans', 'zh-Hant'] as const)(
  `a borrower on a home sees what is due next, the rate both ways, the schedule, and takes the papers; in %s${when}`,
  async (locale) => {
    const page = await newPage(browser!, { locale });
    await signIn(page, demo.house.origin, 'lin', DEMO_PASSWORD);
    await page.goto(`${demo.house.origin}/wallet/homes/${file.id}`);
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
    await screenshot(page, `swiftcredit-phone-loan-${locale}-390`);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await smallTargets(page)).toEqual([]);
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
  JOURNEY_MS,
);
