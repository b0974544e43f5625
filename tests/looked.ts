import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityViolations, screenshot, scrollsSideways, settled, smallTargets } from './browser.ts';

/**
 * Looks at a page that stands: a picture of it for people, and nothing that axe finds, that is cut off to the right, or
 * that is too small for a thumb.
 *
 * @param name what the picture is called, and where a flaw is told
 * @param thumb whether thumbs operate it; else they do where the screen is touched, as a phone's is
 */
export async function looked(page: Page, name: string, thumb?: boolean): Promise<void> {
  await settled(page);
  await screenshot(page, name);
  const flaws = [...(await accessibilityViolations(page))];
  if (await scrollsSideways(page)) flaws.push('scrolls sideways');
  if (thumb ?? (await isTouched(page)))
    flaws.push(...(await smallTargets(page)).map((target) => `small target: ${target}`));
  expect(flaws, name).toEqual([]);
}

const isTouched = (page: Page): Promise<boolean> => page.evaluate(() => navigator.maxTouchPoints > 0);
