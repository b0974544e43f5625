import { buildConsole } from '@sandglass/console';
import { buildWallet } from '@sandglass/wallet';
import { expect } from 'vitest';
import { COMPANY, HomeCase } from '../apps/server/testing/home-case.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { looked } from './looked.ts';
import { customer } from './wallet-walk.ts';

const DESK = '/pilots/swiftcredit/homes';
const SEND = '.sg-dialog button[type=submit]';

const review = await journey({
  apps: [buildConsole, buildWallet],
  prepare: (demo) => demo.runs('swiftcredit'),
});

review.walk(
  'whom the machine refused asks a person on the phone; two officers answer at the desk; rules and models stand there',
  async ({ browser, demo }) => {
    const file = await HomeCase.open(demo, 'lin', '1000000.00');
    const young = { ...COMPANY, yearsTrading: 0 };
    await file.decided();
    await file.done('fill', { company: young });
    await file.done('value');
    expect(await file.done('decide')).toMatchObject({ decision: 'declined' });
    const phone = await customer(browser, demo.house.origin, 'lin', `/homes/${file.id}`, {
      locale: 'zh-Hans',
    });
    await phone.locator('a[href$="/review/2"]').click();
    await phone.locator('#words').fill('换了新执照，公司已经营八年。');
    await looked(phone, 'swiftcredit-phone-ask-review-zh-Hans-390');
    await phone.locator('form button[type=submit]').click();
    await phone.waitForURL(/\/homes\/home-[^/]*$/);
    await phone.getByText('工作人员正在复核').waitFor();

    const clerk = await staff(browser, demo.house.origin, 'haicheng-bank', `${DESK}/reviews`);
    await clerk.locator(`a[href$="/reviews/${file.id}.2"]`).click();
    await clerk.getByText('换了新执照').waitFor();
    await looked(clerk, 'swiftcredit-review-en-1280');
    await clerk.getByRole('button', { name: 'Propose' }).first().click();
    await clerk.locator('#granted').fill('600000.00');
    await clerk.locator('.sg-dialog textarea').fill('The firm before it was the same one.');
    await clerk.locator(SEND).click();
    await clerk.locator('.sg-dialog').waitFor({ state: 'detached' });
    for (const place of ['reviews', 'rules', 'rules/home-eligibility', 'models']) {
      await clerk.goto(`${demo.house.origin}/console${DESK}/${place}`);
      await clerk.locator('main h2').first().waitFor();
      await looked(clerk, `swiftcredit-${place.replace('/', '-')}-en-1280`);
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
    await looked(phone, 'swiftcredit-phone-reviewed-zh-Hans-390');
    await phone.context().close();
  },
);
