import { buildConsole } from '@sandglass/console';
import { buildWallet } from '@sandglass/wallet';
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/index.ts';
import { type DemoHouse, until } from '../apps/server/testing/demo-house.ts';
import { CLAUSES, CLERK, HOMES, HomeCase } from '../apps/server/testing/home-case.ts';
import { newPage } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { looked } from './looked.ts';
import { signIn } from './wallet-walk.ts';

const DESK = '/pilots/swiftcredit/homes';
const paper = { text: 'As filed', digest: 'ab'.repeat(32) };

let file: HomeCase;
const homes = await journey({
  apps: [buildConsole, buildWallet],
  prepare: async (demo) => {
    await demo.runs('swiftcredit');
    // A month’s loan of four months ago that nobody repaid.
    file = await demo.clock.tell(120, async () => {
      const asked = { edition: 'enterprise', amount: '800000.00', termMonths: 1, purpose: 'working-capital' };
      const opened = await demo.call('POST', `${HOMES}/cases`, 'customer:chen', asked);
      const own = new HomeCase(demo, opened.body.case, 'customer:chen');
      await own.decided();
      await own.done('sign', { decision: 1, clauses: CLAUSES });
      await own.done('mortgage');
      await own.done('hear-registry');
      const amount = '500000.00';
      await own.done('draw', { amount });
      expect((await demo.call('POST', `${HOMES}/me/pay-away`, 'customer:chen', { amount })).status).toBe(200);
      return own;
    });
  },
});

