import { buildConsole } from '@sandglass/console';
import { pdf } from '@sandglass/documents/testing';
import { buildWallet } from '@sandglass/wallet';
import { expect } from 'vitest';
import type { DemoHouse } from '../apps/server/testing/demo-house.ts';
import { CLERK, COMPANY, HOMES, HomeCase, OWNER } from '../apps/server/testing/home-case.ts';
import { DESKTOP, PHONE, screenshot } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { looked } from './looked.ts';
import { customer, goOn } from './wallet-walk.ts';

const DESK = '/pilots/swiftcredit/homes';
const SEND = '.sg-dialog button[type=submit]';

const homes = await journey({
  apps: [buildConsole, buildWallet],
  prepare: (demo) => demo.runs('swiftcredit'),
});

/** The language in which the bank writes to a borrower on a home. */
const writtenIn = async (demo: DemoHouse, party: string): Promise<string> => {
  const sql = `select locale from lending.borrower where shard = 'swiftcredit' and id = $1`;
  return (await demo.house.database.pool.query(sql, [party])).rows[0].locale;
};

homes.walk(
  'a case that was begun on the phone is finished at the counter, with its pictures',
  async ({ browser, demo }) => {
    const phone = await customer(browser, demo.house.origin, 'chen', '/', { locale: 'en' });
    await phone.locator('.w-to-homes').click();
    await phone.locator('#amount').fill('3600000.00');
    await phone.locator('#agree').check();
    await goOn(phone);
    await phone.waitForURL(/\/homes\/home-/);
    const file = new HomeCase(demo, phone.url().split('/').at(-1)!, 'customer:chen');
    const company = {
      name: COMPANY.name,
      code: COMPANY.creditCode,
      employees: '24',
      turnover: '12000000.00',
    };
    for (const [field, value] of Object.entries({
      ...company,
      debts: '0',
      years: '8',
      person: 'Lin',
      atWork: '8',
      income: '400000.00',
    })) {
      await phone.locator(`.w-do-fill #${field}`).fill(value);
    }
    await phone.locator('.w-do-fill #occupation').selectOption('self-employed');
    await phone.locator('.w-do-fill #income').fill('');
    await phone.locator('.w-do-fill button[type=submit]').click();
    await phone.locator('#income-error').waitFor();
    expect(await phone.locator('#income-error').textContent()).toBe('Fill this in.');
    await phone.locator('.w-do-fill #income').fill('400000.00');
    await phone.locator('.w-do-fill button[type=submit]').click();
    await phone.locator('#estate').waitFor();
    const body = pdf('the deed of the home');
    await phone
      .locator('#deed-file')
      .setInputFiles({ name: 'deed.pdf', mimeType: 'application/pdf', buffer: body });
    await phone.getByText('1 papers are in the case').waitFor();
    await looked(phone, 'swiftcredit-phone-home-en-390');
    await phone.locator('.w-do-move button[type=submit]').click();
    await phone.locator('.w-consent').first().waitFor();
    for (const n of [0, 1]) {
      await phone.locator('.w-consent .adm-button').nth(n).click();
      if (n === 0) await phone.locator('.w-consent .adm-button').filter({ hasText: 'Take back' }).waitFor();
    }
    await phone.getByText('A clerk is working on it').waitFor();
    await screenshot(phone, 'swiftcredit-phone-at-counter-en-390');

    const clerk = await staff(browser, demo.house.origin, 'haicheng-bank', DESK);
    await clerk.locator(`a[href$="/homes/${file.id}"]`).click();
    await clerk.locator('#tasks').waitFor();
    // What is wrong stands at its field, by the rules of the phone; nothing is sent.
    const home = clerk.locator('.h-fill-home');
    await home.locator('#rooms').fill('two');
    await home.locator('#letUntil').fill('2027-5-1');
    await home.locator('#lienHolder').fill('Another bank');
    await home.locator('button[type=submit]').click();
    for (const field of ['estate', 'deed', 'rooms', 'letUntil', 'lienMaximum', 'lienBalance'])
      await home.locator(`#${field}-error`).waitFor();
    expect(await home.locator('#lienHolder-error').count()).toBe(0);
    await looked(clerk, 'swiftcredit-home-wrong-en-1280');
    for (const field of ['letUntil', 'lienHolder']) await home.locator(`#${field}`).fill('');
    await clerk.locator('.h-fill-home #estate').selectOption('mz-2-01');
    for (const [field, value] of Object.entries({
      areaM2: '128',
      floor: '3',
      rooms: '3',
      deed: 'ZJ-2016-0042',
    })) {
      await clerk.locator(`.h-fill-home #${field}`).fill(value);
    }
    await clerk.locator('.h-fill-home #south').check();
    await clerk.locator('.h-fill-home #finish').selectOption('plain');
    await clerk.locator('.h-fill-home button[type=submit]').click();
    await clerk.locator('.h-act-value').waitFor();
    // What was filled in can still be put right: a lien that the registry shows and nobody named, and away with it again.
    for (const holder of ['City bank', '']) {
      await clerk.locator('summary', { hasText: 'Change what the case says' }).click();
      expect(await home.locator('#deed').inputValue()).toBe('ZJ-2016-0042');
      expect(await home.locator('#lienHolder').inputValue()).toBe(holder === '' ? 'City bank' : '');
      const amount = holder === '' ? '' : '30000';
      for (const [field, value] of [
        ['lienHolder', holder],
        ['lienMaximum', amount],
        ['lienBalance', amount],
      ])
        await home.locator(`#${field}`).fill(value!);
      if (holder !== '') await looked(clerk, 'swiftcredit-home-changed-en-1280');
      await home.locator('button[type=submit]').click();
      await home.waitFor({ state: 'hidden' });
      expect((await file.seen()).home.priorLiens).toHaveLength(holder === '' ? 0 : 1);
    }
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
    // The comparables and the interval as a picture, and who holds whom as another.
    expect(await clerk.locator('svg.h-picture .h-band').count()).toBe(1);
    expect(await clerk.locator('svg.h-picture .h-deal').count()).toBeGreaterThan(2);
    const drawn = await clerk.locator('section[aria-labelledby=ownership] svg').textContent();
    expect(drawn).toContain('60 %');
    expect(drawn).toContain('Lin Holding');
    await looked(clerk, 'swiftcredit-case-en-1280');

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
    await clerk.locator('.sg-dialog #locale').selectOption('en');
    await clerk.locator(SEND).click();
    await clerk.locator('.sg-dialog').waitFor({ state: 'detached' });
    await clerk.locator('.h-act-guarantee').click();
    await clerk.locator('.sg-dialog #paper').selectOption({ label: 'Signed guarantee' });
    await clerk.locator(SEND).click();
    await clerk.locator('.sg-dialog').waitFor({ state: 'detached' });
    for (const act of ['mortgage', 'hear-registry']) {
      await clerk.locator(`.h-act-${act}`).click();
      await clerk.locator(SEND).click();
      await clerk.locator('.sg-dialog').waitFor({ state: 'detached' });
    }
    await clerk.getByText('Mortgage registered').first().waitFor();
    expect(await writtenIn(demo, 'chen')).toBe('en');
    await screenshot(clerk, 'swiftcredit-signed-en-1280');
    await clerk.context().close();

    await phone.reload();
    await phone.locator('.w-do-draw #amount').fill('500000.00');
    await phone.locator('.w-do-draw button[type=submit]').click();
    await phone.locator('#repay-amount').waitFor();
    await looked(phone, 'swiftcredit-phone-drawn-en-390');
    await phone.context().close();
    expect((await file.seen()).loan).toMatchObject({ principal: '500000.00' });
    expect((await file.seen()).steps.map(({ channel }: { channel: string }) => channel)).toEqual(
      expect.arrayContaining(['online', 'counter']),
    );
  },
);

