import type { Page } from 'playwright-core';

/** Takes a way out of the difference of a kind at a settlement desk, in words. */
export async function takesWay(page: Page, title: string, button: string, words: string): Promise<void> {
  const one = page.locator('.c-threads > li').filter({ hasText: title });
  await one.getByRole('button', { name: button, exact: true }).click();
  await page.locator('.sg-dialog #words').fill(words);
  await page.locator('.sg-dialog button[type=submit]').click();
  await page.locator('.sg-dialog').waitFor({ state: 'detached' });
}
