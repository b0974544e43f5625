import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../apps/server/index.ts';
import { newPage, type View } from './browser.ts';
import { loaded } from './console-staff.ts';
import { signedIn } from './known-sessions.ts';

/** How a customer walks through the wallet: each step ends when the next page stands. */
export interface Answers {
  readonly product: string;
  readonly amount: string;
  readonly termMonths: string;
  readonly industry: string;
  readonly yearlyTurnover: string;
}

/** The page's own way on: the one submit of its form. */
export const goOn = (page: Page): Promise<void> => page.locator('form button[type=submit]').click();

export async function signIn(
  page: Page,
  origin: string,
  login: string,
  password: string,
  path = '/',
): Promise<void> {
  await page.goto(`${origin}/wallet${path}`);
  await signedIn(page, {
    origin,
    login,
    start: () => page.locator('main .adm-button').click(),
    form: async () => {
      await page.locator('#login').fill(login);
      await page.locator('#password').fill(password);
      await page.locator('#password').press('Enter');
    },
    back: ({ pathname }) => pathname.replace(/\/$/, '') === `/wallet${path}`.replace(/\/$/, ''),
  });
  await (path === '/' ? page.locator('.w-strong').waitFor() : loaded(page));
}

/** A customer who signed in to the wallet, and came back to where they wanted to go. */
export async function customer(
  browser: Browser,
  origin: string,
  login: string,
  path: string,
  view: View,
): Promise<Page> {
  const page = await newPage(browser, view);
  await signIn(page, origin, login, DEMO_PASSWORD, path);
  return page;
}

export async function enrol(page: Page, name: string): Promise<void> {
  await page.locator('.w-strong a').click();
  await page.locator('#name').fill(name);
  await page.locator('#region').selectOption('330000');
  await page.locator('#agree').check();
  await goOn(page);
  await page.waitForURL(/\/data-use$/);
}

/** Allows each purpose by itself. */
export async function allowAll(page: Page): Promise<void> {
  const cards = page.locator('.w-card');
  await cards.first().waitFor();
  for (let n = 0; n < (await cards.count()); n += 1) {
    await cards.nth(n).locator('.adm-button').click();
    await cards.nth(n).locator('.sg-timestamp').waitFor();
  }
}

/** Answers every question, up to the page that shows all answers. */
export async function answer(
  page: Page,
  answers: Answers,
  look: (name: string) => Promise<void>,
): Promise<void> {
  await page.locator(`input[value=${answers.product}]`).check();
  await look('apply-product');
  await goOn(page);
  await page.locator('#amount').fill(answers.amount);
  await page.locator('#termMonths').fill(answers.termMonths);
  await look('apply-money');
  await goOn(page);
  await page.locator('input[value=stock]').check();
  await look('apply-purpose');
  await goOn(page);
  await page.locator('#industry').selectOption(answers.industry);
  await page.locator('#businessAgeYears').fill('12');
  await page.locator('#employees').fill('25');
  await look('apply-business');
  await goOn(page);
  await page.locator('#yearlyTurnover').fill(answers.yearlyTurnover);
  await page.locator('input[value=no]').check();
  await look('apply-turnover');
  await goOn(page);
  await page.waitForURL(/\/apply\/check$/);
}

export async function apply(
  page: Page,
  answers: Answers,
  look: (name: string) => Promise<void>,
): Promise<void> {
  await page.locator('main > a.sg-button').click();
  await answer(page, answers, look);
  await look('apply-check');
  await page.locator('main .adm-button').click();
  await page.waitForURL(/\/applications\//);
  await page.locator('.w-grade').waitFor();
}