homes.walk(
  'a clerk opens a case for somebody at the counter, finds it in the list by its state, and its customer has it on the phone',
  async ({ browser, demo }) => {
    const clerk = await staff(browser, demo.house.origin, 'haicheng-bank', DESK);
    const form = clerk.locator('.h-open');
    await form.locator('button[type=submit]').click();
    await form.locator('.sg-problem li').nth(1).waitFor();
    await form.locator('#customer').fill('chen');
    await form.locator('#amount').fill('5');
    await form.locator('#purpose').selectOption('renovation');
    await form.locator('button[type=submit]').click();
    await clerk
      .locator('section[aria-labelledby=open]')
      .getByText(/50,?000/)
      .first()
      .waitFor();
    await looked(clerk, 'swiftcredit-open-at-counter-en-1280');
    await clerk.reload();
    await form.locator('#customer').fill('chen');
    await form.locator('#amount').fill('250000');
    await form.locator('button[type=submit]').click();
    await clerk.locator('#tasks').waitFor();
    const id = new URL(clerk.url()).pathname.split('/').at(-1)!;
    await clerk.goto(`${demo.house.origin}/console${DESK}`);
    await clerk.locator('#state').selectOption('signed');
    await clerk.locator(`a[href$="/homes/${id}"]`).waitFor({ state: 'detached' });
    await clerk.locator('#state').selectOption('open');
    await clerk.locator('#channel').selectOption('counter');
    await clerk.locator(`a[href$="/homes/${id}"]`).waitFor();
    await clerk.context().close();
    const { body } = await demo.call('GET', `${HOMES}/cases`, 'customer:chen');
    expect(body.cases[0]).toMatchObject({ case: id, channel: 'counter', state: 'open' });
    expect((await demo.call('POST', `${HOMES}/cases/${id}/withdraw`, 'customer:chen', {})).status).toBe(200);
  },
);

