import { buildConsole } from '@sandglass/console';
import { pdf } from '@sandglass/documents/testing';
import type { SimulatedClock } from '@sandglass/time';
import { buildWallet } from '@sandglass/wallet';
import { expect } from 'vitest';
import { type DemoHouse, until } from '../apps/server/testing/demo-house.ts';
import { CLAUSES, HomeCase } from '../apps/server/testing/home-case.ts';
import { staff } from './console-staff.ts';
import { journey, type Place } from './journey.ts';
import { looked } from './looked.ts';
import { customer } from './wallet-walk.ts';

const DAY_MS = 86_400_000;
const SEND = '.sg-dialog button[type=submit]';

const counter = await journey({
  apps: [buildConsole, buildWallet],
  prepare: (demo) => demo.runs('swiftcredit'),
});

const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');

counter.walk(
  'a home that others own is mortgaged when each has signed at the counter, and drawn on when no other mortgage ranks before',
  async ({ browser, demo }) => {
    const file = await HomeCase.open(demo, 'chen', '1000000.00');
    const { businessDate } = await file.seen();
    // Decided today, when the register shows nothing; tomorrow and the day after it shows another bank's mortgage.
    const deed = `ZJ-7-LIEN800000FROM${daysAfter(businessDate, 1)}TO${daysAfter(businessDate, 2)}`;
    await file.decided({ home: { deed, coOwners: ['Mei', 'Old Lin'], letUntil: '2030-12-31' } });
    await file.done('sign', { decision: 1, clauses: CLAUSES });
    await file.done('move', { to: 'counter' });
    await demo.clock.tell(-1, async (clock) => {
      // The next day's own work asks the registry, too: the clerk comes when it is over.
      await until(() => isClosed(demo, businessDate), `the work of the day after ${businessDate} is done`);
      await goesOn({ browser, demo }, file, clock);
    });
  },
);

/** A book is closed by the last work of the day after. */
async function isClosed(demo: DemoHouse, date: string): Promise<boolean> {
  const { rowCount } = await demo.house.database.pool.query(
    "select from ledger.closing where shard = 'swiftcredit' and date = $1",
    [date],
  );
  return rowCount === 1;
}

/** What happens from the next day on. */
async function goesOn({ browser, demo }: Place, file: HomeCase, clock: SimulatedClock): Promise<void> {
  const clerk = await staff(
    browser,
    demo.house.origin,
    'haicheng-bank',
    `/pilots/swiftcredit/homes/${file.id}`,
  );
  await clerk.getByText('Still to sign for the mortgage: Mei, Old Lin').waitFor();
  expect(await clerk.locator('.h-act-mortgage').count()).toBe(0);
  await clerk.locator('#kind').selectOption('co-owner');
  const buffer = pdf('we agree to the mortgage');
  await clerk.locator('#file').setInputFiles({ name: 'owners.pdf', mimeType: 'application/pdf', buffer });
  await clerk.locator('.c-papers li').first().waitFor();
  for (const [name, left] of [
    ['Mei', 'Still to sign for the mortgage: Old Lin'],
    ['Old Lin', undefined],
  ] as const) {
    await clerk.locator('.h-act-co-owner').click();
    await clerk.locator('.sg-dialog #owner').selectOption(name);
    if (name === 'Mei') {
      await clerk.locator(SEND).click();
      await clerk.getByRole('heading', { name: 'The paper is missing' }).waitFor();
    }
    await clerk.locator('.sg-dialog #paper').selectOption({ label: 'A co-owner’s agreement' });
    if (name === 'Mei') await looked(clerk, 'swiftcredit-co-owner-en-1280');
    await clerk.locator(SEND).click();
    await (left === undefined ? clerk.locator('.h-act-mortgage') : clerk.getByText(left)).waitFor();
    await clerk.locator('.sg-dialog').waitFor({ state: 'detached' });
  }
  await clerk.getByText('It is let; the tenant is heard before registration').waitFor();
  await clerk.locator('#kind').selectOption('tenant');
  const statement = {
    name: 'tenant.pdf',
    mimeType: 'application/pdf',
    buffer: pdf('I know of the mortgage'),
  };
  await clerk.locator('#file').setInputFiles(statement);
  await clerk.locator('.c-papers li').nth(1).waitFor();
  await clerk.locator('.h-act-mortgage').click();
  await clerk.locator(SEND).click();
  await clerk.getByRole('heading', { name: 'The home is let' }).waitFor();
  await clerk.locator('.sg-dialog #paper').selectOption({ label: 'The tenant’s statement' });
  await clerk.locator(SEND).click();
  await clerk.locator('.h-act-hear-registry').waitFor();
  await clerk.locator('.sg-dialog').waitFor({ state: 'detached' });
  await clerk.locator('.h-act-hear-registry').click();
  await clerk.locator(SEND).click();
  await clerk.getByText('Mortgage registered').first().waitFor();
  await clerk.locator('.c-alarm', { hasText: 'before our mortgage' }).waitFor();
  await looked(clerk, 'swiftcredit-ranks-before-en-1280');
  await clerk.context().close();
  expect((await file.do('draw', { amount: '10000.00' })).body.code).toBe('lien-ranks-before');

  const search = '.w-do-search-register button[type=submit]';
  const before = await customer(browser, demo.house.origin, 'chen', `/homes/${file.id}`, {
    locale: 'zh-Hans',
  });
  await before.getByRole('heading', { name: '登记簿上有在先抵押' }).waitFor();
  await looked(before, 'swiftcredit-phone-ranks-before-zh-Hans-390');
  await before.locator(search).click();
  const steps = async () => (await file.seen()).steps.map(({ what }: { what: string }) => what);
  await expect.poll(steps).toContain('register-searched');
  await before.getByRole('heading', { name: '登记簿上有在先抵押' }).waitFor();
  await before.context().close();

  clock.advance(2 * DAY_MS);
  const after = await customer(browser, demo.house.origin, 'chen', `/homes/${file.id}`, {
    locale: 'zh-Hans',
  });
  await after.locator(search).click();
  await after.getByRole('heading', { name: '可以提款' }).waitFor();
  await after.context().close();
  await file.done('draw', { amount: '10000.00' });
}
