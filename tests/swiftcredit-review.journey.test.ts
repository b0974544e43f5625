import { buildConsole } from '@sandglass/console';
import { buildWallet } from '@sandglass/wallet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/index.ts';
import { type DemoHouse, demoHouse } from '../apps/server/testing/demo-house.ts';
import { COMPANY, HomeCase } from '../apps/server/testing/home-case.ts';
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
import { staff } from './console-staff.ts';
import { signIn } from './wallet-walk.ts';

const { browser, why } = await startBrowser();
const skip = browser === undefined;
const when = skip ? ` (skipped: ${why})` : '';
const DESK = '/pilots/swiftcredit/homes';
const SEND = '.sg-dialog button[type=submit]';

let demo: DemoHouse;
beforeAll(async () => {
  if (skip) return;
  await Promise.all([buildConsole(), buildWallet()]);
  demo = await demoHouse();
  await demo.runs('swiftcredit');
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

test.skipIf(skip)(
  `whom the machine refused asks a person on the phone; two officers answer at the desk; rules and models stand there${when}`,
  async () => {
    const file = await HomeCase.open(demo, 'lin', '1000000.00');
    const young = { ...COMPANY, yearsTrading: 0 };
    await file.decided();
    await file.done('fill', { company: young });
    await file.done('value');
    expect(await file.done('decide')).toMatchObject({ decision: 'declined' });
    const phone = await newPage(browser!, { locale: 'zh-Hans' });
    await signIn(phone, demo.house.origin, 'lin', DEMO_PASSWORD);
    await phone.goto(`${demo.house.origin}/wallet/homes/${file.id}`);
    await phone.locator('a[href$="/review/2"]').click();
    await phone.locator('#words').fill('换了新执照，公司已经营八年。');
    await screenshot(phone, 'swiftcredit-phone-ask-review-zh-Hans-390');
    expect(await accessibilityViolations(phone)).toEqual([]);
    await phone.locator('form button[type=submit]').click();
    await phone.waitForURL(/\/homes\/home-[^/]*$/);
    await phone.getByText('工作人员正在复核').waitFor();

    const clerk = await staff(browser!, demo.house.origin, 'haicheng-bank', `${DESK}/reviews`);
    await clerk.locator(`a[href$="/reviews/${file.id}.2"]`).click();
    await clerk.getByText('换了新执照').waitFor();
    await screenshot(clerk, 'swiftcredit-review-en-1280');
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await clerk.getByRole('button', { name: 'Propose' }).first().click();
    await clerk.locator('#granted').fill('600000.00');
    await clerk.locator('.sg-dialog textarea').fill('The firm before it was the same one.');
    await clerk.locator(SEND).click();
    await clerk.locator('.sg-dialog').waitFor({ state: 'detached' });
    for (const place of ['reviews', 'rules', 'rules/home-eligibility', 'models']) {
      await clerk.goto(`${demo.house.origin}/console${DESK}/${place}`);
      await clerk.locator('main h2').first().waitFor();
      await settled(clerk);
      await screenshot(clerk, `swiftcredit-${place.replace('/', '-')}-en-1280`);
      expect(await accessibilityViolations(clerk), place).toEqual([]);
      expect(await scrollsSideways(clerk), place).toBe(false);
    }
    await clerk.context().close();
    const confirm = `/api/pilots/swiftcredit/reviews/${file.id}.2/confirm`;
    const agreed = await demo.call('POST', confirm, 'institution:haicheng-bank:haicheng-second', {
      agree: true,
    });
    expect(agreed.status, JSON.stringify(agreed.body)).toBe(200);
    await phone.reload();
    await phone.getByText('The firm before it was the same one.').waitFor();
    await phone.locator('#home-at-stake').waitFor();
    await screenshot(phone, 'swiftcredit-phone-reviewed-zh-Hans-390');
    expect(await accessibilityViolations(phone)).toEqual([]);
    expect(await smallTargets(phone)).toEqual([]);
    await phone.context().close();
  },
  JOURNEY_MS,
);
