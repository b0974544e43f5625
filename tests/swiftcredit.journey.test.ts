import { buildConsole } from '@sandglass/console';
import { pdf } from '@sandglass/documents/testing';
import { buildWallet } from '@sandglass/wallet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse, until } from '../apps/server/testing/demo-house.ts';
import { COMPANY, HomeCase, OWNER } from '../apps/server/testing/home-case.ts';
import {
  accessibilityViolations,
  DESKTOP,
  PHONE,
  screenshot,
  scrollsSideways,
  startBrowser,
} from './browser.ts';
import { staff } from './console-staff.ts';

const { browser, why } = await startBrowser();
const skip = browser === undefined;
const when = skip ? ` (skipped: ${why})` : '';
const JOURNEY_MS = 240_000;
const DESK = '/pilots/swiftcredit/homes';
const SEND = '.sg-dialog button[type=submit]';

let demo: DemoHouse;
beforeAll(async () => {
  if (skip) return;
  await Promise.all([buildConsole(), buildWallet()]);
  demo = await demoHouse();
  const state = async () => (await demo.call('GET', '/api/pilots/swiftcredit')).body.state;
  await until(async () => (await state()) === 'running', 'the pilot runs');
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

test.skipIf(skip)(
  `a case that was begun on the phone is finished at the counter, with its pictures${when}`,
  async () => {
    const file = await HomeCase.open(demo, 'chen', '3600000.00');
    await file.done('fill', { company: COMPANY, owner: OWNER });
    await file.consent();
    await file.done('move', { to: 'counter' });

    const clerk = await staff(browser!, demo.house.origin, 'haicheng-bank', DESK);
    await clerk.locator(`a[href$="/homes/${file.id}"]`).click();
    await clerk.locator('#tasks').waitFor();
    await clerk.locator('.h-fill-home #estate').selectOption('mz-2-01');
    for (const [field, value] of Object.entries({ areaM2: '128', floor: '3', deed: 'ZJ-2016-0042' })) {
      await clerk.locator(`.h-fill-home #${field}`).fill(value);
    }
    await clerk.locator('.h-fill-home button[type=submit]').click();
    await clerk.locator('.h-act-value').waitFor();
    await clerk
      .locator('#shares')
      .fill(`Lin; 80; Lin Holding\nLin Holding; 60; ${COMPANY.name}\nMei; 40; ${COMPANY.name}`);
    await clerk
      .locator('#guarantees')
      .fill(`Cousin Trading; ${COMPANY.name}\n${COMPANY.name}; Cousin Trading`);
    await clerk.locator('.h-fill-ownership button[type=submit]').click();
    await clerk.locator('#ownership').waitFor();
    for (const act of ['value', 'decide']) {
      await clerk.locator(`.h-act-${act}`).click();
      await clerk.locator(SEND).click();
      await clerk.locator('.sg-dialog').waitFor({ state: 'detached' });
    }
    await clerk.locator('#decision').waitFor();
    const text = (await clerk.locator('main').textContent()) ?? '';
    expect(text).toContain('Simulated market');
    expect(text).toContain('Lin controls it, with 60 % of the votes');
    expect(text).toContain('a circle of guarantees');
    await screenshot(clerk, 'swiftcredit-case-en-1280');
    expect(await accessibilityViolations(clerk)).toEqual([]);

    for (const kind of ['contract', 'guarantee']) {
      await clerk.locator('#kind').selectOption(kind);
      const body = pdf(`the ${kind} of ${file.id}`);
      await clerk
        .locator('#file')
        .setInputFiles({ name: `${kind}.pdf`, mimeType: 'application/pdf', buffer: body });
      await clerk
        .locator('.c-papers li')
        .nth(kind === 'contract' ? 0 : 1)
        .waitFor();
    }
    await clerk.locator('.h-act-sign').click();
    for (const clause of ['home-at-stake', 'rate-and-cost', 'guarantee-above-75', 'data-this-loan-only']) {
      await clerk.locator(`#${clause}`).check();
    }
    await clerk.locator('.sg-dialog #paper').selectOption({ label: 'Signed contract' });
    await clerk.locator(SEND).click();
    await clerk.locator('.sg-dialog').waitFor({ state: 'detached' });
    for (const act of ['mortgage', 'hear-registry']) {
      await clerk.locator(`.h-act-${act}`).click();
      await clerk.locator(SEND).click();
      await clerk.locator('.sg-dialog').waitFor({ state: 'detached' });
    }
    await clerk.getByText('Mortgage registered').first().waitFor();
    await screenshot(clerk, 'swiftcredit-signed-en-1280');
    await clerk.context().close();
    expect(await file.task('mortgage')).toBe('done');
    expect((await file.seen()).steps.map(({ channel }: { channel: string }) => channel)).toEqual(
      expect.arrayContaining(['online', 'counter']),
    );
  },
  JOURNEY_MS,
);

test.skipIf(skip).each([
  { locale: 'zh-Hans', size: PHONE },
  { locale: 'zh-Hant', size: DESKTOP },
] as const)(
  `axe finds nothing at the counter in $locale at $size.width px${when}`,
  async (view) => {
    const file = await HomeCase.open(demo, `sun-${view.size.width}`, '1000000.00');
    await file.decided();
    const page = await staff(browser!, demo.house.origin, 'haicheng-bank', '/', view);
    for (const place of ['', `/${file.id}`]) {
      await page.goto(`${demo.house.origin}/console${DESK}${place}`);
      await page.locator('main h2').first().waitFor();
      await expect.poll(() => page.locator('.sg-skeleton').count(), { timeout: 15_000 }).toBe(0);
      await screenshot(
        page,
        `swiftcredit-desk${place === '' ? '' : '-case'}-${view.locale}-${view.size.width}`,
      );
      expect(await accessibilityViolations(page), place).toEqual([]);
      expect(await scrollsSideways(page), place).toBe(false);
    }
    await page.context().close();
  },
  JOURNEY_MS,
);