homes.walk(
  'on the phone: described, valued, decided, signed clause by clause, the spouse’s paper at the counter, registered, drawn; in 繁體',
  async ({ browser, demo }) => {
    const page = await customer(browser, demo.house.origin, 'lin', '/', { locale: 'zh-Hant' });
    const file = await HomeCase.open(demo, 'lin', '1000000.00');
    await file.done('fill', { company: COMPANY, owner: OWNER });
    await page.goto(`${demo.house.origin}/wallet/homes/${file.id}`);
    const fill = page.locator('.w-do-fill');
    await fill.locator('#estate').selectOption('mz-2-01');
    for (const [field, value] of Object.entries({
      areaM2: '128',
      floor: '3',
      rooms: '3',
      deed: 'ZJ-2016-0043',
    })) {
      await fill.locator(`#${field}`).fill(value);
    }
    await fill.locator('#south').check();
    await fill.locator('#finish').selectOption('plain');
    await fill.locator('#owners').fill('配偶 林太太\n');
    await fill.locator('#letUntil').fill('2027-5-1');
    await fill.locator('button[type=submit]').click();
    await fill.locator('#letUntil-error').waitFor();
    await fill.locator('#letUntil').fill('');
    await fill.locator('#boughtOn').fill('2016-05-04');
    await fill.locator('#boughtFor').fill('1500000.00');
    await fill.locator('button[type=submit]').click();
    await fill.locator('#free-error').waitFor();
    await fill.locator('#rooms').fill('');
    await fill.locator('#free').check();
    await fill.locator('button[type=submit]').click();
    await fill.locator('#rooms-error').waitFor();
    await fill.locator('#rooms').fill('3');
    await fill.locator('#free').uncheck();
    await fill.locator('button[type=submit]').click();
    await fill.locator('#free-error').waitFor();
    await screenshot(page, 'swiftcredit-phone-home-zh-Hant-390');
    await fill.locator('#free').check();
    await fill.locator('button[type=submit]').click();
    await page.locator('input[value=all]').check();
    await page.locator('.w-do-fill button[type=submit]').click();
    await page.locator('.w-consent .adm-button').first().click();
    await expect.poll(async () => (await file.seen()).tasks[4].state).toBe('to-do');
    await page.locator('.w-consent .adm-button').nth(1).click();
    for (const verb of ['value', 'decide']) await page.locator(`.w-do-${verb} button[type=submit]`).click();
    await page.locator('#home-at-stake').waitFor();
    expect(await page.locator('main').textContent()).toContain('估價來自模擬市場');
    await looked(page, 'swiftcredit-phone-sign-zh-Hant-390');
    await page.locator('.w-do-sign button[type=submit]').click();
    await page.locator('.sg-problem').first().waitFor();
    await page.reload();
    for (const clause of ['home-at-stake', 'rate-and-cost', 'guarantee-above-75', 'data-this-loan-only']) {
      await page.locator(`#${clause}`).check();
    }
    await page.locator('.w-do-sign button[type=submit]').click();
    await page.getByText('請所有共有人到臨櫃簽署').waitFor();
    expect(await page.locator('main').textContent()).toContain('尚未簽署同意抵押：配偶 林太太');
    await looked(page, 'swiftcredit-phone-owners-zh-Hant-390');
    await page.locator('.w-do-move button[type=submit]').click();
    await page.getByText('正在臨櫃辦理').waitFor();
    const document = await file.paper('co-owner', CLERK, 'lin');
    await file.done('co-owner', { person: '配偶 林太太', document }, CLERK);
    await page.locator('.w-do-move button[type=submit]').click();
    for (const verb of ['mortgage', 'hear-registry']) {
      await page.locator(`.w-do-${verb} button[type=submit]`).click();
    }
    await page.locator('.w-do-draw #amount').fill('100000.00');
    await page.locator('.w-do-draw button[type=submit]').click();
    await page.locator('#repay-amount').waitFor();
    expect(await writtenIn(demo, 'lin')).toBe('zh-Hant');
    await looked(page, 'swiftcredit-phone-drawn-zh-Hant-390');
    await page.context().close();
  },
);

homes.walkEach([
  { locale: 'zh-Hans', size: PHONE },
  { locale: 'zh-Hant', size: DESKTOP },
])('axe finds nothing at the counter in $locale at $size.width px', async (view, { browser, demo }) => {
  const file = await HomeCase.open(demo, `sun-${view.size.width}`, '1000000.00');
  await file.decided();
  const page = await staff(browser, demo.house.origin, 'haicheng-bank', DESK, view);
  await page.locator('main h2').first().waitFor();
  await looked(page, `swiftcredit-desk-${view.locale}-${view.size.width}`);
  await page.goto(`${demo.house.origin}/console${DESK}/${file.id}`);
  await page.locator('main h2').first().waitFor();
  await looked(page, `swiftcredit-desk-case-${view.locale}-${view.size.width}`);
  await page.context().close();
});
