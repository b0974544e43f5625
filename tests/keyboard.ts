import type { Page } from 'playwright-core';

const STOPS_MAX = 80;

/** Tabs until something that matches has the focus; every stop on the way must show that it has it. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    const { isThere, isSeen, what } = await page.evaluate((wanted) => {
      const focused = document.activeElement ?? document.body;
      const style = getComputedStyle(focused);
      // A field of ours draws the ring around itself with its unit or label.
      const around = focused.closest('.sg-input, .sg-radio, .w-file');
      const rings = [style, ...(around === null ? [] : [getComputedStyle(around)])];
      const ringed = rings.some(
        ({ outlineStyle, outlineWidth, boxShadow }) =>
          (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
      );
      const isPassive = focused === document.body || focused.getAttribute('tabindex') === '-1';
      return {
        isThere: focused.matches(wanted),
        isSeen: ringed || isPassive,
        what: `${focused.tagName} ${focused.id} ${focused.className} ${focused.textContent?.slice(0, 40)}`,
      };
    }, selector);
    if (!isSeen) throw new Error(`the focus cannot be seen on ${what}`);
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} is not reached by Tab`);
}

/** Goes to what matches and presses it. */
export async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}

/** The same for a control that is known by its name. */
export async function pressNamed(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).first().waitFor();
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} is not reached by Tab`);
}

/** Goes to a field and writes over what is in it. */
export async function write(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Chooses a value of a list or of a group of radios by the arrows. */
export async function choose(page: Page, field: string, value: string): Promise<void> {
  await tabTo(page, field);
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    // What was sent before may still end, and take the focus with it.
    const isHeld = await page.evaluate(() => document.activeElement?.matches('select, input') === true);
    if (!isHeld) await tabTo(page, field);
    const chosen = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      if (focused instanceof HTMLSelectElement) return focused.value === wanted;
      return focused instanceof HTMLInputElement && focused.checked && focused.value === wanted;
    }, value);
    if (chosen) return;
    // Space would open a list, and an open list takes the arrows for itself; a group of radios is begun by it.
    const isList = await page.evaluate(() => document.activeElement instanceof HTMLSelectElement);
    await page.keyboard.press(stop === 0 && !isList ? 'Space' : 'ArrowDown');
  }
  throw new Error(`${field} has no ${value} by the arrows`);
}