async function act(
  demo: DemoHouse,
  room: 'preservations' | 'realisations',
  verb: string,
  body: object = {},
  as = CLERK,
) {
  const answer = await demo.call('POST', `${HOMES}/${room}/${file.id}/${verb}`, as, body);
  expect(answer.status, `${verb}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
  return answer.body;
}
const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

homes.walk(
  'the bank’s officers collect a loan on a home at the same desk as any other, from their list of what is due to the court',
  async ({ browser, demo }) => {
    const { origin } = demo.house;
    const lending = '/pilots/swiftcredit/lending';
    const inCollection = async () => (await demo.call('GET', `${HOMES}/collection/${file.id}`, CLERK)).status;
    await until(async () => (await inCollection()) === 200, 'the loan is in collection', 60_000);
    const officer = await staff(browser, origin, 'haicheng-bank');
    await officer.locator('.c-due-collect-cases a').click();
    await officer.waitForURL(/swiftcredit\/lending\/collection/);
    await officer.locator(`a[href$="/collection/${file.id}"]`).click();
    await officer.getByRole('button', { name: 'Take the case' }).click();
    await officer.locator('.sg-dialog button[type=submit]').click();
    await officer.getByRole('button', { name: 'Give it back' }).waitFor();
    await officer.getByRole('button', { name: 'Open a preservation case' }).click();
    await officer.locator('.sg-dialog button[type=submit]').click();
    await officer.getByRole('button', { name: 'List an asset' }).waitFor();
    for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const desk = await staff(browser, origin, 'haicheng-bank', lending, { locale });
      for (const tab of [
        'collection',
        'write-offs',
        'preservations',
        'disposals',
        'terms',
        'hardship',
        'portfolio',
        'books',
      ]) {
        await desk.goto(`${origin}/console${lending}/${tab}`);
        await desk.locator('.c-tabs-within').waitFor();
        expect(await desk.locator('[role=alert]').count(), `${tab} reads without an error`).toBe(0);
        await looked(desk, `home-desk-${tab}-${locale}`);
        if (tab !== 'portfolio') continue;
        // The declared ¥3.8 billion of draws, and the quarter of the one loan, late as it is.
        await desk.locator('section[aria-labelledby=targets]').getByText('3,800,000,000').first().waitFor();
        expect(await desk.locator('section[aria-labelledby=vintages] tbody tr').textContent()).toContain(
          '1 · ¥500,000.00',
        );
      }
      const accounts = await desk.locator('th[scope=row]').allTextContents();
      expect(accounts.length).toBeGreaterThan(20);
      expect(
        accounts.filter((name) => /^[a-z]+(-[a-z]+)*$/.test(name)),
        'every account has a name',
      ).toEqual([]);
      await desk.context().close();
    }
    await officer.context().close();
  },
);

homes.walk(
  'who may lose the home reads on the phone how far its sale is, how to keep it, and at last who had what',
  async ({ browser, demo }) => {
    const today = (await file.seen()).businessDate as string;
    const home = { kind: 'real-estate', owner: '陈', description: '抵押房产一套', value: '1500000.00' };
    await act(demo, 'preservations', 'list-asset', { ...home, collateral: true });
    const asked = { timing: 'pre-suit', court: '宁波市海曙区人民法院', securityKind: 'guarantee-letter' };
    await act(demo, 'preservations', 'apply', {
      ...asked,
      amount: '400000.00',
      security: '400000.00',
      ...paper,
    });
    await act(demo, 'preservations', 'rule', { granted: true, ...paper });
    await act(demo, 'preservations', 'seal', { asset: 1, place: 1, sealedOn: today, ...paper });
    await act(demo, 'preservations', 'sue', { caseNumber: '(2026)浙0203民初1号', ...paper });
    await act(demo, 'preservations', 'judge', paper);
    await act(demo, 'realisations', 'open', { asset: 1 });
    const shelter = { shelter: 'rent-set-aside', monthlyRent: '3000.00', years: 5 };
    await act(demo, 'realisations', 'base', {
      asset: 1,
      route: 'judgment',
      ownedByBorrower: true,
      ...shelter,
      ...paper,
    });
    const value = { value: '1000000.00', appraisedOn: dayFrom(today, -40), validUntil: dayFrom(today, 200) };
    await act(demo, 'realisations', 'appraise', { asset: 1, ...value, ...paper });
    const notice = { reserve: '700000.00', announcedOn: dayFrom(today, -30), on: today };
    await act(demo, 'realisations', 'announce', { asset: 1, ...notice, ...paper });

    for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const phone = await newPage(browser, { locale });
      await signIn(phone, demo.house.origin, 'chen', DEMO_PASSWORD);
      await phone.goto(`${demo.house.origin}/wallet/homes/${file.id}`);
      await phone.getByText({ 'zh-Hans': '起拍价', 'zh-Hant': '底價', en: 'Least price' }[locale]).waitFor();
      await looked(phone, `home-sale-${locale}`);
      if (locale === 'en') await phone.getByText('You can keep your home').waitFor();
    }

    await act(demo, 'realisations', 'result', { asset: 1, ended: 'sold', price: '800000.00', ...paper });
    const costs = [{ kind: 'enforcement', amount: '9000.00' }];
    await act(demo, 'realisations', 'propose', { asset: 1, costs, liens: [], ...paper });
    for (const locale of ['zh-Hans', 'zh-Hant'] as const) {
      const desk = await staff(browser, demo.house.origin, 'haicheng-bank', `${DESK}/${file.id}`, {
        locale,
      });
      await desk.locator('#sale').waitFor();
      await looked(desk, `console-home-sale-${locale}`);
    }
    const second = await staff(browser, demo.house.origin, 'haicheng-second', `${DESK}/${file.id}`);
    await second.getByRole('button', { name: 'Book the distribution' }).click();
    await second.locator('.sg-dialog #agree').check();
    await second.locator('.sg-dialog button[type=submit]').click();
    await second.getByText('Given out').waitFor();
    await looked(second, 'console-home-sale-en');
    const phone = await newPage(browser, { locale: 'en' });
    await signIn(phone, demo.house.origin, 'chen', DEMO_PASSWORD);
    await phone.goto(`${demo.house.origin}/wallet/homes/${file.id}`);
    await phone.getByText('Done: this is who had what').waitFor();
    await phone.getByText('Rent set aside for you').waitFor();
    expect(await phone.getByText('You can keep your home').count()).toBe(0);
    await looked(phone, 'home-sale-distributed-en');
  },
);
