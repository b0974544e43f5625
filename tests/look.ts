import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityViolations, screenshot, scrollsSideways, settled } from './browser.ts';

/** Keeps what a page looks like once all of it is there; nothing on it is a barrier, and nothing is cut off to the right. */
export async function look(page: Page, name: string): Promise<void> {
  await settled(page);
  await screenshot(page, name);
  expect(await accessibilityViolations(page), name).toEqual([]);
  expect(await scrollsSideways(page), name).toBe(false);
}
