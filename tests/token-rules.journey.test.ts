import { addDays, parseDate } from '@sandglass/time';
import { buildWallet } from '@sandglass/wallet';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { SHOP_MERCHANT } from '../apps/server/testing/holder.ts';
import { TokenHolder } from '../apps/server/testing/token-holder.ts';
import type { View } from './browser.ts';
import { journey, type Place } from './journey.ts';
import { looked } from './looked.ts';
import { customer, goOn } from './wallet-walk.ts';

let lin: TokenHolder;
const tokenRules = await journey({
  apps: [buildWallet],
  prepare: async (demo) => {
    lin = await TokenHolder.open(demo, 'lin');
    // A shop is known by name once something was paid there.
    await lin.pay(await lin.token(), '9.00');
  },
});

interface Opened {
  readonly page: Page;
  readonly token: string;
}

/** The rules of a token of its own, as a person of that language opens them. */
async function rulesOpened({ browser, demo }: Place, locale: View['locale']): Promise<Opened> {
  const token = await lin.token({ scenario: locale });
  const page = await customer(browser, demo.house.origin, 'lin', `/tokens/${token}`, { locale });
  await page.locator('a[href$="/rules"]').click();
  await page.locator('#perDay').waitFor();
  return { page, token };
}

const fill = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [id, value] of Object.entries(values)) await page.locator(`#${id}`).fill(value);
};

/** Tries to save: what is wrong stands at each of the fields, and nothing was sent. */
async function isWrong(page: Page, wrong: Readonly<Record<string, string>>): Promise<void> {
  await goOn(page);
  for (const [id, text] of Object.entries(wrong))
    await expect.poll(() => page.locator(`#${id}-error`).textContent()).toContain(text);
  expect(new URL(page.url()).pathname).toMatch(/\/rules$/);
}

/** Saves; what the token's page says of it, and what the bank has. */
async function saved({ page, token }: Opened) {
  const means = await page.locator('.w-effect.w-rules span').textContent();
  await goOn(page);
  await page.waitForURL(new RegExp(`/tokens/${token}$`));
  const read = () => page.locator('.w-strong .w-rules').textContent();
  // The very sentence that stood beside the controls.
  await expect.poll(read).toBe(means);
  const sentence = await read();
  const { tokens } = await lin.me();
  const { rules, expiresOn } = tokens.find(({ id }: { id: string }) => id === token);
  await page.locator('a[href$="/rules"]').click();
  await page.locator('#perDay').waitFor();
  return { sentence, rules, expiresOn };
}

tokenRules.walk('in 简体: weekdays, hours over midnight, whose time it is, and a last day', async (place) => {
  const opened = await rulesOpened(place, 'zh-Hans');
  const { page } = opened;
  await fill(page, { from: '22:00', lastDay: '2020-01-01' });
  await isWrong(page, { until: '同时填写起止时间', lastDay: '须在今天与' });
  await looked(page, 'rules-when-wrong-zh-Hans-390');
  await fill(page, { until: '22:00', lastDay: '2199-01-01' });
  await isWrong(page, { until: '不能相同', lastDay: '须在今天与' });
  const [{ expiresOn }] = (await lin.me()).tokens.slice(-1);
  const lastDay = addDays(parseDate(expiresOn), -30);
  await fill(page, { until: '02:00', lastDay });
  for (const day of [5, 6]) await page.locator(`input[name=weekdays-${day}]`).check();
  await page.locator('#zone').selectOption('Europe/Berlin');
  await looked(page, 'rules-when-zh-Hans-390');
  const { sentence, rules } = await saved(opened);
  expect(rules).toEqual({
    zone: 'Europe/Berlin',
    weekdays: [5, 6],
    hours: { from: '22:00', until: '02:00' },
    lastDay,
  });
  const [year, month, day] = lastDay.split('-').map(Number);
  expect(sentence).toBe(
    `只在周五和周六 22:00 至次日 02:00 付款（中欧时间）。付款到 ${year}年${month}月${day}日 为止。`,
  );
  expect(await page.locator('#zone').inputValue()).toBe('Europe/Berlin');
  expect(await page.locator('#from').inputValue()).toBe('22:00');
  expect(await page.locator('#lastDay').inputValue()).toBe(lastDay);
  expect(await page.locator('input[name=weekdays-6]').isChecked()).toBe(true);
  await page.context().close();
});

tokenRules.walk('in 繁體: how much a payment, a day and in all, and how often', async (place) => {
  const opened = await rulesOpened(place, 'zh-Hant');
  const { page } = opened;
  await fill(page, {
    perPayment: '很多',
    perDay: '0',
    total: '1.234',
    paymentsPerDay: '0',
    payments: '1.5',
  });
  const [amount, count] = ['大於零的金額', '大於零的整數'];
  await isWrong(page, {
    perPayment: amount,
    perDay: amount,
    total: amount,
    paymentsPerDay: count,
    payments: count,
  });
  await looked(page, 'rules-much-wrong-zh-Hant-390');
  await fill(page, {
    perPayment: '100',
    perDay: '50',
    total: '800.50',
    paymentsPerDay: '9',
    payments: '5',
  });
  await isWrong(page, { perDay: '不能小於', payments: '不能小於' });
  await fill(page, { perDay: '250', paymentsPerDay: '2' });
  const { sentence, rules } = await saved(opened);
  expect(rules).toEqual({
    zone: 'Asia/Shanghai',
    perPayment: '100.00',
    perDay: '250.00',
    total: '800.50',
    paymentsPerDay: 2,
    payments: 5,
  });
  for (const said of ['¥100.00', '¥250.00', '¥800.50', '2', '5']) expect(sentence).toContain(said);
  expect(await page.locator('#total').inputValue()).toBe('800.50');
  expect(await page.locator('#payments').inputValue()).toBe('5');
  // Emptied it is no rule any more.
  await fill(page, { perPayment: '', total: '', paymentsPerDay: '', payments: '' });
  expect((await saved(opened)).rules).toEqual({ zone: 'Asia/Shanghai', perDay: '250.00' });
  await page.context().close();
});

tokenRules.walk('in English: shops, kinds of shops, ways to pay, and regions', async (place) => {
  const opened = await rulesOpened(place, 'en');
  const { page } = opened;
  await page.locator(`input[name="merchants-${SHOP_MERCHANT}"]`).check();
  for (const kind of ['travel', 'fuel']) await page.locator(`input[name=kinds-${kind}]`).check();
  await page.locator('input[name=channels-online]').check();
  await page.locator('details summary').click();
  for (const region of ['330000', '110000']) await page.locator(`input[name=regions-${region}]`).check();
  await looked(page, 'rules-where-en-390');
  const { sentence, rules } = await saved(opened);
  expect(rules).toMatchObject({
    merchants: [SHOP_MERCHANT],
    categories: ['4722', '4511', '7011', '4112', '5541', '5542'],
    entryModes: ['01', '81'],
  });
  expect([...rules.regions].sort()).toEqual(['110000', '330000']);
  expect(sentence).toBe(
    'Only at Yuanxing Travel (example), for travel and hotels or fuel and charging, and in Zhejiang or Beijing. Only online.',
  );
  expect(await page.locator('input[name=kinds-fuel]').isChecked()).toBe(true);
  expect(await page.locator('input[name=kinds-health]').isChecked()).toBe(false);
  expect(await page.locator('input[name=regions-330000]').isChecked()).toBe(true);
  await page.context().close();
});
